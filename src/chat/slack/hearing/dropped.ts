import type { Call, Incoming } from '../../chat.ts';
import type { DroppedFile } from './message.ts';

/** Bytes. A larger file would not be read, so it is not fetched. */
const BYTES_MAX = 5_000_000;

type Download = (url: string) => Promise<Uint8Array>;

const fetchFile = async (
  { name, mimetype = '', size = 0, url_private_download: url }: DroppedFile,
  download: Download,
): Promise<Incoming> => {
  const file = { name: name ?? '', type: mimetype };
  if (size > BYTES_MAX) return { ...file, bytes: new Uint8Array(), unread: 'too-large' };
  try {
    if (url) return { ...file, bytes: await download(url) };
  } catch {
    // The sender is told, and may send it again.
  }
  return { ...file, bytes: new Uint8Array(), unread: 'unreachable' };
};

const refuseDownload: Download = () => Promise.reject(new Error('one file at a time'));

/** Fetches the files of a message before anything is stored: no network call inside the transaction. */
export const withDropped = async (
  call: Call,
  dropped: readonly DroppedFile[] | undefined,
  download: Download,
): Promise<Call> => {
  const { act } = call;
  if (act.kind !== 'say' || !act.files || !dropped) return call;
  const files: Incoming[] = [];
  // Several files are refused unread, so none is fetched.
  const only = dropped.length === 1 ? download : refuseDownload;
  for (const file of dropped) files.push(await fetchFile(file, only));
  return { ...call, act: { ...act, files } };
};
