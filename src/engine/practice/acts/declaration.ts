import type { Answer } from '../../../chat/chat.ts';
import type { Form } from '../../../chat/form.ts';
import type { Message } from '../../../chat/message.ts';
import type { Key } from '../../../messages/acting/key.ts';
import type { Event } from '../../../rituals/events.ts';
import type { Role } from '../../../rituals/people/roles.ts';
import type { Texts } from '../../../texts/index.ts';
import type { Outcome } from '../outcome.ts';
import type { Tools } from '../define.ts';
import type { Reading, Values } from '../fields/kind.ts';
import type { FieldSet } from '../fields/set.ts';
import type { About, ActCall } from './about.ts';
import type { ActFacts } from './facts.ts';

/** What an act is given: its object, the values of its form, and who asks. */
export type Acted<Subject = undefined, Given = undefined> = { about: Subject; given: Given; call: ActCall };

/** Who may: a sentence that refuses, with what helps to go on, or nothing. The table of acts shows its name, so it is a named function. */
export type Rule<Subject = undefined> = (
  acted: { about: Subject; call: ActCall },
  tools: Tools,
) => Refusal | undefined | Promise<Refusal | undefined>;

export type Refusal = string | Message;

/** How words without labels are read: into which fields, and whether they act at once or only fill the form. */
export type TypedWords = { values: Values; next: 'act' | 'ask' };

export type ActForm<Subject, Given, Before> = {
  /** At most 24 characters. Without it, it is never opened: its values come with the words. */
  title?: (texts: Texts) => string;
  /** What it shows of its object: a title of its own, and the message that it answers. */
  dressed?(about: Subject, texts: Texts): Pick<Partial<Form>, 'title' | 'origin'>;
  fields:
    | FieldSet<Given, Before>
    | ((about: Subject, reading: Reading, call: ActCall) => FieldSet<Given, Before>);
  /** What it is filled with, and what stays where nothing is said. */
  before?(acted: { about: Subject; call: ActCall }, tools: Tools): Before | Promise<Before>;
  words?(
    text: string,
    acted: { about: Subject; call: ActCall },
    tools: Tools,
  ): TypedWords | undefined | Promise<TypedWords | undefined>;
  /** Typed with nothing after the verb: by default it is opened, if it can be. A press always asks. */
  alone?: 'ask' | 'act';
};

/** Without its object. */
export type Common<Subject, Given, Before> = {
  /** In the log of the process, and in the table of acts. */
  name: string;
  /** What is typed after the practice's word; the first is the one that hints show. */
  verb?: (texts: Texts) => readonly string[];
  /**
   * Whether what follows the verb is for it. Otherwise the verb only starts a sentence: « appel passé », not « appel passé
   * avec la DSI ».
   */
  takes?: (rest: string) => boolean;
  /** Its own line in help, beside the practice's; it needs a button or a form. */
  summary?: ActFacts['summary'];
  /** If not the practice's. */
  roles?: readonly Role[];
  /** A button of it asks which team, if several. */
  forChallenge?: true;
  /** Who may at all: asked before its object is looked for, so that a refusal tells nothing of it. */
  allowed?: readonly Rule[];
  may?: readonly Rule<NoInfer<Subject>>[];
  form?: ActForm<NoInfer<Subject>, Given, Before>;
  /** The events that it may write. */
  logs?: readonly Event['type'][];
  handle(acted: Acted<NoInfer<Subject>, NoInfer<Given>>, tools: Tools): Promise<Outcome> | Outcome;
  /** The answer to an act that comes twice; by default, that it was done. */
  again?(acted: { about: NoInfer<Subject>; call: ActCall }, tools: Tools): Promise<Answer | undefined>;
};

export type Declaration<Subject, Carried, Given, Before> = Common<Subject, Given, Before> & {
  about: About<Subject, Carried>;
  key?: Key<Carried>;
};
