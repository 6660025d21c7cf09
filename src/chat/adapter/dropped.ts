import type { Call, Incoming } from '../chat.ts';

/** Bytes. A larger file would not be read, so it is not fetched. */
const BYTES_MAX = 5_000_000;

/** A file sent with a message, as the platform describes it; `at` is where its bytes are. */
export type DroppedFile = { name: string; type: string; size: number; at?: string | undefined };

type Download = (at: string) => Promise<Uint8Array>;

const fetchFile = async ({ name, type, size, at }: DroppedFile, download: Download): Promise<Incoming> => {
  const file = { name, type };
  if (size > BYTES_MAX) return { ...file, bytes: new Uint8Array(), unread: 'too-large' };
  try {
    if (at) return { ...file, bytes: await download(at) };
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
