import { authenticate, type Keys, type SubKey } from './keys.ts';

const hashWith = ({ key }: SubKey, text: string): string => authenticate(key, text).toString('base64url');

/** Under each key, the current one first: what was hashed before a rotation is recognised too. */
export const keyedHashes = (keys: Keys, purpose: string, text: string): readonly [string, ...string[]] => {
  const [first = '', ...others] = keys.subKeysFor(`hash ${purpose}`).map((subKey) => hashWith(subKey, text));
  return [first, ...others];
};

/** 43 characters that recognise a text, and from which it cannot be read back without the key. */
export const keyedHash = (keys: Keys, purpose: string, text: string): string =>
  keyedHashes(keys, purpose, text)[0];
