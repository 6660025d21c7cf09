import type { OpenedForm } from '../form.ts';
import type { Section } from '../message.ts';
import type { ChannelGroup } from './view.ts';

export type StoredMessage = {
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

export type NewKept = Pick<StoredMessage, 'conversation' | 'sender' | 'sections'> &
  Partial<Pick<StoredMessage, 'thread' | 'only' | 'key'>>;

/** By place as its reader names it: how many messages, and the first of them. */
type Unread = ReadonlyMap<string, { count: number; first: number }>;

/** Stores messages, like a platform's servers. */
export interface History {
  /** At the present instant. */
  add(message: NewKept): Promise<StoredMessage>;
  /** False when one with this key is there. */
  addOnce(message: NewKept & { key: string }): Promise<boolean>;
  /** False when the message is gone. */
  replace(id: number, sections: readonly Section[]): Promise<boolean>;
  remove(id: number): Promise<void>;
  get(id: number): Promise<StoredMessage | undefined>;
  byKey(key: string, conversation: string): Promise<StoredMessage[]>;
  list(conversation: string, reader: string, thread?: number): Promise<StoredMessage[]>;
  threads(conversations: readonly string[]): Promise<StoredMessage[]>;
  /** `place` is what was read: the conversation, or one of its threads. */
  markRead(person: string, conversation: string, place: string): Promise<void>;
  /** Unread messages in these conversations; `own` is the one the person sees as `as`. */
  unread(
    person: string,
    conversations: readonly string[],
    own: { kept: string; as: string },
  ): Promise<Unread>;
  /** The same in their threads, named by `prefix` and root. */
  unreadInThreads(person: string, conversations: readonly string[], prefix: string): Promise<Unread>;
  /** A form on a person's screen, stored to survive a restart. */
  openForm(id: string, person: string, form: OpenedForm): Promise<void>;
  formOf(id: string): Promise<{ person: string; form: OpenedForm } | undefined>;
}

/** The sandbox's people and their channels, from the cohort. */
export interface Directory {
  people(): Promise<readonly Resident[]>;
  /** Known to the platform but not to the bot. */
  visitors(): Promise<readonly Resident[]>;
  knows(person: string): Promise<boolean>;
  channels(person: string): Promise<readonly Channel[]>;
  /** Of everyone, by id. */
  names(): Promise<ReadonlyMap<string, string>>;
}

/** `group` is its audience. */
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

/** The number in a message's id; 0, which matches nothing, when it is not one. */
export const idOf = (text: string): number => (/^\d{1,15}$/.test(text) ? Number(text) : 0);

export const BOT = 'bot';
/** The stored name of a person's conversation with the bot; the page shows each their own as `bot`. */
export const directWith = (person: string): string => `${BOT}:${person}`;
