import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { dropParked, parkedDeliveries, retryParked } from '../../../src/store/delivery/parked.ts';
import { findOrAddWorkspace } from '../../../src/store/core/instance.ts';
import { deliveries, messages } from '../../../src/store/tables/index.ts';
import { emptyDatabase } from '../../fixtures/shared-beginnings.ts';

const setUp = async (rows: readonly { reason: string; ref?: string }[]) => {
  const db = await emptyDatabase();
  const workspaceId = await findOrAddWorkspace(db, 'sandbox', 'local');
  for (const [at, { reason, ref = null }] of rows.entries()) {
    const messageKey = `k${at}`;
    await db.insert(messages).values({ key: messageKey, kind: 'echo', subject: 's' });
    const createdOn = Temporal.PlainDate.from('2026-11-23');
    const where = { workspaceId, place: 'channel:c' };
    await db.insert(deliveries).values({ messageKey, ...where, createdOn, state: 'parked', reason, ref });
  }
  const stateOf = async (key: string) =>
    (await db.select().from(deliveries).where(eq(deliveries.messageKey, key)))[0];
  return { db, stateOf };
};

describe('what was parked', () => {
  it('leaves again once its cause is repaired, and nothing else does', async () => {
    const { db, stateOf } = await setUp([
      { reason: 'not_in_channel' },
      { reason: 'not_in_channel', ref: 'already there' },
      { reason: 'is_archived' },
    ]);
    expect(await retryParked(db, 'not_in_channel')).toBe(2);
    expect(await stateOf('k0')).toMatchObject({ state: 'pending', reason: null });
    expect(await stateOf('k1')).toMatchObject({ state: 'delivered', stale: true });
    expect(await parkedDeliveries(db)).toEqual([{ kind: 'echo', reason: 'is_archived' }]);
  });

  it('with an unknown fate is looked up before it leaves again', async () => {
    const { db, stateOf } = await setUp([{ reason: 'unknown outcome' }]);
    await db.update(deliveries).set({ intentAt: Temporal.Now.instant() });
    await retryParked(db, 'unknown outcome');
    expect(await stateOf('k0')).toMatchObject({ state: 'sending', leaseUntil: null });
  });

  it('is given up, with its message', async () => {
    const { db, stateOf } = await setUp([{ reason: 'is_archived' }]);
    expect(await dropParked(db, 'is_archived')).toBe(1);
    expect(await stateOf('k0')).toBeUndefined();
  });
});
