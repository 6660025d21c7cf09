import { describe, expect, it } from 'vitest';
import { readActivity } from '../../../src/store/log/activity.ts';
import { jump, pages, sixTeams } from '../../fixtures/practices/digest.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

const FRIDAY = '2026-11-20T17:00:00+01:00';
const MONDAY = '2026-11-23T09:00:00+01:00';

const onFriday = () => makeWorld({ file: sixTeams(), now: FRIDAY });

const digestFacts = async (world: World) =>
  (await readActivity(world.db)).filter(({ type }) => type.startsWith('digest'));

describe('digest, for the coordination', () => {
  it('shows the page that is to come, and keeps nothing of it', async () => {
    const world = await onFriday();
    await world.say('e01', 'appel demande Une salle pour jeudi');
    const shown = await world.say('c1', '/eig digest');
    expect(shown).toContain('Aperçu : la page de la semaine 47 part lundi 23 novembre à 9 h');
    expect(shown).toContain('• Demande n° 1 : Une salle pour jeudi (Mer Claire)');
    expect(await pages(world)).toEqual([]);
    expect(await world.db.query.digests.findMany()).toEqual([]);
  });

  it('sends it sooner by a button, once; Monday then sends nothing', async () => {
    const world = await onFriday();
    await world.say('c1', 'digest');
    expect(await world.press('c1', 'digestSend')).toBe(
      'La page de la semaine 47 est partie. Lundi n’en enverra pas une seconde.',
    );
    expect(await world.press('c1', 'digestSend')).toContain('La page de la semaine 47 est déjà partie');
    await jump(world, MONDAY);
    expect(await pages(world)).toHaveLength(1);
    expect(await digestFacts(world)).toMatchObject([{ facts: { week: '2026-W47', early: true } }]);
  });

  it('sends it by typing too, and then shows the next one', async () => {
    const world = await onFriday();
    expect(await world.say('c1', 'digest envoyer')).toContain('La page de la semaine 47 est partie');
    await jump(world, MONDAY);
    expect(await world.say('c1', 'digest')).toContain(
      'Aperçu : la page de la semaine 48 part lundi 30 novembre à 9 h',
    );
    expect(await world.say('c1', 'digest dernier')).toContain('La page de la semaine 47');
  });

  it('on Monday morning shows the page about to leave', async () => {
    const world = await onFriday();
    await jump(world, '2026-11-23T08:30:00+01:00');
    expect(await world.say('c1', 'digest')).toContain('la page de la semaine 47 part lundi 23 novembre');
  });
});

describe('digest, for everyone else in the cohort', () => {
  it('reads the last one that left, the same text, and can neither see the next nor send it', async () => {
    const world = await onFriday();
    expect(await world.say('e01', 'digest')).toContain('Aucune page n’est encore partie');
    await world.say('e03', 'appel demande Une salle pour jeudi');
    await jump(world, MONDAY);
    const [shown = ''] = await pages(world);
    const [page = ''] = shown.split('\n\nLa gazette');
    for (const one of ['e01', 'm1']) expect(await world.say(one, 'digest')).toContain(page);
    expect(await world.say('e01', 'digest')).toContain('Envoyée lundi 23 novembre.');
    expect(await world.say('e01', 'digest envoyer')).toContain('Seule la coordination envoie');
    expect(await pages(world)).toHaveLength(1);
  });

  it('is read in one’s own language', async () => {
    const world = await onFriday();
    await jump(world, MONDAY);
    expect(await world.say('e04', 'digest')).toContain('The page of week 47');
  });

  it('is not for the community', async () => {
    const world = await onFriday();
    await jump(world, MONDAY);
    expect(await world.say('a1', '/eig digest')).not.toContain('semaine 47');
  });

  it('tells in the details what one screen had no room for', async () => {
    const world = await onFriday();
    const long = `Une salle pour jeudi, ${'avec un grand écran, '.repeat(20)}et du café`;
    await world.say('e01', `appel demande ${long}`);
    for (let more = 0; more < 6; more += 1) await world.say('e03', `appel demande Question ${more}`);
    await jump(world, MONDAY);
    const [page = ''] = await pages(world);
    expect(page).toContain('Une salle pour jeudi, avec un grand écran');
    expect(page).not.toContain('et du café');
    expect(page).toContain('• et 3 autres, dans les détails');
    await world.say('e01', 'digest');
    const details = await world.press('e01', 'digestDetails');
    expect(details).toContain(long);
    expect(details).toContain('Question 5');
    expect(details).toBe(await world.say('e01', 'digest détails'));
    expect(await world.texts('c1', 'coordination')).toContain(details);
  });

  it('sends the two pictures to whoever asks, by a button or in words', async () => {
    const world = await onFriday();
    await jump(world, MONDAY);
    await world.say('e01', 'digest');
    expect(await world.press('e01', 'digestPictures')).toContain('Les deux graphiques arrivent');
    expect((await world.texts('e01')).at(-1)).toContain('L’ouverture des données, semaine après semaine');
    await world.say('m1', 'digest images');
    expect((await world.texts('m1')).at(-1)).toContain('L’ouverture des données, semaine après semaine');
  });
});

describe('good news', () => {
  it('is told in words or in a form, signed by the team, and said to be so', async () => {
    const world = await onFriday();
    expect(await world.say('e01', 'digest nouvelle La carte est en ligne')).toContain(
      'Ce sera dans la page de la semaine 47, signé de votre équipe',
    );
    expect(await world.say('m2', 'digest nouvelle')).toBe('form: Une bonne nouvelle');
    await jump(world, MONDAY);
    expect((await pages(world))[0]).toContain('• La carte est en ligne (Mer Claire)');
    expect(await digestFacts(world)).toMatchObject([
      { type: 'digest.told', facts: {}, alias: null },
      { type: 'digest.sent' },
    ]);
  });

  it.each([
    ['c1', 'digest nouvelle Une salle', 'vous n’en avez pas en ce moment'],
    ['e01', `digest nouvelle ${'a'.repeat(301)}`, '301 caractères, pour 300 au plus'],
  ])('from %s is refused when it cannot be signed or is too long', async (who, text, sentence) => {
    const world = await onFriday();
    expect(await world.say(who, text)).toContain(sentence);
    expect(await world.db.query.goodNews.findMany()).toEqual([]);
  });

  it('with marks of a platform is shown as it was typed, and calls nobody', async () => {
    const world = await onFriday();
    await world.say('e01', 'digest nouvelle <!channel> @here *bravo* \u202Esup');
    await jump(world, MONDAY);
    const page = (await world.read('c1', 'coordination')).find(({ text }) => text.startsWith('La page'));
    const pieces = page?.blocks.flatMap(({ list = [] }) => list.flat()) ?? [];
    expect(pieces).toContainEqual({ text: '<!channel> @here *bravo* sup', said: true });
  });
});
