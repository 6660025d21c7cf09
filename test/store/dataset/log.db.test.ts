import { describe, expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { readActivity } from '../../../src/store/log/activity.ts';
import { DATASETS } from '../../fixtures/practices/datasets.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { purgedOn } from '../../fixtures/purge.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const file = (datasets: object[] = DATASETS, exceptions: object[] = []) =>
  smallCohort((raw) => {
    raw.rituals.splice(0);
    Object.assign(raw, { datasets, milestones: { template: 'eig-10-months', exceptions } });
  });

const printed = async ({ db }: World): Promise<string[]> =>
  (await readActivity(db))
    .filter(({ type }) => /^(?:dataset|milestone|challenge)\./.test(type))
    .map(({ localDate, type, version, alias, facts }) =>
      [localDate.toString(), `${type} v${version}`, JSON.stringify(facts), alias ? 'alias' : '']
        .join(' ')
        .trim(),
    );

describe('the log', () => {
  it('of datasets and milestones holds these facts and no other: no text, no name, no alias', async () => {
    const world = await makeWorld({ file: file() });
    for (const text of [
      'donnees ajouter Un titre secret',
      'donnees avancer 4',
      'donnees bloquer 4 réseau : Madame Secret depuis le 2/11',
      'donnees debloquer 4',
      'donnees licence 4 odbl',
      'donnees lien 4 https://www.data.gouv.fr/fr/datasets/secret/',
      'donnees fin 4 abandon : un motif secret',
      'donnees rouvrir 4',
      'donnees rythme 3',
      'jalon fait scénarios',
      'jalon réserve feuille de route : une réserve secrète',
      'jalon décaler hypothèse 11/12',
      'jalon confier hypothèse @Basile',
      'jalon plus tard hypothèse 30/11',
      'jalon ajouter Un jalon secret 4/12',
      'jalon fait jalon secret',
      'jalon lien feuille de route https://secret.example/',
      'jalon prêt sans badges',
    ])
      await world.say('e01', text);
    await world.to('2026-11-24T18:00:00+01:00');
    await world.say('e01', 'donnees rien');
    const lines = await printed(world);
    expect(lines).toMatchInlineSnapshot(`
      [
        "2026-11-23 milestone.nudged v1 {}",
        "2026-11-23 dataset.added v1 {"challenge":"mer"}",
        "2026-11-23 dataset.moved v1 {"challenge":"mer","from":"identified","to":"access"}",
        "2026-11-23 dataset.held v1 {"challenge":"mer","stage":"access","state":"blocked","reason":"network"}",
        "2026-11-23 dataset.unblocked v1 {"challenge":"mer","stage":"access","reason":"network","weeks":3}",
        "2026-11-23 dataset.licensed v1 {"challenge":"mer","licence":"odbl"}",
        "2026-11-23 dataset.linked v1 {"challenge":"mer"}",
        "2026-11-23 dataset.ended v1 {"challenge":"mer","stage":"access","end":"abandoned"}",
        "2026-11-23 dataset.reopened v1 {"challenge":"mer","stage":"access"}",
        "2026-11-23 dataset.paced v1 {"challenge":"mer","weeks":3}",
        "2026-11-23 milestone.settled v1 {"challenge":"mer","milestone":"scenarios","state":"done"}",
        "2026-11-23 milestone.settled v1 {"challenge":"mer","milestone":"roadmap","state":"done-with-reservation"}",
        "2026-11-23 milestone.moved v1 {"challenge":"mer","milestone":"hypothesis","days":25}",
        "2026-11-23 milestone.handed v1 {"challenge":"mer","milestone":"hypothesis","as":"in-charge"}",
        "2026-11-23 milestone.snoozed v1 {"challenge":"mer","milestone":"hypothesis"}",
        "2026-11-23 milestone.added v1 {"challenge":"mer"}",
        "2026-11-23 milestone.settled v1 {"challenge":"mer","milestone":"own","state":"done"}",
        "2026-11-23 milestone.linked v1 {"challenge":"mer","milestone":"roadmap"}",
        "2026-11-24 dataset.asked v1 {"challenge":"lagon"}",
      ]
    `);
    expect(lines.join()).not.toMatch(/[sS]ecr[eè]t|Ada|Basile|alias/);
  });
});

describe('the purge', () => {
  it('a year after the first day forgets who could unblock and who was in charge; roles and dates stay', async () => {
    const world = await makeWorld({ file: file() });
    await world.say('m1', 'jalon confier scénarios @Basile');
    await world.say('m1', 'donnees avancer 1');
    const purgeOn = (day: string) => purgedOn(world.db, day);
    expect((await purgeOn('2027-09-14')).map(({ what }) => what)).not.toContain('who could unblock datasets');
    expect(await purgeOn('2027-09-15')).toEqual(
      expect.arrayContaining([
        { what: 'who could unblock datasets', count: 1 },
        { what: 'people in charge of milestones', count: 1 },
      ]),
    );
    const [moved] = (await world.db.select().from(tables.datasetMoves)).filter(
      ({ kind }) => kind === 'moved',
    );
    expect(moved).toMatchObject({ by: 'mentor', stage: 'documentation' });
    expect((await world.db.select().from(tables.milestones)).map(({ inCharge }) => inCharge)).toEqual([null]);
  });

  it('keeps the day of the last reminder for two weeks', async () => {
    const world = await makeWorld({ file: file(), until: '2026-11-23T18:00:00+01:00' });
    expect(await world.db.select().from(tables.milestoneNudges)).not.toEqual([]);
    await purgedOn(world.db, '2026-12-08');
    expect(await world.db.select().from(tables.milestoneNudges)).toEqual([]);
  });
});

describe('importing again', () => {
  it('twice changes nothing, follows the file, and keeps what was said in chat', async () => {
    const world = await makeWorld({ file: file() });
    const state = async () => ({
      datasets: (await world.db.select().from(tables.datasets))
        .map(({ slug, stage, title }) => [slug, stage, title].join(' '))
        .sort(),
      moves: (await world.db.select().from(tables.datasetMoves)).length,
    });
    const before = await state();
    await importCohortFile(world.db, file(), { hash: 'again' });
    expect(await state()).toEqual(before);
    await world.say('e01', 'donnees avancer 1');
    await world.say('e01', 'donnees ajouter De plus');
    await world.say('e01', 'jalon fait feuille de route');
    const changed = DATASETS.map((one) => ({ ...one, title: `${one.title} bis` }));
    const roadmap = { milestone: 'roadmap', challenge: 'mer', on: '2026-12-07' };
    const demo = { milestone: 'demo-day', on: '2027-02-09' };
    await importCohortFile(world.db, file(changed, [roadmap, demo]), { hash: 'changed' });
    expect((await state()).datasets).toEqual([
      'j01 documentation Analyses des eaux',
      'j02 access Arrêtés de fermeture bis',
      'j03 legal Localisation des sites bis',
      'j04 identified Hauteurs d’eau bis',
      'mer-4 identified De plus',
    ]);
    expect(await world.say('e01', 'jalon voir feuille de route')).toContain('fait');
    expect(await world.say('e01', 'jalon voir journée démo')).toContain('mardi 9 février');
  });
});
