import { z } from 'zod';
import type { Answer, Ref } from '../../chat/chat.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { Intent } from '../../rituals/words/intents.ts';
import type { Words } from '../../rituals/words/named.ts';
import type { Mention } from '../../rituals/words/someone.ts';
import type { Keys } from '../../seal/keys.ts';
import type { ChallengeRow } from '../../store/cohort/cohort.ts';
import type { Me } from '../../store/people/people.ts';
import type { Membership } from '../../store/people/caller.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Texts } from '../../texts/index.ts';
import type { DeclaredAct } from './acts/facts.ts';
import type { Outcome } from './outcome.ts';
import type { Planned } from './planned.ts';

/** `alsoCalled`: what people call its things in a sentence, without typing it. */
export type Summary = { usage: string; what: string; alsoCalled?: readonly string[] };

/** `name`: of its command. `word`: what is typed first; none when the summary is about words that follow another. */
export type ListedSummary = Summary & { name: string; intent: Intent; word: string | undefined };

export type CommandCall<Input> = {
  input: Input;
  person: Me;
  workspaceId: string;
  roles: readonly Role[];
  challenge?: ChallengeRow;
  /** The teams in which this person has one of the command's roles. */
  challengeIds: readonly string[];
  memberships: readonly Membership[];
  channel?: string;
  /** What was named before the verb, as its buttons carry it. */
  named?: string;
  /** Typed in a channel, after a mention: others read it there, whatever the bot does. */
  inPublic?: true;
  /** On a page of ours: what its person has to keep comes in a message too. */
  onPage?: true;
  /** The platform's reference of the message in whose thread this was typed. */
  thread?: Ref;
  /** A keyed hash of the message this was typed in, so that editing it corrects what it stored. */
  source?: string;
  /** Typed after `/eig`, or by a button that does the same: an order, where a sentence may only begin with the word. */
  isOrder?: true;
  /** A colon or a line break separates the word from what follows: « bilan : de la recette ». */
  setApart?: boolean;
  /** The verb that starts the text and was not understood. */
  misread?: MisreadWord;
  /** What the text may have been meant for, as it can be typed. */
  guess?: string;
  /** The whole text, to do it again once something about it is chosen. */
  typed?: string;
  /** The people that the platform says the text mentions. */
  mentions?: readonly Mention[];
  /** The person chosen when the text named several. */
  chosenPerson?: string;
  /** The author confirmed the readers that they were shown. */
  confirmed?: Confirmed;
};

export type MisreadWord = { word: string; usage: string };

/** As it is, or with sensitive parts kept for the team; `subject` is what the act was about when its readers were shown. */
export type Confirmed = { how: 'asIs' | 'keepForTeam'; subject: string };

/** Someone unknown to the bot or without membership, by their id on the platform. */
export type Stranger = { workspaceId: string; user: string; personId?: string };

export type Tools = {
  scope: Scope;
  now: Temporal.Instant;
  zone: string;
  /** The day that it is there. */
  today: Temporal.PlainDate;
  texts: Texts;
  /** `/eig`, unless the installation chose another word. */
  command: string;
  publicUrl: string;
  /** Proves that a payload or a link comes from this installation. */
  keys: Keys;
  /** What this person may ask, for `aide`. */
  summaries: () => readonly ListedSummary[];
  /** The scope of a cohort that this person coordinates, launched or not; otherwise `undefined`. */
  enter(cohortId: string): Promise<Scope | undefined>;
  /** All that is planned in a cohort, soonest first, even before its launch. */
  planned(scope: Scope, from: Temporal.Instant, until: Temporal.Instant): Promise<Planned[]>;
};

/** How a command is reached, and what its schema parses. */
export type Door =
  /** The text after one of these words. */
  | { words: (texts: Texts) => readonly string[] }
  /** `{ payload, value? }` of the button or select with this id. */
  | { press: string }
  /** `{ payload, values }` of the form with this id. */
  | { form: string }
  /** Any other typed text; `undefined` passes it to the next command. */
  | { typed: true }
  /** `{ message, text? }`: a person's message was edited, or deleted if there is no text. */
  | { changed: true }
  /** A file in the direct message, and the words sent with it. */
  | { file: true };

export type Command<Input = unknown> = {
  name: string;
  door: Door;
  roles: readonly Role[];
  /** Also for coordinators of a cohort not launched yet or closed. */
  coordinates?: true;
  /** Answers with its usage if typed without a slash and not understood: « pause jusqu’à hier » was meant for it. */
  guarded?: boolean;
  /** Requires a team: people with several are asked which. */
  forChallenge?: boolean;
  /** Verbs that may follow its word. `exactly`: one with a slip is not forgiven, but asked about. */
  verbs?: { all: readonly Words<string>[]; exactly?: true };
  /** What people come for, where `aide` lists its summary. */
  intent?: Intent;
  /** What `aide` says of it to these roles; `undefined` if it is not for them. */
  summary?: (texts: Texts, roles: readonly Role[]) => Summary | undefined;
  input: z.ZodType<Input>;
  handle(call: CommandCall<Input>, tools: Tools): Promise<Outcome | undefined>;
  /** For people unknown to the bot; without it, they are told whom to write to. */
  meet?(input: Input, stranger: Stranger, tools: Tools): Promise<Outcome>;
  /** The answer to a repeated act; by default, that it was done. */
  again?(call: CommandCall<Input>, tools: Tools): Promise<Answer | undefined>;
};

/** A command with its input type hidden, for lists. */
export type AnyCommand = Omit<Command, 'input' | 'handle' | 'again' | 'meet'> & {
  run(
    raw: unknown,
    call: Omit<CommandCall<unknown>, 'input'>,
    tools: Tools,
    again: boolean,
  ): Promise<Outcome | undefined>;
  accepts(raw: unknown): boolean;
  /** Of a practice's word: what people can do with it. */
  acts?: readonly DeclaredAct[];
  meet?(raw: unknown, stranger: Stranger, tools: Tools): Promise<Outcome>;
};

/** An example of how to type it, after a misunderstanding. */
export const usageOf = ({ summary, roles }: AnyCommand, texts: Texts): string =>
  summary?.(texts, roles)?.usage ?? texts.about.summary.usage;

export class BadInput extends Error {
  override name = 'BadInput';
}

const parseInput = <Input>({ input, name }: Command<Input>, raw: unknown): Input => {
  const read = input.safeParse(raw);
  if (!read.success) throw new BadInput(name, { cause: read.error });
  return read.data;
};

export const defineCommand = <Input>({ meet, ...command }: Command<Input>): AnyCommand => ({
  ...command,
  accepts: (raw) => command.input.safeParse(raw).success,
  async run(raw, call, tools, again) {
    const input = parseInput(command, raw);
    if (!again) return await command.handle({ ...call, input }, tools);
    const answer = await command.again?.({ ...call, input }, tools);
    return answer && { answer };
  },
  ...(meet ? { meet: (raw, stranger, tools) => meet(parseInput(command, raw), stranger, tools) } : {}),
});

/** For what is typed without a word; what it declines is left to the next one. */
export const typedCommand = (command: Omit<Command<string>, 'door' | 'input'>): AnyCommand =>
  defineCommand({ ...command, door: { typed: true }, input: z.string() });
