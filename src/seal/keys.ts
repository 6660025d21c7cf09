import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';

/** A key for one purpose only. Its id says, in a seal, which secret of the installation made it. */
export type SubKey = { id: string; key: KeyObject };

/** What an installation proves its own words with. It shows no secret when it is printed. */
export type Keys = {
  /** The current key first, then those of before a rotation. A purpose is a constant of the code. */
  subKeysFor(purpose: string): readonly SubKey[];
};

const SALT = 'ritournelle';

/** Characters of the id: a quarter of a million ids, so that a seal of another purpose is told from an altered one. */
export const KEY_ID_LENGTH = 3;

const derive = (secret: string, what: string, bytes: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, SALT, what, bytes));

const subKeyOf = (secret: string, purpose: string): SubKey => ({
  id: derive(secret, `id ${purpose}`, KEY_ID_LENGTH).toString('base64url').slice(0, KEY_ID_LENGTH),
  key: createSecretKey(derive(secret, `key ${purpose}`, 32)),
});

/** Whoever calls it has checked that the secrets are beyond guessing. */
export const keysFrom = (current: string, ...previous: readonly string[]): Keys => {
  const known = new Map<string, readonly SubKey[]>();
  return {
    subKeysFor: (purpose) =>
      known.getOrInsertComputed(purpose, () =>
        [current, ...previous].map((secret) => subKeyOf(secret, purpose)),
      ),
  };
};

/** UTF-16 keeps apart what UTF-8 would confuse: two lone surrogates. */
export const authenticate = (key: KeyObject, text: string): Buffer =>
  createHmac('sha256', key).update(text, 'utf16le').digest();
