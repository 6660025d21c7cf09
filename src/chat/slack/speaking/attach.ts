import type { File } from '../../message.ts';
import type { Clients } from '../client.ts';
import { uploadBytes } from './upload.ts';

/** Files that answer a request: uploaded, then shared in the person's own conversation. */

const NEEDED = 'files:write';

const uploadFile = async ({ name, bytes }: File, clients: Clients) => {
  const id = await uploadBytes({ name, bytes }, clients);
  if (id === undefined) throw new Error('an upload has no address');
  return { id, title: name };
};

/** False when the scope was not granted. */
export const attachFiles = async (
  channel: string,
  files: readonly File[],
  { clients, scopes }: { clients: Clients; scopes: ReadonlySet<string> },
): Promise<boolean> => {
  if (!scopes.has(NEEDED)) return false;
  const ready: { id: string; title: string }[] = [];
  for (const file of files) ready.push(await uploadFile(file, clients));
  const [first, ...others] = ready;
  if (first)
    await clients.write.files.completeUploadExternal({ files: [first, ...others], channel_id: channel });
  return true;
};
