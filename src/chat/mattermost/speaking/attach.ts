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

/** The pictures of a message. Their words are in its text, for who cannot see them and for servers without files. */
export const picturesOf = ({ sections }: Message): File[] =>
  sections.flatMap(({ image }, at) =>
    image ? [{ name: `ritournelle-${at + 1}.png`, type: 'image/png', bytes: image.png }] : [],
  );
