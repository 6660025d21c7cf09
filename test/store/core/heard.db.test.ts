import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { findOrAddWorkspace, memoryOf } from '../../../src/store/core/instance.ts';
import { heardWithoutHour } from '../../../src/store/core/memory.ts';
import { emptyDatabase } from '../../fixtures/shared-beginnings.ts';

/** Monday 23 November 2020, 10:00 UTC. */
const AT = 1_606_125_600;
const MIDNIGHT = 1_606_089_600;

it('up to where a conversation was read keeps its day and loses its hour, on every platform', async () => {
  const db = await emptyDatabase();
  const workspace = await findOrAddWorkspace(db, 'slack', 'T1');
  const memory = memoryOf(db, workspace);
  await memory.set('heard', 'D1', `${AT}.000200`);
  await memory.set('heard', 'channel', `${AT}123 8yfx3zrfztn8u8kk6b3hyf9abc`);
  await memory.set('seen', 'bot', AT);
  await db.execute(heardWithoutHour);
  expect(await memory.get('heard', 'D1')).toBe(`${MIDNIGHT}.000000`);
  expect(await memory.get('heard', 'channel')).toBe(`${MIDNIGHT}000 `);
  expect(await memory.get('seen', 'bot')).toBe(AT);
  expect(await db.execute(heardWithoutHour)).toHaveLength(0);
  const [row] = await db.execute<{ kept: string }>(
    sql`select value ->> 'kept' as kept from memory where id = 'D1'`,
  );
  expect(row?.kept).toBe(`${MIDNIGHT}.000000`);
});
