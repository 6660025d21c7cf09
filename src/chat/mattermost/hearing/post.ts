import { z } from 'zod';
import type { DroppedFile } from '../../adapter/dropped.ts';
import type { Call, Incoming } from '../../chat.ts';
import { callOf, type Self, threadOf } from '../inbound.ts';
import { typedText } from '../markup.ts';

/** What people write, edit and delete, as it comes over the socket or is read from a channel → a `Call`. Pure. */

const file = z.object({
  id: z.string(),
  name: z.string().default(''),
  size: z.number().default(0),
  mime_type: z.string().default(''),
});

export const postBody = z.object({
  id: z.string(),
  create_at: z.number(),
  update_at: z.number(),
  edit_at: z.number().default(0),
  delete_at: z.number().default(0),
  user_id: z.string(),
  channel_id: z.string(),
  root_id: z.string().default(''),
  message: z.string().default(''),
  type: z.string().default(''),
  props: z.record(z.string(), z.unknown()).nullish(),
  metadata: z.object({ files: z.array(file).nullish() }).nullish(),
});

export type StoredPost = z.infer<typeof postBody>;

/** A channel, with how the cohort file writes it; `D` is a direct conversation. */
export type Where = { id: string; type: string; place?: string | undefined };

export const isDirect = ({ type }: Pick<Where, 'type'>): boolean => type === 'D';

/** Arrivals and headers have a type of their own; other bots and webhooks say what they are. */
export const isByPerson = ({ type, user_id: user, props }: StoredPost, self: Self): boolean =>
  type === '' &&
  user !== self.user &&
  !['from_bot', 'from_webhook', 'from_plugin'].some((name) => props?.[name] === 'true');

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const mention = ({ username }: Self, { leading }: { leading: boolean }): RegExp => {
  const name = `@${escapeRegExp(username)}(?![\\w-]|\\.\\w)`;
  return new RegExp(leading ? `^\\s*${name}[\\s,:]*` : `(?<![\\w.@-])${name}`, 'i');
};

export const mentionsUs = ({ message }: Pick<StoredPost, 'message'>, self: Self): boolean =>
  mention(self, { leading: false }).test(message);

/** Without the mention it begins with, and without what we put into copied text. */
export const wordsOf = ({ message }: Pick<StoredPost, 'message'>, self: Self): string =>
  typedText(message)
    .replace(mention(self, { leading: true }), '')
    .trim();

/** The same id whether the post comes over the socket, comes again, or is read from the channel. */
export const idOfPost = (id: string): string => `message:${id}`;

export const droppedFiles = ({ metadata }: StoredPost): DroppedFile[] =>
  (metadata?.files ?? []).map(({ id, name, size, mime_type: type }) => ({
    name,
    type: type.split(';')[0] ?? '',
    size,
    at: id,
  }));

/** Its bytes are fetched before the call is handled. */
const unreadFile = ({ name, type }: DroppedFile): Incoming => ({
  name,
  type,
  bytes: new Uint8Array(),
  unread: 'unreachable',
});

const fromOf = ({ user_id: user, channel_id: channel, root_id: root }: StoredPost, where: Where) => ({
  user,
  place: isDirect(where) ? undefined : (where.place ?? channel),
  thread: threadOf(channel, root),
});

/** In a channel, only what mentions the bot is for it. */
export const fromPost = (post: StoredPost, where: Where, self: Self): Call | undefined => {
  if (!isByPerson(post, self) || post.delete_at > 0) return undefined;
  if (!isDirect(where) && !mentionsUs(post, self)) return undefined;
  const text = wordsOf(post, self);
  const files = isDirect(where) ? droppedFiles(post).map(unreadFile) : [];
  if (text === '' && files.length === 0) return undefined;
  return callOf(
    self,
    { id: idOfPost(post.id), ...fromOf(post, where) },
    { kind: 'say', text, ...(files.length > 0 ? { files } : {}) },
  );
};

/** Each edit has an instant, which names it. Elsewhere than in a direct conversation, edits are ignored. */
export const fromEdit = (post: StoredPost, where: Where, self: Self): Call | undefined => {
  if (!isDirect(where) || !isByPerson(post, self) || post.edit_at === 0) return undefined;
  return callOf(
    self,
    { id: `edit:${post.id}:${post.edit_at}`, ...fromOf(post, where) },
    { kind: 'edit', message: idOfPost(post.id), text: wordsOf(post, self) },
  );
};

export const fromDeletion = (post: StoredPost, where: Where, self: Self): Call | undefined => {
  if (!isDirect(where) || !isByPerson(post, self)) return undefined;
  return callOf(
    self,
    { id: `delete:${post.id}`, ...fromOf(post, where) },
    { kind: 'delete', message: idOfPost(post.id) },
  );
};
