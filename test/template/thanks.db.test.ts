import { describe, expect, it } from 'vitest';
import { actsPage } from '../../scripts/docs/acts-page.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { thanks } from './thanks/acts.ts';
import { THANKS_DOORS } from './thanks/doors.ts';
import { makeWorld, rehearsing } from './thanks/here.ts';
import { thanks as rows } from './thanks/table.ts';

/** What `docs/add-a-practice.md` says that follows from the example's declarations, beside what its own test shows. */
const options = { file: smallCohort(), until: '2026-11-23T09:00:00+01:00' };

describe('a practice by example', () => {
  it('is in help, in what is planned and in the table of acts', async () => {
    const world = await makeWorld(options);
    const from = { workspace: { platform: 'sandbox', externalId: 'local' } } as const;
    expect(await world.engine.words({ ...from, user: 'e01' })).toMatchObject([{ word: 'merci' }]);
    expect(await world.engine.upcoming()).toContainEqual(expect.objectContaining({ what: 'le mot du jour' }));
    expect(actsPage(thanks)).toContain('| `thanks-withdraw` | **retirer** / **withdraw**, annuler, cancel |');
  });

  it('leaves an ordinary sentence that begins with its word alone', () =>
    rehearsing(options)(async ({ say }) => {
      expect((await say('e01', 'merci')).text).toContain('Avec plaisir');
      expect((await say('e01', 'merci pour tout')).text).not.toContain('Je ne trouve pas cette personne');
    }));

  it('stores words by each door that it lists', async () => {
    const { db, engine } = await makeWorld(options);
    const workspace = { platform: 'sandbox', externalId: 'local' } as const;
    for (const { command: id, as: user, act } of THANKS_DOORS)
      await engine.receive({ workspace, id, user, act: await act({ words: id, short: id, link: '' }, db) });
    const stored = await db.select({ text: rows.text }).from(rows).orderBy(rows.number);
    expect(stored.map(({ text }) => text)).toEqual(THANKS_DOORS.map(({ command }) => command));
  });
});
