import type { Answer } from '../../chat/chat.ts';
import { message, type Section, type Text } from '../../chat/message.ts';
import type { Outgoing } from '../../messages/outgoing.ts';
import type { Event } from '../../rituals/events.ts';

type FactsOf<E extends Event> =
  Record<string, never> extends E['facts'] ? { facts?: E['facts'] } : { facts: E['facts'] };
type NewFactOf<E extends Event> = E extends Event
  ? Omit<E, 'v' | 'on' | 'facts'> & FactsOf<E> & { on?: Temporal.PlainDate }
  : never;

/** A fact for the log, as an act tells it: of the day of whoever acts, unless it happened on another clock. */
export type NewFact = NewFactOf<Event>;

export type Outcome = {
  answer: Answer;
  log?: readonly NewFact[];
  say?: readonly Outgoing[];
  /** It changed something that its author alone sees: all the same, it is not done twice. */
  privately?: true;
  /** The cohort for its facts and messages, if not the caller's: the caller is not a member of a draft. */
  cohort?: string;
};

type Reply = { answer: { reply: ReturnType<typeof message> } };

/** Answers with these sections. */
export const replyWith = (...sections: Section[]): Reply => ({ answer: { reply: message(...sections) } });

/** Answers with a sentence. */
export const sayBack = (...text: Text): Reply => replyWith({ text });

/** What is recorded of it: each fact has its day. */
export type DatedOutcome = Omit<Outcome, 'log'> & { log?: readonly Event[] };

const factOn = (today: Temporal.PlainDate, fact: NewFact): Event => ({ facts: {}, on: today, ...fact, v: 1 });

export const datedOn = (today: Temporal.PlainDate, { log, ...outcome }: Outcome): DatedOutcome => ({
  ...outcome,
  ...(log ? { log: log.map((fact) => factOn(today, fact)) } : {}),
});
