import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedHash, keyedHashes } from '../../src/seal/keyed-hash.ts';
import { keysFrom } from '../../src/seal/keys.ts';
import { OTHER_SECRET_KEY, SECRET_KEY, testKeys as keys } from '../fixtures/keys.ts';

const texts = fc.string({ unit: 'binary' });

describe('a keyed hash', () => {
  it('is the same for the same text, and no other', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(keyedHash(keys, 'message', one)).toMatch(/^[\w-]{43}$/);
        expect(keyedHash(keys, 'message', one) === keyedHash(keys, 'message', other)).toBe(one === other);
      }),
    );
  });

  it('tells nothing to another purpose, nor to another installation', () => {
    const hash = keyedHash(keys, 'message', 'ada');
    expect(keyedHash(keys, 'tombstone', 'ada')).not.toBe(hash);
    expect(keyedHash(keysFrom(OTHER_SECRET_KEY), 'message', 'ada')).not.toBe(hash);
  });

  it('made before a rotation is recognised, and new ones are made with the new key', () => {
    const rotated = keysFrom(OTHER_SECRET_KEY, SECRET_KEY);
    expect(keyedHashes(rotated, 'message', 'ada')).toEqual([
      keyedHash(keysFrom(OTHER_SECRET_KEY), 'message', 'ada'),
      keyedHash(keys, 'message', 'ada'),
    ]);
    expect(keyedHash(rotated, 'message', 'ada')).toBe(keyedHashes(rotated, 'message', 'ada')[0]);
  });
});
