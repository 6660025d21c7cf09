import type { html } from 'hono/html';
import type { ClockView, ConversationView, MessageView, PersonView } from '../../chat/sandbox/view.ts';
import type { File } from '../../chat/message.ts';
import type { Word } from '../../engine/acting/vocabulary.ts';

export type Locale = 'fr' | 'en';
export type Html = ReturnType<typeof html>;

/** All that one page shows: who one is, where, what was said there, and when it is. */
export type PageView = {
  locale: Locale;
  people: readonly PersonView[];
  as: PersonView;
  conversations: readonly ConversationView[];
  current: ConversationView;
  messages: readonly MessageView[];
  /** The first message that was new when one came here; none when all was read. */
  fresh: string | undefined;
  /** How many messages are shown at most, the latest. */
  show: number;
  clock: ClockView;
  /** The zone in which times are read, as in `Europe/Paris`. */
  zone: string;
  /** `/eig`. */
  command: string;
};

/** Where the page reads what it shows. It acts through the JSON interface alone. */
export type SandboxSource = {
  people(): Promise<readonly PersonView[]>;
  conversations(as: string): Promise<readonly ConversationView[]>;
  /** A thread that nobody answered yet is in no list. */
  thread(as: string, id: string): Promise<ConversationView | undefined>;
  messages(as: string, conversation: string): Promise<readonly MessageView[]>;
  picture(as: string, message: string, at: number): Promise<Uint8Array | undefined>;
  file(as: string, message: string, at: number): Promise<File | undefined>;
  words(as: string): Promise<readonly Word[]>;
  clock(): Promise<ClockView>;
  zone(): Promise<string>;
  command: string;
  /** Calls `listener` each time something shown may have changed; returns how to stop. */
  onChange(listener: () => void): () => void;
};
