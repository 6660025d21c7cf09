import { expect, it } from 'vitest';
import { readActivity } from '../../../src/store/log/activity.ts';
import { jump, pages, sixTeams } from '../../fixtures/practices/digest.ts';
import { makeWorld } from '../../fixtures/world.ts';

const FRIDAY = '2026-11-20T17:00:00+01:00';
const MONDAY = '2026-11-23T09:00:00+01:00';

const onFriday = () => makeWorld({ file: sixTeams(), now: FRIDAY });

it('a page sent sooner by a button is sent once: Monday then sends nothing, and the next one is shown', async () => {
  const world = await onFriday();
  await world.say('c1', 'digest');
  expect(await world.press('c1', 'digestSend')).toBe(
    'La page de la semaine 47 est partie. Lundi n’en enverra pas une seconde.',
  );
  expect(await world.press('c1', 'digestSend')).toContain('La page de la semaine 47 est déjà partie');
  await jump(world, MONDAY);
  expect(await pages(world)).toHaveLength(1);
  const facts = (await readActivity(world.db)).filter(({ type }) => type.startsWith('digest'));
  expect(facts).toMatchObject([{ facts: { week: '2026-W47', early: true } }]);
  expect(await world.say('c1', 'digest')).toContain(
    'Aperçu : la page de la semaine 48 part lundi 30 novembre à 9 h',
  );
});

it('on Monday morning the page about to leave is shown', async () => {
  const world = await onFriday();
  await jump(world, '2026-11-23T08:30:00+01:00');
  expect(await world.say('c1', 'digest')).toContain('la page de la semaine 47 part lundi 23 novembre');
});

it('everyone reads the page that left on Monday: the same text, its details, its pictures, in their language', async () => {
  const world = await onFriday();
  const long = `Une salle pour jeudi, ${'avec un grand écran, '.repeat(20)}et du café`;
  await world.say('e01', `appel demande ${long}`);
  for (let more = 0; more < 6; more += 1) await world.say('e03', `appel demande Question ${more}`);
  await world.say('e01', 'digest nouvelle La carte <!channel> @here *est en ligne* \u202Esup');
  await jump(world, MONDAY);

  const [shown = ''] = await pages(world);
  const [page = ''] = shown.split('\n\nLa gazette');
  expect(page).toContain('Une salle pour jeudi, avec un grand écran');
  expect(page).not.toContain('et du café');
  expect(page).toContain('• et 3 autres, dans les détails');
  for (const one of ['e01', 'm1']) expect(await world.say(one, 'digest')).toContain(page);
  expect(await world.say('e01', 'digest')).toContain('Envoyée lundi 23 novembre.');
  expect(await world.say('e04', 'digest')).toContain('The page of week 47');
  expect(await world.say('a1', '/eig digest')).not.toContain('semaine 47');

  const sent = (await world.read('c1', 'coordination')).find(({ text }) => text.startsWith('La page'));
  const pieces = sent?.blocks.flatMap(({ list = [] }) => list.flat()) ?? [];
  expect(pieces).toContainEqual({ text: 'La carte <!channel> @here *est en ligne* sup', said: true });
  expect(page).toContain('sup (Mer Claire)');

  await world.say('e01', 'digest');
  const details = await world.press('e01', 'digestDetails');
  expect(details).toContain(long);
  expect(details).toContain('Question 5');
  expect(details).toBe(await world.say('e01', 'digest détails'));
  expect(await world.texts('c1', 'coordination')).toContain(details);

  expect(await world.press('e01', 'digestPictures')).toContain('Les deux graphiques arrivent');
  expect((await world.texts('e01')).at(-1)).toContain('L’ouverture des données, semaine après semaine');
});
