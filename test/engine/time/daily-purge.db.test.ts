import { expect, it } from 'vitest';
import { z } from 'zod';
import { makeLog } from '../../../src/engine/engine.ts';
import { purgeDaily } from '../../../src/engine/time/daily-purge.ts';
import { emptyDatabase } from '../../fixtures/shared-beginnings.ts';

const purged = z.object({ purge: z.string() });

it('the purge runs once a day, whatever the hour, and says so', async () => {
  const db = await emptyDatabase();
  const lines: string[] = [];
  const log = makeLog('info', { write: (line) => lines.push(line) });
  const first = Temporal.Instant.from('2026-11-23T10:00:00Z');
  for (const hours of [0, 1, 13, 14, 15]) await purgeDaily({ db, log }, first.add({ hours }));
  expect(lines.map((line) => purged.parse(JSON.parse(line)).purge)).toEqual(['2026-11-23', '2026-11-24']);
});
