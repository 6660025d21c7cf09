import { createHash } from 'node:crypto';
import type { HandleReturned, Memory } from '../../chat.ts';
import { type OpenMailbox, withMailbox } from './connection.ts';
import { readLetter } from './letter.ts';
import { returnedIn } from './returned.ts';

/** What came in since the last reading, once each. Read where it was left, whichever process reads next. */

const WATERMARK = 'inbox';

/** The rest waits for the next reading. */
const MOST_AT_ONCE = 200;

/** Which mailbox it is, without saying where. */
const nameOf = (url: string, validity: string): string => {
  const { host, username, pathname } = new URL(url);
  const name = `${username}@${host}${pathname} ${validity}`;
  return createHash('sha256').update(name).digest('base64url').slice(0, 16);
};

/** Another mailbox, or the same made anew, numbers its mails otherwise. */
const lastRead = async (memory: Memory, box: string): Promise<number | undefined> => {
  const uid = await memory.get(WATERMARK, box);
  return typeof uid === 'number' ? uid : undefined;
};

type Reading = { url: string; own: string; memory: Memory; handle: HandleReturned };

const readOpened = async ({ url, own, memory, handle }: Reading, open: OpenMailbox): Promise<void> => {
  const { mailbox, uidNext, validity } = open;
  const box = nameOf(url, validity);
  const keep = (uid: number) => memory.set(WATERMARK, box, uid);
  const since = await lastRead(memory, box);
  // What was there before is not ours to answer.
  if (since === undefined) return keep(uidNext - 1);
  const found = (await mailbox.search({ uid: `${since + 1}:*` }, { uid: true })) || [];
  // « 7:* » also finds the last one, whatever its number.
  const fresh = found.filter((uid) => uid > since).toSorted((a, b) => a - b);
  for (const uid of fresh.slice(0, MOST_AT_ONCE)) {
    const letter = await readLetter(mailbox, uid);
    const returned = letter && returnedIn(letter, own);
    if (returned) await handle(returned);
    await keep(uid);
  }
};

export const readInbox = (reading: Reading): Promise<void> =>
  withMailbox(reading.url, (open) => readOpened(reading, open));

/** Whether the mailbox lets us in; throws its answer. */
export const checkInbox = (url: string): Promise<void> => withMailbox(url, async () => {});
