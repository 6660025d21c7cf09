import type { Call, Incoming } from '../../chat.ts';
import type { DroppedFile } from './message.ts';

/** Bytes: beyond this nobody reads it, so that it is not fetched. */
const BYTES_MAX = 5_000_000;

type Download = (url: string) => Promise<Uint8Array>;

const fetched = async (
  { name, mimetype = '', size = 0, url_private_download: url }: DroppedFile,
  download: Download,
): Promise<Incoming> => {
  const file = { name: name ?? '', type: mimetype };
  if (size > BYTES_MAX) return { ...file, bytes: new Uint8Array(), unread: 'too-large' };
  try {
    if (url) return { ...file, bytes: await download(url) };
  } catch {
    // Told to whoever sent it, who may send it again.
  }
  return { ...file, bytes: new Uint8Array(), unread: 'unreachable' };
};

const refusing: Download = () => Promise.reject(new Error('one file at a time'));

/** A message's files with their bytes, fetched before anything is stored: no call outside is made while it is. */
export const withDropped = async (
  call: Call,
  dropped: readonly DroppedFile[] | undefined,
  download: Download,
): Promise<Call> => {
  const { act } = call;
  if (act.kind !== 'say' || !act.files || !dropped) return call;
  const files: Incoming[] = [];
  // Several at once are refused unread: none is fetched.
  const only = dropped.length === 1 ? download : refusing;
  for (const file of dropped) files.push(await fetched(file, only));
  return { ...call, act: { ...act, files } };
};
