import type { z } from 'zod';
import type { Answer, Ref } from '../../chat/chat.ts';
import type { MessageKey } from '../../chat/message.ts';
import type { Audience, Outgoing } from '../../messages/outgoing.ts';
import type { Event } from '../../rituals/events.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { ChallengeRow } from '../../store/cohort/cohort.ts';
import type { Me, Membership } from '../../store/people/people.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Texts } from '../../texts/index.ts';

export type { Audience, Outgoing } from '../../messages/outgoing.ts';

export type Outcome = {
  answer: Answer;
  log?: readonly Event[];
  say?: readonly Outgoing[];
  /** It changed something that its author alone sees: all the same, it is not done twice. */
  privately?: true;
  /** The cohort in which it is logged and said, when it is another one than the caller's: a draft has no caller yet. */
  cohort?: string;
};

export type Summary = { usage: string; what: string };

export type CommandCall<Input> = {
  input: Input;
  person: Me;
  workspaceId: string;
  roles: readonly Role[];
  /** The team this is about, when the command asks for one. */
  challenge?: ChallengeRow;
  /** The teams in which this person holds one of the command's roles. */
  challengeIds: readonly string[];
  /** What this person is today in the cohort, and in which team. */
  memberships: readonly Membership[];
  channel?: string;
  /** The message whose thread this was said in, as its platform names it. */
  thread?: Ref;
  /** A keyed hash of the message this was typed in: what it stores can be corrected there. */
  source?: string;
  /** A colon or a new line sets the word apart from what follows it: « bilan : de la recette ». */
  setApart?: boolean;
  /** The order that the text begins with and that was not understood. */
  misread?: Misread;
  /** Its author confirmed who reads it: as it is, or with what should not be public kept for the team. */
  confirmed?: Confirmed;
};

export type Misread = { word: string; usage: string };

export type Confirmed = 'asIs' | 'keepForTeam';

/** Someone the bot does not know, or who belongs nowhere any more, as their platform names them. */
export type Stranger = { workspaceId: string; user: string; personId?: string };

export type Tools = {
  scope: Scope;
  now: Temporal.Instant;
  /** The person's own zone. */
  zone: string;
  texts: Texts;
  /** `/eig`, unless the installation chose another word. */
  command: string;
  publicUrl: string;
  /** What this person may ask, for `aide`. */
  summaries: () => readonly Summary[];
  /** A cohort that this person coordinates, launched or not; nothing when they do not. */
  enter(cohortId: string): Promise<Scope | undefined>;
  /** All that is planned in a cohort, soonest first, as if it were launched. */
  planned(scope: Scope, from: Temporal.Instant, until: Temporal.Instant): Promise<Planned[]>;
};

/** The door a command stands behind, and what its schema is given. */
export type Door =
  /** The text after the word. */
  | { words: (texts: Texts) => readonly string[] }
  /** `{ payload, value? }` of the button or select of this id. */
  | { press: string }
  /** `{ payload, values }` of the form of this id. */
  | { form: string }
  /** Any other text typed to the bot; `undefined` leaves it to the next one. */
  | { typed: true }
  /** `{ message, text? }`: a message of this person's own was corrected, or taken away when it has no text. */
  | { changed: true }
  /** A file dropped in the direct message, with the words beside it. */
  | { file: true };

export type Command<Input = unknown> = {
  name: string;
  door: Door;
  /** Everyone else is refused. */
  roles: readonly Role[];
  /** Also for whoever coordinates a cohort that is not launched yet, or is closed. */
  coordinates?: true;
  /** Typed without a slash and not understood, its usage is told: « pause jusqu’à hier » was probably meant for it. */
  guarded?: boolean;
  /** Needs to know for which team: asked when the person has several. */
  forChallenge?: boolean;
  /** What `aide` says of it to whoever holds these roles; nothing when it is not for them. */
  summary?: (texts: Texts, roles: readonly Role[]) => Summary | undefined;
  input: z.ZodType<Input>;
  handle(call: CommandCall<Input>, tools: Tools): Promise<Outcome | undefined>;
  /** What it does for someone the bot does not know: without it they are told whom to write to. */
  meet?(input: Input, stranger: Stranger, tools: Tools): Promise<Outcome>;
  /** What to answer when the same act comes twice: by default, that it was done. */
  again?(call: CommandCall<Input>, tools: Tools): Promise<Answer | undefined>;
};

/** A command whose input type is its own affair: lists hold these. */
export type AnyCommand = Omit<Command, 'input' | 'handle' | 'again' | 'meet'> & {
  run(
    raw: unknown,
    call: Omit<CommandCall<unknown>, 'input'>,
    tools: Tools,
    again: boolean,
  ): Promise<Outcome | undefined>;
  accepts(raw: unknown): boolean;
  meet?(raw: unknown, stranger: Stranger, tools: Tools): Promise<Outcome>;
};

/** An example of how it is typed, for whoever was not understood. */
export const usageOf = ({ summary, roles }: AnyCommand, texts: Texts): string =>
  summary?.(texts, roles)?.usage ?? texts.about.summary.usage;

export class BadInput extends Error {
  override name = 'BadInput';
}

const parsed = <Input>({ input, name }: Command<Input>, raw: unknown): Input => {
  const read = input.safeParse(raw);
  if (!read.success) throw new BadInput(name, { cause: read.error });
  return read.data;
};

export const defineCommand = <Input>({ meet, ...command }: Command<Input>): AnyCommand => ({
  ...command,
  accepts: (raw) => command.input.safeParse(raw).success,
  async run(raw, call, tools, again) {
    const input = parsed(command, raw);
    if (!again) return await command.handle({ ...call, input }, tools);
    const answer = await command.again?.({ ...call, input }, tools);
    return answer && { answer };
  },
  ...(meet ? { meet: (raw, stranger, tools) => meet(parsed(command, raw), stranger, tools) } : {}),
});

export type Planned = {
  at: Temporal.Instant;
  /** What it is about: with the date and the slot, what makes it happen once. */
  subject: string;
  localDate: Temporal.PlainDate;
  slot: string;
  /** In words, for whoever asks what comes next. */
  what: string;
  /** Whom it reaches, or may reach when they have not answered; nobody when it is absent. */
  reaches?: Audience;
};

export type Report = Omit<Outcome, 'answer'> & {
  /** Messages that time alone has changed: whatever shows what was written is brought up to date by itself. */
  refresh?: readonly MessageKey[];
};
export type RunTools = Omit<Tools, 'summaries' | 'enter' | 'planned'>;

export type Appointment<State = unknown> = {
  name: string;
  /** How late it may still be kept; later, it is recorded as missed. */
  grace: Temporal.Duration;
  state(scope: Scope): Promise<State>;
  /** All that it would do between two instants, both included: pure. */
  planned(state: State, from: Temporal.Instant, to: Temporal.Instant): Planned[];
  run(planned: Planned, tools: RunTools): Promise<Report>;
  /** Kept even while the whole cohort is paused: it asks nothing of anyone. */
  evenPaused?: true;
  /** What remains to be done when it comes too late: nothing is said at that hour. */
  missed?(planned: Planned, tools: RunTools): Promise<Report>;
};

export type AnyAppointment = Omit<Appointment, 'state' | 'planned'> & {
  plan(scope: Scope): Promise<(from: Temporal.Instant, to: Temporal.Instant) => Planned[]>;
};

export const defineAppointment = <State>(appointment: Appointment<State>): AnyAppointment => ({
  ...appointment,
  async plan(scope) {
    const state = await appointment.state(scope);
    return (from, to) => appointment.planned(state, from, to);
  },
});
