import { describe, expect, it } from 'vitest';
import { keysFrom } from '../../../src/seal/keys.ts';
import { claimInstance } from '../../../src/store/core/instance.ts';
import { acceptKey, recogniseKey } from '../../../src/store/core/key-check.ts';
import { emptyDatabase } from '../../fixtures/shared-beginnings.ts';
import { dumpOf } from '../../fixtures/dump.ts';
import { OTHER_SECRET_KEY, SECRET_KEY } from '../../fixtures/keys.ts';

describe('the secret key of a start', () => {
  it('is known from the one before, and a stranger is not taken for it', async () => {
    const db = await emptyDatabase();
    await claimInstance(db, 'live');
    expect(await recogniseKey(db, keysFrom(SECRET_KEY))).toBe(true);
    expect(await recogniseKey(db, keysFrom(OTHER_SECRET_KEY))).toBe(false);
    expect(await recogniseKey(db, keysFrom(SECRET_KEY))).toBe(true);
    // A rotation, then the former key is dropped.
    expect(await recogniseKey(db, keysFrom(OTHER_SECRET_KEY, SECRET_KEY))).toBe(true);
    expect(await recogniseKey(db, keysFrom(OTHER_SECRET_KEY))).toBe(true);
    expect(await recogniseKey(db, keysFrom(SECRET_KEY))).toBe(false);
    await acceptKey(db, keysFrom(SECRET_KEY));
    expect(await recogniseKey(db, keysFrom(SECRET_KEY))).toBe(true);
    expect([...(await dumpOf(db)).values()].flat().join()).not.toContain(SECRET_KEY.slice(0, 16));
  });
});
