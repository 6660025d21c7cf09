import type { Form } from '../form.ts';
import type { Section } from '../message.ts';
import type { ChannelGroup } from './view.ts';

/** One message as the sandbox's servers keep it. */
export type Kept = {
  id: number;
  conversation: string;
  thread: number | null;
  sender: string;
  /** The only person who sees it. */
  only: string | null;
  key: string | null;
  sections: readonly Section[];
  version: number;
  at: Temporal.Instant;
};

export type NewKept = Pick<Kept, 'conversation' | 'sender' | 'sections' | 'at'> &
  Partial<Pick<Kept, 'thread' | 'only' | 'key'>>;

/** By place as its reader calls it: how many messages, and the first of them. */
type Unread = ReadonlyMap<string, { count: number; first: number }>;

/** Where the sandbox keeps what was said: stands for a platform's own servers. */
export interface History {
  add(message: NewKept): Promise<Kept>;
  /** False when the message is gone. */
  replace(id: number, sections: readonly Section[]): Promise<boolean>;
  remove(id: number): Promise<void>;
  get(id: number): Promise<Kept | undefined>;
  byKey(key: string, conversation: string): Promise<Kept | undefined>;
  list(conversation: string, reader: string, thread?: number): Promise<Kept[]>;
  /** The roots of the threads of these conversations. */
  threads(conversations: readonly string[]): Promise<Kept[]>;
  /** `place` is what was read: the conversation, or one thread of it. */
  markRead(person: string, conversation: string, place: string): Promise<void>;
  /** What this person has not read in these conversations; `own` is the one they call `as`. */
  unread(
    person: string,
    conversations: readonly string[],
    own: { kept: string; as: string },
  ): Promise<Unread>;
  /** The same in their threads, called by `prefix` and their root. */
  unreadInThreads(person: string, conversations: readonly string[], prefix: string): Promise<Unread>;
  /** A form on somebody's screen: kept, so that it survives a restart. */
  openForm(id: string, person: string, form: Form): Promise<void>;
  formOf(id: string): Promise<{ person: string; form: Form } | undefined>;
}

/** Who is in this town and where they may go: told by whoever knows the cohort. */
export interface Town {
  people(): Promise<readonly Resident[]>;
  /** Those the platform knows and the bot does not yet. */
  visitors(): Promise<readonly Resident[]>;
  knows(person: string): Promise<boolean>;
  /** The channels this person is in. */
  channels(person: string): Promise<readonly Channel[]>;
  now(): Promise<Temporal.Instant>;
}

/** `group` says for whom it is. */
export type Channel = { name: string; group: ChannelGroup };

export type Resident = {
  id: string;
  name: string;
  roles: readonly string[];
  challenges: readonly string[];
  mail?: string;
  zone?: string;
  locale?: string;
};

/** The number behind a message's id; 0, which is nobody's, when it is not one. */
export const idOf = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : 0);

export const BOT = 'bot';
/** A person's conversation with the bot, as it is kept; on the page each person's own is called `bot`. */
export const directWith = (person: string): string => `${BOT}:${person}`;
