import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Memory, SendFailed } from '../../chat.ts';
import type { Message, Section } from '../../message.ts';
import { plainText } from '../../plain.ts';
import type { Clients } from '../client.ts';
import { errorOf, isRevoked, sendFailed } from '../failure.ts';
import { uploadBytes } from './upload.ts';

/** Pictures are uploaded without being shared, then shown by our own message. */

type Image = NonNullable<Section['image']>;
type Parts = {
  clients: Clients;
  memory: Memory;
  scopes: ReadonlySet<string>;
  looks?: readonly number[] | undefined;
};

/** Without these scopes, people read the same figures in words. */
const NEEDED = ['files:write', 'files:read'];

const KIND = 'picture';
const NAME = 'ritournelle.png';
/** Slack scans a file for viruses before it can be shown: seconds between two checks. */
const LOOKS = [0, 0.5, 1, 2];
/** Seconds until an unfinished upload is checked again, with its message. */
const LATER = 10;

const nameOf = (png: Uint8Array): string => createHash('sha256').update(png).digest('base64url');

const uploadPicture = async ({ png, alt }: Image, { clients }: Parts): Promise<string> => {
  const id = await uploadBytes({ name: NAME, bytes: png, alt: plainText(alt) }, clients);
  if (id === undefined) throw new SendFailed({ kind: 'limited', afterSeconds: LATER });
  await clients.write.files.completeUploadExternal({ files: [{ id, title: NAME }] });
  return id;
};

/** If it is shown too early, Slack refuses the whole message. */
const isReady = async (file: string, { clients, looks = LOOKS }: Parts): Promise<boolean> => {
  for (const seconds of looks) {
    await wait(seconds * 1000);
    const { file: found } = await clients.read.files.info({ file });
    if (found?.mimetype) return true;
  }
  return false;
};

/** Remembered by content first, so that the same picture is uploaded once. */
const fileFor = async (image: Image, parts: Parts): Promise<string> => {
  const name = nameOf(image.png);
  const known = await parts.memory.get(KIND, name);
  const file = typeof known === 'string' ? known : await uploadPicture(image, parts);
  if (file !== known) await parts.memory.set(KIND, name, file);
  if (await isReady(file, parts)) return file;
  throw new SendFailed({ kind: 'limited', afterSeconds: LATER });
};

/** Nothing was sent yet: temporary failures are retried, and a refused picture is replaced by its words. */
const fileOrWords = async (image: Image, parts: Parts): Promise<string | undefined> => {
  try {
    return await fileFor(image, parts);
  } catch (error) {
    const { failure } = sendFailed(error);
    if (failure.kind === 'limited') throw error;
    if (errorOf(error) !== undefined && !isRevoked(error) && failure.kind === 'refused') return undefined;
    throw new SendFailed({ kind: 'limited', afterSeconds: LATER }, { cause: error });
  }
};

/** The file of each picture in a message; `undefined` where Slack refuses it. */
export const filesOf = async (
  { sections }: Message,
  parts: Parts,
): Promise<(png: Uint8Array) => string | undefined> => {
  const files = new Map<Uint8Array, string>();
  if (NEEDED.every((scope) => parts.scopes.has(scope)))
    for (const { image } of sections) {
      const file = image && (await fileOrWords(image, parts));
      if (image && file !== undefined) files.set(image.png, file);
    }
  return (png) => files.get(png);
};
