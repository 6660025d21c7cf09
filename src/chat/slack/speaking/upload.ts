import { clipText } from '../../adapter/clip.ts';
import type { Clients } from '../client.ts';
import { UPLOAD_ALT_MAX } from '../limits.ts';

type Upload = { name: string; bytes: Uint8Array; alt?: string };

/**
 * Sends bytes to Slack, which hides them until `files.completeUploadExternal`; `undefined` if it gives no address. The
 * method's reference calls the text for screen readers `alt_txt`; the vendor's types say `alt_text`, which Slack ignores. Only
 * pictures have one: of another file, its name says as much.
 */
export const uploadBytes = async (
  { name, bytes, alt }: Upload,
  { write, upload }: Clients,
): Promise<string | undefined> => {
  const asked = {
    filename: name,
    length: bytes.length,
    ...(alt ? { alt_txt: clipText(alt, UPLOAD_ALT_MAX) } : {}),
  };
  const { upload_url: url, file_id: id } = await write.files.getUploadURLExternal(asked);
  if (!url || !id) return undefined;
  await upload(url, bytes);
  return id;
};
