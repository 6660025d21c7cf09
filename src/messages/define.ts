import type { Message, Section } from '../chat/message.ts';
import type { Keys } from '../seal/keys.ts';
import type { Scope } from '../store/core/scope.ts';
import type { Texts } from '../texts/index.ts';
import type { Payload } from './acting/payload.ts';

/** The reader: a person in a direct message, or everyone in a channel. `zone` is theirs. */
export type Reader = {
  scope: Scope;
  person?: { id: string; name: string };
  texts: Texts;
  now: Temporal.Instant;
  zone: string;
  /** The account they read it on waits for them to say that it is theirs. */
  unconfirmed?: true;
  /** Where it is read, nothing can be typed, and nothing has a thread: buttons lead to pages. */
  onPages?: true;
  command: string;
  publicUrl: string;
  keys: Keys;
};

/** What can also be typed; where nothing can be, the buttons are all there is. */
export const typedToo = ({ onPages }: Pick<Reader, 'onPages'>, ...sentence: string[]): string[] =>
  onPages ? [] : sentence;

export const typedTooSection = (reader: Pick<Reader, 'onPages'>, sentence: string): Section[] =>
  reader.onPages ? [] : [{ text: [sentence] }];

/** A message as it is stored, without a word. */
export type MessageIdentity = { key: string; subject: string; cohortId: string | null };

const ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

export const idsIn = (text: string): string[] => text.match(ID) ?? [];

/** The subjects whose every change brings this message up to date. */
export const shownBy = (kind: MessageKind | undefined, said: MessageIdentity): string[] => [
  ...new Set([...idsIn(`${said.key} ${said.subject}`), ...(kind?.shows?.(said) ?? [])]),
];

/**
 * A message about a subject, read from the state each time it leaves. `undefined`: nothing to show (any more), and the
 * message is removed.
 */
export type MessageKind = {
  kind: string;
  /** What it shows beside the ids that stand in its key and its subject, as the tables' own triggers name it. */
  shows?(said: MessageIdentity): readonly string[];
  render(subject: string, reader: Reader): Promise<Message | undefined>;
};

export const defineMessage = (kind: MessageKind): MessageKind => kind;

type Typed<Subject> = Omit<MessageKind, 'render'> & {
  render(subject: Subject, reader: Reader): Promise<Message | undefined>;
};

/** The same about more than an id, written and read as one text. Another subject shows nothing. */
export const defineMessageAbout = <Subject>(
  subject: Payload<Subject>,
  { render, ...kind }: Typed<Subject>,
): MessageKind => ({
  ...kind,
  async render(text, reader) {
    const read = subject.read(text);
    return read && render(read.value, reader);
  },
});
