import { reportFailure, showAnswer, type Ways } from '../../adapter/answer.ts';
import { withDropped } from '../../adapter/dropped.ts';
import type { Language } from '../../adapter/locale.ts';
import type { TellOperator } from '../../adapter/tell-operator.ts';
import type { Call, Memory, Receive } from '../../chat.ts';
import type { MattermostTexts } from '../../../texts/fr/mattermost/mattermost.ts';
import type { Self } from '../inbound.ts';
import { partsOf } from '../ref.ts';
import { rememberDirect } from '../speaking/places.ts';
import type { Speak } from '../speaking/speak.ts';
import { markHeard } from './catch-up.ts';
import type { RecentIds } from './recent-ids.ts';
import {
  droppedFiles,
  fromDeletion,
  fromEdit,
  fromPost,
  isByPerson,
  isDirect,
  type StoredPost,
  type Where,
} from './post.ts';

/** Messages that people type, edit or delete: received, then answered in the same place. */

export type Hearing = {
  self: Self;
  memory: Memory;
  receive: Receive;
  speak: Speak;
  wordsFor(user: string, language?: Language): Promise<MattermostTexts>;
  /** Work to wait for before closing. */
  underway(work: Promise<void>): void;
  tell: TellOperator;
  download(file: string): Promise<Uint8Array>;
  /** Acts that this process handled: a reading and the socket may bring the same. */
  recent: RecentIds;
};

/** Only slash commands and presses have an answer that one person sees: after a mention, it is in private. */
const waysFor = (
  { channel: place, user, thread }: Call,
  channel: string,
  { speak, wordsFor }: Hearing,
): Ways => ({
  reply: (message) =>
    place === undefined
      ? speak.inside(channel, message, thread && partsOf(thread).post)
      : speak.direct(user, message),
  files: async (files) => {
    const { noFiles: none, missingFile: missing } = await wordsFor(user);
    await speak.files(user, files, { none, missing });
  },
  nothing: () => Promise.resolve(),
});

const answer = async (call: Call, channel: string, parts: Hearing): Promise<void> => {
  const given = await parts.receive(call);
  parts.recent.add(call.id);
  const words = (language?: Language) => parts.wordsFor(call.user, language);
  // What is stored needs no answer to be heard: the next message does not wait for it.
  parts.underway(
    reportFailure(parts.tell, () => showAnswer(given, { call, words, ways: waysFor(call, channel, parts) })),
  );
};

export const hearPost = async (post: StoredPost, where: Where, parts: Hearing): Promise<void> => {
  const said = fromPost(post, where, parts.self);
  if (isDirect(where) && isByPerson(post, parts.self))
    await rememberDirect(parts.memory, post.user_id, post.channel_id);
  if (!said || parts.recent.has(said.id)) return;
  await answer(await withDropped(said, droppedFiles(post), parts.download), where.id, parts);
  await markHeard(parts.memory, post);
};

export const hearEdit = async (post: StoredPost, where: Where, parts: Hearing): Promise<void> => {
  const call = fromEdit(post, where, parts.self);
  if (call && !parts.recent.has(call.id)) await answer(call, where.id, parts);
};

export const hearDeletion = async (post: StoredPost, where: Where, parts: Hearing): Promise<void> => {
  const call = fromDeletion(post, where, parts.self);
  if (call && !parts.recent.has(call.id)) await answer(call, where.id, parts);
};
