import type { Field } from '../form.ts';
import type { Option } from '../message.ts';

/** What the sandbox's JSON interface says: the same shapes for the page, for scripts and for tests. */

export type PersonView = {
  id: string;
  name: string;
  roles: readonly string[];
  challenges: readonly string[];
};

export type ConversationView = {
  id: string;
  name: string;
  kind: 'direct' | 'channel' | 'thread';
  unread: number;
  /** The first unread message. */
  firstUnread?: string;
  /** Of a channel: for whom it is. */
  group?: ChannelGroup;
  /** Of a thread: how its first message begins, and the conversation it is in. */
  about?: string;
  parent?: string;
};

export type ChannelGroup = 'cohort' | 'team' | 'mentors' | 'coordination' | 'community';

export type ButtonView = { id: string; label: string; primary?: boolean };
export type SelectView = { id: string; label: string; options: readonly Option[] };
/** A section whose texts are rendered, and whose actions are told by id: their payloads stay on the server. */
export type BlockView = {
  title?: string;
  text?: readonly PieceView[];
  list?: readonly (readonly PieceView[])[];
  fields?: readonly { name: string; value: readonly PieceView[] }[];
  /** `at`: its place among the sections, by which its bytes are asked for. */
  image?: { alt: string; at: number };
  file?: { name: string; at: number };
  buttons?: readonly ButtonView[];
  select?: SelectView;
};
export type PieceView = { text: string; strong?: true; said?: true; link?: string };

export type MessageView = {
  id: string;
  /** A person's id, or `bot`. */
  from: string;
  name: string;
  /** All that the message says, as text. */
  text: string;
  /** Programme time, ISO instant. */
  at: string;
  version: number;
  /** The id of the message this one answers in a thread. */
  thread: string | null;
  /** Seen by this person alone. */
  only: boolean;
  blocks: readonly BlockView[];
  buttons: readonly ButtonView[];
  selects: readonly SelectView[];
};

export type FieldView = Field;
/** `id` names this opening of the form: it is what `submit` takes. */
export type FormView = { id: string; title: string; fields: readonly FieldView[] };

export type AnswerView = null | { message: MessageView } | { form: FormView };

export type ClockView = { now: string; next: readonly { at: string; what: string }[] };
