import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { actsPage } from '../../scripts/docs/acts-page.ts';
import { messages } from '../../src/messages/index.ts';
import type { Database } from '../../src/store/core/database.ts';
import { purgesOf } from '../../src/store/privacy/declarations.ts';
import { forgetPeople } from '../../src/store/privacy/forget-people.ts';
import { personalDataRows } from '../../src/store/privacy/personal-data.ts';
import { purgeExpired } from '../../src/store/privacy/purge.ts';
import { people } from '../../src/store/tables/index.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { makeWorld } from '../fixtures/world.ts';
import { thanksPractice } from './thanks/acts.ts';
import { thanksReceived } from './thanks/message.ts';
import { thanksKept } from './thanks/rows.ts';
import { thanksDay } from './thanks/schedule.ts';
import { thanks } from './thanks/table.ts';

/** The practice that `docs/add-a-practice.md` shows, whole: it must not change anything in `src/engine` or `src/chat`. */

const migration = readFileSync(`${import.meta.dirname}/thanks/migration.sql`, 'utf8');

const openWorld = async () => {
  const parts = {
    commands: thanksPractice,
    appointments: [thanksDay],
    messages: [...messages, thanksReceived],
  };
  const world = await makeWorld({ file: smallCohort(), parts, until: '2026-11-23T09:00:00+01:00' });
  for (const statement of migration.split('--> statement-breakpoint'))
    await world.db.execute(sql.raw(statement));
  return world;
};

const rows = (db: Database) => db.select().from(thanks).orderBy(thanks.number);

const idOf = async (db: Database, name: string): Promise<string> =>
  (await db.select().from(people)).find((one) => one.name === name)?.id ?? '';

describe('a practice by example', () => {
  it('has its words, its form, its button, its refusals and its message, from its declarations alone', async () => {
    const world = await openWorld();
    const { db, say, press, texts } = world;
    const from = { workspace: { platform: 'sandbox', externalId: 'local' } } as const;
    // By its word with a slip; by lines; by its form.
    expect(await say('e01', '/eig merçi Basile pour la <relecture>')).toContain(
      'C’est transmis à Basile Deux',
    );
    expect((await texts('e02')).join()).toContain('Ada Un vous remercie\npour la <relecture>');
    expect(await say('e04', 'merci Qui : Basile\nPour quoi : hier')).toContain('Passed on to Basile Deux');
    expect(await say('e02', '/eig merci')).toBe('form: Remercier quelqu’un');
    const blank = { kind: 'submit', form: 'thanksGive', payload: '', values: { text: ' ' } } as const;
    expect(await world.engine.receive({ ...from, id: 'blank', user: 'e02', act: blank })).toMatchObject({
      errors: { text: ['« Pour quoi » : il manque une réponse. Rien n’a été enregistré.'] },
    });
    // Refused, the text comes back; said to nobody, « merci » is small talk.
    expect(await say('e01', `merci Basile ${'très '.repeat(61)}`)).toMatch(/300.*très très/s);
    expect(await say('e01', '/eig merci Zorro pour tout')).toContain('Je ne trouve pas cette personne');
    expect(await say('e01', 'merci')).toContain('Avec plaisir');
    expect(await say('e01', 'merci pour tout')).not.toContain('Je ne trouve pas cette personne');
    expect(await say('e02', 'merci Ada un café et un gâteau')).toContain('C’est transmis à Ada Un');
    expect((await rows(db)).map(({ text }) => text)).toEqual([
      'pour la <relecture>',
      'hier',
      'un café et un gâteau',
    ]);
    // Withdrawn by their giver alone, and it goes from the other’s screen.
    expect(await say('e04', 'merci retirer 1')).toContain('I find no no. 1');
    expect(await press('e01', 'thanksWithdraw')).toContain('est retiré');
    expect((await texts('e02')).join()).not.toContain('relecture');
    // In help, in what is planned, and in the table of acts.
    expect(await world.engine.words({ ...from, user: 'e01' })).toMatchObject([{ word: 'merci' }]);
    expect(await world.engine.upcoming()).toContainEqual(expect.objectContaining({ what: 'le mot du jour' }));
    expect(actsPage(thanksPractice)).toContain(
      '| `thanks-withdraw` | **retirer** / **withdraw**, annuler, cancel |',
    );
  });

  it('purges, exports and erases what it declares that it keeps', async () => {
    const { db, say } = await openWorld();
    await say('e01', '/eig merci Basile pour la relecture');
    const [ada, basile] = [await idOf(db, 'Ada Un'), await idOf(db, 'Basile Deux')];
    const kinds = Object.entries(thanksKept.kinds ?? {});
    expect(await personalDataRows(db, ada, kinds)).toMatchObject([
      { what: 'thanksGiven', rows: [{ text: 'pour la relecture' }] },
    ]);
    expect(await personalDataRows(db, basile, kinds)).toMatchObject([{ what: 'thanksReceived' }]);
    const purgedOn = (day: string) =>
      db.transaction((tx) => purgeExpired(tx, Temporal.PlainDate.from(day), undefined, purgesOf(thanksKept)));
    const [given] = await rows(db);
    const last = given?.givenOn.add({ days: 60 }).toString() ?? '';
    expect(await purgedOn(last)).toEqual([]);
    expect(await purgedOn(given?.givenOn.add({ days: 61 }).toString() ?? '')).toMatchObject([
      { what: 'thanks', count: 1 },
    ]);
    expect(await rows(db)).toEqual([]);
    await say('e01', '/eig merci Basile pour hier');
    await db.transaction((tx) => forgetPeople(tx, [basile]));
    expect(await rows(db)).toEqual([]);
  });
});
