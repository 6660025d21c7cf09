import { expect, it } from 'vitest';
import { findOrAddWorkspace, memoryOf } from '../../../src/store/core/instance.ts';
import { newDatabaseUrl } from '../../fixtures/database.ts';
import { listeningTo } from '../../fixtures/statements.ts';

it('what an adapter remembers is read in one question for all who ask at that moment, each their own', async () => {
  const { db, statements } = listeningTo(await newDatabaseUrl());
  const [slack, mail] = [
    memoryOf(db, await findOrAddWorkspace(db, 'slack', 'T0')),
    memoryOf(db, await findOrAddWorkspace(db, 'mail', 'eig.example')),
  ];
  await slack.set('direct', 'U1', 'D1');
  await slack.set('direct', 'U2', 'D2');
  await slack.set('locale', 'U1', 'en');
  await mail.set('direct', 'U3', 'elsewhere');
  statements.length = 0;
  const asked = [
    ['direct', 'U1'],
    ['locale', 'U1'],
    ['direct', 'U2'],
    ['direct', 'U3'],
    ['locale', 'U2'],
  ] as const;
  expect(await Promise.all(asked.map(([kind, id]) => slack.get(kind, id)))).toEqual([
    'D1',
    'en',
    'D2',
    undefined,
    undefined,
  ]);
  expect(statements).toHaveLength(1);
});
