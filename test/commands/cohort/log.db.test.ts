import { randomUUID } from 'node:crypto';
import { asc } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { activity } from '../../../src/store/tables/index.ts';
import { webApp } from '../../../src/web/server.ts';
import { begun, SHEET } from '../../fixtures/cohort/founders.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { makeWorld } from '../../fixtures/world.ts';

/** A first day by script: only through the JSON interface. */
describe('a first day by the JSON interface', () => {
  it('imports, launches and exports, and the log holds no name', async () => {
    const world = await begun();
    const { db, engine, sandbox } = world;
    const app = webApp({ db, engine, sandbox, zone: async () => 'Europe/Paris', onFault: () => {} });
    const say = async (text: string, files?: { name: string; base64: string }[]) => {
      const response = await app.request('http://localhost/sandbox/api/say', {
        method: 'POST',
        headers: { host: 'localhost', 'content-type': 'application/json' },
        body: JSON.stringify({
          as: 'camille',
          in: 'bot',
          text,
          id: randomUUID(),
          ...(files ? { files } : {}),
        }),
      });
      return JSON.stringify(await response.json());
    };
    const base64 = Buffer.from(SHEET).toString('base64');
    expect(await say('', [{ name: 'promo.csv', base64 }])).toContain('Enregistré en brouillon : 7 personnes');
    expect(await say('promo répéter Ada Un')).toContain('Ce qu’Ada Un recevrait');
    expect(await say('promo lancer oui')).toContain('6 notices partent');
    const exported = await say('promo exporter');
    expect(exported).toContain('"file":{"name":"promotion-sept.yml"');
    expect(await say('promo pause du 30/11 au 4/12')).toContain('la reprise');
    expect(await say('promo reprise')).toContain('La pause est levée');
    expect(await say('promo clore oui')).toContain('C’est noté');

    const rows = await db.select().from(activity).orderBy(asc(activity.id));
    expect(
      rows
        .filter(({ type }) => type.startsWith('cohort.'))
        .map(({ type, facts, alias }) => [type, facts, alias]),
    ).toEqual([
      ['cohort.changed', { what: 'settings' }, null],
      ['cohort.imported', { people: 7, challenges: 2, rituals: 1 }, null],
      ['cohort.rehearsed', {}, null],
      ['cohort.launched', {}, null],
      ['cohort.exported', {}, null],
      ['cohort.paused', { days: 5 }, null],
      ['cohort.resumed', {}, null],
      ['cohort.closed', {}, null],
    ]);
  });
});

/** « lundi 30 novembre », then « 10 h : … » under it. */
const rehearsed = (text: string): number => (text.match(/^• \d+ h/gm) ?? []).length;

describe('a rehearsal', () => {
  it('tells the prompts that then come, and no other team’s', async () => {
    const world = await makeWorld({ file: smallCohort((raw) => raw.rituals.splice(1)) });
    const text = await world.say('c1', 'promo répéter Daniel Quatre');
    expect(rehearsed(text)).toBe(12);
    expect(text).not.toContain('Mer Claire');
    expect(rehearsed(await world.say('c1', 'promo répéter Sponsor Un'))).toBe(0);
    expect(text.split('\n').filter((line) => line.includes('Lagon Bleu : ouverture'))).toHaveLength(4);
    for (const [at, week] of [
      ['2026-11-23T12:00:00+01:00', 48],
      ['2026-11-30T12:00:00+01:00', 49],
    ] as const) {
      await world.to(at);
      expect((await world.texts('e04')).at(-1)).toContain(`week ${week}`);
    }
  });
});
