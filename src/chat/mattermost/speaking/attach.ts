import type { Post } from '@mattermost/types/posts';
import { SendFailed } from '../../chat.ts';
import type { File, Message } from '../../message.ts';
import type { Rest } from '../client.ts';
import { errorIdOf, tryLater } from '../failure.ts';
import { FILES_MAX } from '../limits.ts';

/** Files of a message: uploaded one after the other, since a post shows them in the order of their arrival. */

const REFUSED = [
  'api.file.attachments.disabled.app_error',
  'api.file.upload_file.too_large_detailed.app_error',
];

const isRefused = (error: unknown): boolean => REFUSED.includes(errorIdOf(error) ?? '');

const uploadFile = async ({ name, type, bytes }: File, channel: string, rest: Rest): Promise<string> => {
  const form = rest.newForm();
  form.set('channel_id', channel);
  form.set('files', new Blob([Uint8Array.from(bytes)], { type }), name);
  const { file_infos: infos } = await rest.uploadFile(form);
  const [info] = infos;
  if (!info) throw new SendFailed({ kind: 'limited', afterSeconds: 5, only: 'place' });
  return info.id;
};

/** Their ids; `undefined` when the server takes no files, or none of this size. Nothing is sent yet, so it can be repeated. */
export const uploadAll = async (
  files: readonly File[],
  channel: string,
  rest: Rest,
): Promise<string[] | undefined> => {
  const ids: string[] = [];
  try {
    for (const file of files.slice(0, FILES_MAX)) ids.push(await uploadFile(file, channel, rest));
    return ids;
  } catch (error) {
    if (isRefused(error)) return undefined;
    throw tryLater(error);
  }
};

/** A file that was used before, or that the server no longer has, is left out of a post without an error. */
export const isMissing = ({ file_ids: there }: Pick<Post, 'file_ids'>, count: number): boolean =>
  (there?.length ?? 0) < Math.min(count, FILES_MAX);

/** All of them once more, in place of those that are there; false when some are missing again. */
export const attachAgain = async (post: Post, files: readonly File[], rest: Rest): Promise<boolean> => {
  const ids = await uploadAll(files, post.channel_id, rest);
  if (!ids) return false;
  return !isMissing(await rest.patchPost({ id: post.id, file_ids: ids }), ids.length);
};

/** The pictures of a message. Their words are in its text, for who cannot see them and for servers without files. */
export const picturesOf = ({ sections }: Message): File[] =>
  sections.flatMap(({ image }, at) =>
    image ? [{ name: `ritournelle-${at + 1}.png`, type: 'image/png', bytes: image.png }] : [],
  );
