import { describe, expect, it } from 'vitest';
import { purgesOf } from '../../../src/store/privacy/declarations.ts';
import { forgetPeople } from '../../../src/store/privacy/forget-people.ts';
import { personalDataRows } from '../../../src/store/privacy/personal-data.ts';
import { purgeExpired } from '../../../src/store/privacy/purge.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { makeWorld, rehearsing } from './here.ts';
import { thanksKept } from './store.ts';
import { thanks } from './table.ts';

/** After 10:00 on this Monday, the messages of others fill the day’s budget, and one more waits. */
const world = { file: smallCohort(), until: '2026-11-23T09:00:00+01:00' };
const rehearse = rehearsing(world);

describe('what somebody is answered, on a stage', () => {
  it('is done by its word, by lines and by its form', () =>
    rehearse(async ({ say, submit, tx }) => {
      expect((await say('e01', 'merci @Basile : la relecture')).text).toContain('à Basile Deux');
      expect(
        (await say('e04', 'merci Qui : Edwige\nPour quoi : hier\nLien : https://exemple.fr/')).text,
      ).toContain('Edwige Mentor');
      expect((await say('e02', '/eig merci')).form?.title).toBe('Remercier quelqu’un');
      await submit('e02', 'thanksGive', { person: 'Ada', text: 'un café', link: '' });
      const rows = await tx.select().from(thanks).orderBy(thanks.number);
      expect(rows.map(({ text, link }) => [text, link])).toEqual([
        ['la relecture', ''],
        ['hier', 'https://exemple.fr/'],
        ['un café', ''],
      ]);
    }));

  it('is refused with a reason, and nothing is stored', () =>
    rehearse(async ({ say, submit, tx }) => {
      const form = { person: 'Basile', text: 'x' };
      expect((await submit('e01', 'thanksGive', { ...form, text: ' ' })).errors).toHaveProperty('text');
      expect((await submit('e01', 'thanksGive', { ...form, link: 'ftp://x.fr' })).errors).toHaveProperty(
        'link',
      );
      expect((await say('e01', `merci Basile ${'très '.repeat(61)}`)).text).toMatch(/300.*très très/s);
      for (const name of ['Zorro', 'Ada', 'Coralie'])
        expect((await say('e01', `/eig merci ${name} pour tout`)).text).toContain('Je ne trouve pas');
      expect((await say('c1', '/eig merci Ada pour tout')).text).toContain('réservé à d’autres rôles');
      expect(await tx.select().from(thanks)).toEqual([]);
    }));

  it('is refused after ten in a day, until the next', () =>
    rehearse(async ({ say, tx }) => {
      for (let count = 1; count <= 11; count += 1) await say('e01', `merci Basile : ${count}`);
      expect((await say('e01', 'merci Basile : encore')).text).toContain('Réessayez demain');
      expect(await tx.select().from(thanks)).toHaveLength(10);
    }));

  it('is listed and withdrawn by its author alone', () =>
    rehearse(async ({ say, press, tx }) => {
      const { buttons } = await say('e01', 'merci Basile : la relecture');
      const [row] = await tx.select().from(thanks);
      expect((await say('e01', 'merci liste')).text).toContain(`n° ${row?.number} · la relecture`);
      expect((await say('e02', 'merci liste')).text).not.toContain('relecture');
      expect(await say('e02', `merci retirer ${row?.number}`)).toMatchObject({ refused: true });
      const payload = buttons.get('thanksWithdraw') ?? '';
      expect(await press('e02', 'thanksWithdraw', payload)).toMatchObject({ refused: true });
      expect((await press('e01', 'thanksWithdraw', payload)).text).toContain('retiré');
      expect(await tx.select().from(thanks)).toEqual([]);
    }));
});

describe('what others read, in a world', () => {
  it('is shown to its receiver alone, and goes from their screen when it is withdrawn', async () => {
    const { say, press, texts } = await makeWorld(world);
    await say('e01', 'merci Basile : la <relecture>');
    expect((await texts('e02')).join()).toContain('la <relecture>');
    for (const other of ['e03', 'm1', 'c1']) expect((await texts(other)).join()).not.toContain('relecture');
    expect(await press('e01', 'thanksWithdraw')).toContain('retiré');
    expect((await texts('e02')).join()).not.toContain('relecture');
  });
});

describe('what is kept', () => {
  it('is exported to each their own, and goes after 60 days or with one of them', () =>
    rehearse(async ({ say, tx }) => {
      await say('e01', 'merci Basile : la relecture');
      const [row] = await tx.select().from(thanks);
      if (!row) throw new Error('nothing was written');
      const kinds = Object.entries(thanksKept.kinds ?? {});
      expect(await personalDataRows(tx, row.authorId, kinds)).toMatchObject([
        { what: 'thanksGiven', rows: [{ text: 'la relecture' }] },
      ]);
      const received = await personalDataRows(tx, row.receiverId, kinds);
      expect(received).toMatchObject([{ what: 'thanksReceived' }]);
      expect(JSON.stringify(received)).not.toContain('relecture');
      const purgedAfter = (days: number) =>
        purgeExpired(tx, row.givenOn.add({ days }), undefined, purgesOf(thanksKept));
      expect(await purgedAfter(60)).toEqual([]);
      expect(await purgedAfter(61)).toMatchObject([{ what: 'thanks', count: 1 }]);
      await say('e01', 'merci Basile : hier');
      await forgetPeople(tx, [row.receiverId]);
      expect(await tx.select().from(thanks)).toEqual([]);
    }));
});
