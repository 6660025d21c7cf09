import type { Field } from '../form.ts';
import type { Option } from '../message.ts';

/** The types of the sandbox's JSON interface, for the page, scripts and tests. */

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
  firstUnread?: string;
  group?: ChannelGroup;
  /** For a thread: the start of its first message, and its conversation. */
  about?: string;
  parent?: string;
};

export type ChannelGroup = 'cohort' | 'team' | 'mentors' | 'coordination' | 'community';

export type ButtonView = { id: string; label: string; primary?: boolean };
export type SelectView = { id: string; label: string; options: readonly Option[] };
/** A section with rendered texts, and actions by id: payloads stay on the server. */
export type BlockView = {
  title?: string;
  text?: readonly PieceView[];
  list?: readonly (readonly PieceView[])[];
  fields?: readonly { name: string; value: readonly PieceView[] }[];
  /** `at`: its index among the sections, used to request its bytes. */
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
  text: string;
  /** Programme time, ISO instant. */
  at: string;
  version: number;
  /** The id of the message this one replies to. */
  thread: string | null;
  /** Visible to this person only. */
  only: boolean;
  blocks: readonly BlockView[];
  buttons: readonly ButtonView[];
  selects: readonly SelectView[];
};

export type FieldView = Field;
/** `id` names this opening of the form; `submit` takes it. */
export type FormView = { id: string; title: string; fields: readonly FieldView[] };

export type AnswerView = null | { message: MessageView } | { form: FormView };

export type ClockView = { now: string; next: readonly { at: string; what: string }[] };
