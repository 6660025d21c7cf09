import type { Post } from '@mattermost/types/posts';
import type { Keys } from '../../../seal/keys.ts';
import type { DeliveryKey, Memory } from '../../chat.ts';
import type { Message } from '../../message.ts';
import type { Rest } from '../client.ts';
import { type Attachment, attachmentsFor, notifyingAttachments, type Surroundings } from '../render.ts';
import { type ButtonPlace, sealPress } from '../seal.ts';
import { usernamesFor } from './names.ts';

/** What is needed to write a message, wherever it goes. */
export type Writing = {
  rest: Rest;
  memory: Memory;
  keys: Keys;
  /** Our own account. */
  self: string;
  /** Where the server calls on a press. */
  pressUrl: string;
};

/** Anyone may set any property of their own posts: the author is looked at too. */
export const keyIn = ({ props }: Pick<Post, 'props'>): string | undefined => {
  const ours: unknown = props?.['ritournelle'];
  const key: unknown = typeof ours === 'object' && ours !== null ? Reflect.get(ours, 'key') : undefined;
  return typeof key === 'string' ? key : undefined;
};

/** A button says in which delivery it is, so that the seal of one message is of no use on another. */
export const surroundingsOf = async (
  message: Message,
  { rest, keys, pressUrl }: Writing,
  { key, thread, ...place }: ButtonPlace & { key?: DeliveryKey; thread?: string },
): Promise<Surroundings> => ({
  pressUrl,
  seal: (pressed) => sealPress(keys, place, JSON.stringify({ ...pressed, key, thread })),
  usernameOf: await usernamesFor(message, rest),
});

/** `from_bot` and our own key disappear at any change of the properties that does not repeat them. */
export const propsOf = (shown: readonly Attachment[], key: DeliveryKey) => ({
  attachments: shown,
  from_bot: 'true',
  ritournelle: { key },
});

export type Shown = { readThere?: string };

export const shownOf = (message: Message, around: Surroundings, { readThere }: Shown): Attachment[] =>
  readThere === undefined
    ? attachmentsFor(message, around)
    : notifyingAttachments(message, readThere, around);
