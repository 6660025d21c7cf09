import type { html } from 'hono/html';
import type { ClockView, ConversationView, MessageView, PersonView } from '../../chat/sandbox/view.ts';
import type { File } from '../../chat/message.ts';
import type { Word } from '../../engine/acting/vocabulary.ts';

export type Locale = 'fr' | 'en';
export type Html = ReturnType<typeof html>;

/** The data of one page: the person, the conversation, its messages, and the time. */
export type PageView = {
  locale: Locale;
  people: readonly PersonView[];
  as: PersonView;
  conversations: readonly ConversationView[];
  current: ConversationView;
  messages: readonly MessageView[];
  /** The first message that was new on arrival; `undefined` when all was read. */
  fresh: string | undefined;
  /** The most messages shown, latest first. */
  show: number;
  clock: ClockView;
  /** The zone for times, such as `Europe/Paris`. */
  zone: string;
  /** The channel where the bulletin is read. */
  bulletin: string | undefined;
  /** `/eig`. */
  command: string;
};

/** Where the page reads its data. It acts through the JSON interface alone. */
export type SandboxSource = {
  people(): Promise<readonly PersonView[]>;
  conversations(as: string): Promise<readonly ConversationView[]>;
  /** A thread without replies is in no list. */
  thread(as: string, id: string): Promise<ConversationView | undefined>;
  messages(as: string, conversation: string): Promise<readonly MessageView[]>;
  picture(as: string, message: string, at: number): Promise<Uint8Array | undefined>;
  file(as: string, message: string, at: number): Promise<File | undefined>;
  words(as: string): Promise<readonly Word[]>;
  clock(): Promise<ClockView>;
  zone(): Promise<string>;
  bulletin(): Promise<string | undefined>;
  /** Called before a person's browser first shows the page. */
  opening(): Promise<void>;
  command: string;
  /** Calls `listener` when something shown may have changed; returns a function that stops it. */
  onChange(listener: () => void): () => void;
};
