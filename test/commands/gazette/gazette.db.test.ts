import { expect, it } from 'vitest';
import { readActivity } from '../../../src/store/log/activity.ts';
import { jump, sixTeams } from '../../fixtures/practices/digest.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

const LAST_MONDAY = '2026-11-16T10:00:00+01:00';

const file = () =>
  sixTeams((raw) => {
    Object.assign(raw, { milestones: { template: 'eig-10-months', exceptions: [] } });
    Object.assign(raw.cohort, { help_channels: { cohort: 'aide' } });
  });

const inPromo = async (world: World): Promise<string[]> =>
  (await world.texts('e01', 'promo')).filter((text) => text.startsWith('La gazette'));

/** A Monday after a week in which teams had things to tell. */
const afterAWeek = async (): Promise<World> => {
  const world = await makeWorld({ file: file(), now: LAST_MONDAY });
  await world.say('e01', 'bilan 2. Avancer\n5. Démonstration jeudi au comité');
  await world.say('e03', 'bilan 2. Avancer\n5. Rendez-vous secret (équipe)');
  await world.say('e05', 'entraide sujet : Tester au lecteur d’écran');
  await world.say('e01', 'digest nouvelle La carte est en ligne');
  await jump(world, '2026-11-23T09:00:00+01:00');
  return world;
};

const opened = async (world: World) => {
  const asked = { as: 'c1', in: 'bot', text: 'gazette', id: crypto.randomUUID() };
  const answer = await world.sandbox.acting.say(asked);
  if (!answer || !('form' in answer)) throw new Error(JSON.stringify(answer));
  return answer.form;
};

const valueOf = async (world: World, name: string) =>
  String((await opened(world)).fields.find((field) => field.name === name)?.value ?? '');

it('Monday’s newsletter is prepared from the week, read again as a draft, sent once, and corrected where it is', async () => {
  const world = await afterAWeek();
  expect(await valueOf(world, 'dates')).toContain(
    'Atelier code ouvert et données ouvertes · lundi 30 novembre',
  );
  expect(await valueOf(world, 'dates')).toContain('Démonstration jeudi au comité (Mer Claire)');
  expect(await valueOf(world, 'dates')).not.toContain('Rendez-vous secret');
  expect(await valueOf(world, 'needs')).toContain('Tester au lecteur d’écran (Forêt Calme)');
  expect(await valueOf(world, 'news')).toBe('La carte est en ligne (Mer Claire)');
  expect(await valueOf(world, 'opening')).toBe('');

  const page = (await world.read('c1', 'coordination')).find(({ text }) => text.startsWith('La page'));
  expect(page?.buttons.map(({ label }) => label)).toEqual(['Voir ce qui est à faire', 'Préparer la gazette']);
  expect(await world.press('c1', 'gazetteEdit', undefined, 'coordination')).toBe('form: La gazette');

  const words = {
    opening: 'Bonjour à toutes et à tous <!channel>',
    dates: '30/11 : atelier\n\n2/12 : formation',
    needs: '',
    news: 'La carte est en ligne',
  };
  await world.submit('c1', (await opened(world)).id, words);
  expect((await world.texts('c1')).at(-1)).toContain('Brouillon : personne d’autre ne l’a encore lue.');
  expect(await inPromo(world)).toEqual([]);
  expect(await world.press('c1', 'gazetteSend')).toContain('La gazette est partie');
  expect(await world.say('c1', 'gazette envoyer')).toContain('est déjà partie : rien n’a été envoyé');
  expect(await inPromo(world)).toEqual([
    [
      'La gazette de la semaine 48',
      'Bonjour à toutes et à tous <!channel>',
      'Les dates\n• 30/11 : atelier\n• 2/12 : formation',
      'Les bonnes nouvelles\n• La carte est en ligne',
      'Bonne semaine ! Etalab',
    ].join('\n\n'),
  ]);
  expect(await valueOf(world, 'dates')).toBe(words.dates);
  await world.submit('c1', (await opened(world)).id, { ...words, needs: 'Une salle' });
  expect((await world.texts('c1')).at(-1)).toBe('C’est corrigé, dans le salon aussi.');
  expect(await inPromo(world)).toEqual([expect.stringContaining('Les besoins\n• Une salle')]);
  const facts = (await readActivity(world.db)).filter(({ type }) => type.startsWith('gazette'));
  expect(facts.map(({ type, alias }) => [type, alias])).toEqual([
    ['gazette.sent', null],
    ['gazette.corrected', null],
  ]);
});
