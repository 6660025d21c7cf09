import { buffer } from 'node:stream/consumers';
import { expect, it, onTestFinished } from 'vitest';
import { checkLines } from '../../../src/store/backup/lines.ts';
import { dumpDatabase } from '../../../src/store/backup/dump.ts';
import { connect } from '../../../src/store/core/database.ts';
import { claimInstance, findOrAddWorkspace, memoryOf } from '../../../src/store/core/instance.ts';
import { newDatabaseUrl } from '../../fixtures/database.ts';

it('more than the line holds at once is copied to its end, and so is every table after it', async () => {
  const url = await newDatabaseUrl();
  const db = connect(url, 1);
  onTestFinished(() => db.close());
  await claimInstance(db, 'sandbox');
  const memory = memoryOf(db, await findOrAddWorkspace(db, 'slack', 'T0'));
  await memory.set('seen', 'all', 'a'.repeat(300_000));
  const dump = await buffer(dumpDatabase(url));
  expect(dump.length).toBeGreaterThan(300_000);
  await expect(
    checkLines(
      (async function* () {
        yield dump;
      })(),
    ),
  ).resolves.toMatchObject({ kind: 'sandbox' });
}, 20_000);
