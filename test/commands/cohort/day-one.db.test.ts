import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { begun, drop, emptyWorld, SETTINGS, SHEET } from '../../fixtures/cohort/founders.ts';
import type { World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

/** The first day of whoever runs a cohort, from nothing to launched: once without typing a word, once with nothing but words. */

const stateOf = async ({ db }: World) => {
  const [cohort] = await db.select().from(tables.cohorts);
  const people = await db.select().from(tables.people);
  return { state: cohort?.state, name: cohort?.name, people: people.map(({ name }) => name).sort() };
};

const LAUNCHED = {
  state: 'launched',
  name: 'Promotion Sept',
  people: ['Ada Un', 'Basile Deux', 'Camille Première', 'Edwige Mentor', 'Sponsor Un'],
};

/** One team, so that nothing is missing. */
const ONE_TEAM = SHEET.split('\n')
  .filter((line) => !line.includes('Lagon Bleu'))
  .join('\n');

it('is done by buttons, forms and one file, from the day’s card on', async () => {
  const world = await emptyWorld();
  const { press, engine, sandbox } = world;
  const home = () =>
    engine.receive({
      id: randomUUID(),
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'camille',
      act: { kind: 'home' },
    });
  expect(JSON.stringify(await home())).toContain('"cohortBegin"');
  await sandbox.acting.say({ as: 'camille', in: 'bot', text: '/eig', id: randomUUID() });
  const form = await world.open('camille', 'cohortBegin');
  await world.submit('camille', form.id, SETTINGS);
  expect(JSON.stringify(await home())).toContain('"cohortOpen"');
  expect(await press('camille', 'cohortTemplate')).toContain('Une ligne de titres');
  expect(await drop(world, 'camille', ONE_TEAM)).toContain('Enregistré en brouillon');
  expect(await press('camille', 'cohortRehearse')).toContain('Pour qui ?');
  expect(await press('camille', 'cohortLaunch')).toContain('Rien n’est encore parti');
  expect(await press('camille', 'cohortYesLaunch')).toContain('est lancée');
  expect(await stateOf(world)).toEqual(LAUNCHED);
});

it('is done by words alone', async () => {
  const world = await emptyWorld();
  const say = (text: string) => world.say('camille', text);
  expect(await say('promo')).toContain('Aucune promotion pour le moment');
  expect(
    await say(
      'promo commencer Nom de la promotion : Promotion Sept\nArrivée des EIG : 14/09/2026\nFin des contrats : 13/07/2027\nNom de la coordination : DINUM\nContact du programme : Camille, programme@demo.example\nProtection des données : dpd@demo.example\nContact technique : robot@demo.example\nResponsable traitement : Direction de test\nHébergement : France',
    ),
  ).toContain('c’est enregistré');
});

it('says by words what a file would have said of people', async () => {
  const world = await begun();
  const say = (text: string) => world.say('camille', text);
  expect(await drop(world, 'camille', ONE_TEAM)).toContain('Enregistré en brouillon');
  expect(await say('promo ajouter Chloé Trois, chloe@demo.example, EIG, Mer Claire')).toContain(
    'fait partie du brouillon',
  );
  expect(await say('promo répéter Ada Un')).toContain('Ce qu’Ada Un recevrait');
  expect(await say('promo lancer')).toContain('Rien n’est encore parti');
  expect(await say('promo lancer oui')).toContain('est lancée');
  expect(await stateOf(world)).toEqual({
    ...LAUNCHED,
    people: [...LAUNCHED.people, 'Chloé Trois'].sort(),
  });
});
