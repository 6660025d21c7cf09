import { randomBytes, timingSafeEqual } from 'node:crypto';
import { authenticate, KEY_ID_LENGTH, type Keys, type SubKey } from './keys.ts';

/**
 * A text that left us and comes back, readable by anyone, unchanged by nobody:
 * tag (22), id of the key (3), which parts follow (1), expiry (6)?, binding (11)?, nonce (16)?, content.
 */

/** What the reader of a seal has to know by itself; what it cannot know belongs in the content. */
export type Binding = { object?: string; person?: string };

export type SealFor = Binding & {
  purpose: string;
  /** To the second. */
  expires?: Temporal.Instant;
  /** From `newNonce`: for the caller to accept it once only. */
  nonce?: string;
};

export type Expected = Binding & { purpose: string; now: Temporal.Instant };

/**
 * `altered`: not as it left us. `foreign`: for another purpose, object or person, or by a key that is not ours (any more).
 */
export type SealRefusal = 'altered' | 'foreign' | 'expired';

export type Opened = { content: string; nonce?: string } | { refused: SealRefusal };

const subKeysFor = (keys: Keys, purpose: string): readonly SubKey[] => keys.subKeysFor(`seal ${purpose}`);

const LENGTHS = { tag: 22, key: KEY_ID_LENGTH, parts: 1, expires: 6, bound: 11, nonce: 16 };

const PARTS = { expires: 1, bound: 2, nonce: 4 };

type Body = { expires?: string; bound?: string; nonce?: string; content: string };

const tagOf = ({ key }: SubKey, rest: string): string =>
  authenticate(key, `seal ${rest}`).toString('base64url').slice(0, LENGTHS.tag);

const bindingOf = ({ key }: SubKey, { object, person }: Binding): string | undefined =>
  object === undefined && person === undefined
    ? undefined
    : authenticate(key, `bound ${JSON.stringify([object ?? null, person ?? null])}`)
        .toString('base64url')
        .slice(0, LENGTHS.bound);

const secondsIn = (at: Temporal.Instant): number => Math.floor(at.epochMilliseconds / 1000);

const writeSeconds = (at: Temporal.Instant): string => {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(secondsIn(at), 0, 6);
  return bytes.toString('base64url').slice(2);
};

const readSeconds = (written: string): number => Buffer.from(`AA${written}`, 'base64url').readUIntBE(0, 6);

const isSame = (ours: string, theirs: string): boolean => {
  const [one, other] = [Buffer.from(ours), Buffer.from(theirs)];
  return one.length === other.length && timingSafeEqual(one, other);
};

const write = ({ id }: SubKey, { expires, bound, nonce, content }: Body): string => {
  const parts = (expires ? PARTS.expires : 0) + (bound ? PARTS.bound : 0) + (nonce ? PARTS.nonce : 0);
  return `${id}${parts}${expires ?? ''}${bound ?? ''}${nonce ?? ''}${content}`;
};

/** Only called once the tag is right, so that nothing written by others is interpreted. */
const read = (rest: string): Body => {
  const parts = Number(rest[LENGTHS.key]);
  let at = LENGTHS.key + LENGTHS.parts;
  const next = (part: keyof typeof PARTS): { [name in typeof part]?: string } => {
    if ((parts & PARTS[part]) === 0) return {};
    at += LENGTHS[part];
    return { [part]: rest.slice(at - LENGTHS[part], at) };
  };
  return { ...next('expires'), ...next('bound'), ...next('nonce'), content: rest.slice(at) };
};

export const newNonce = (): string => randomBytes(12).toString('base64url');

/** Adds 26 characters to the content, 11 more when it is bound, 6 when it expires, 16 with a nonce. */
export const sealFor = (
  keys: Keys,
  { purpose, expires, nonce, ...binding }: SealFor,
  content: string,
): string => {
  const [current] = subKeysFor(keys, purpose);
  if (!current) throw new Error('an installation without a key seals nothing');
  if (nonce !== undefined && nonce.length !== LENGTHS.nonce) throw new Error('a nonce comes from newNonce');
  const bound = bindingOf(current, binding);
  const rest = write(current, {
    ...(expires ? { expires: writeSeconds(expires) } : {}),
    ...(bound ? { bound } : {}),
    ...(nonce ? { nonce } : {}),
    content,
  });
  return `${tagOf(current, rest)}${rest}`;
};

/** The content, or why it is refused. */
export const openSeal = (keys: Keys, { purpose, now, ...binding }: Expected, sealed: string): Opened => {
  const [tag, rest] = [sealed.slice(0, LENGTHS.tag), sealed.slice(LENGTHS.tag)];
  if (rest.length < LENGTHS.key + LENGTHS.parts) return { refused: 'altered' };
  const ours = subKeysFor(keys, purpose).filter(({ id }) => rest.startsWith(id));
  if (ours.length === 0) return { refused: 'foreign' };
  const maker = ours.find((subKey) => isSame(tagOf(subKey, rest), tag));
  if (!maker) return { refused: 'altered' };
  const { expires, bound, nonce, content } = read(rest);
  if (!isSame(bindingOf(maker, binding) ?? '', bound ?? '')) return { refused: 'foreign' };
  if (expires !== undefined && readSeconds(expires) <= secondsIn(now)) return { refused: 'expired' };
  return { content, ...(nonce ? { nonce } : {}) };
};
