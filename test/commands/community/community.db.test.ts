import { expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { begin, helpCohort, last } from '../../fixtures/practices/help.ts';

it('a newcomer is welcomed in one tap, with the notice first, offers a skill, and leaves with one word', async () => {
  const world = await begin();
  const form = await world.say('n1', 'rejoindre').then(() => world.open('n1', 'joinAsk'));
  expect(await world.submit('n1', form.id, { name: 'Sacha d’Arrivée' })).toEqual({ answer: null });
  expect(last(await world.texts('c1', 'coordination'))).toContain('Sacha d’Arrivée');
  expect(await world.press('c1', 'joinAccept', undefined, 'coordination')).toContain(
    'fait maintenant partie',
  );
  const [notice, welcome] = (await world.texts('n1')).slice(-2);
  expect(notice).toContain('je suis Ritournelle');
  expect(welcome).toContain('Bienvenue dans la communauté');
  expect((await world.texts('c1', 'coordination')).join()).not.toContain('aimerait rejoindre');
  expect(await world.say('n1', 'competences expert : rgaa ; solliciter : oui')).toContain('C’est enregistré');
  expect(await world.say('e01', 'qui-sait rgaa')).toContain('Sacha d’Arrivée');
  expect(await world.say('n1', 'quitter')).toContain('C’est fait');
  expect(await world.say('e01', 'qui-sait rgaa')).toContain('Personne ne s’est déclaré');
  expect(await world.say('n1', 'entraide')).toContain(
    'Pour entrer dans la communauté, écrivez « rejoindre »',
  );
});

it('a request to join taken back is shown to nobody any more, and neither is one that is declined', async () => {
  const world = await begin();
  const shown = async () => (await world.texts('c1', 'coordination')).join();
  await world.say('n1', 'rejoindre Sacha d’Arrivée');
  expect(await shown()).toContain('Sacha d’Arrivée');
  expect(await world.say('n1', 'quitter')).toContain('C’est annulé');
  expect(await shown()).not.toContain('Sacha');
  await world.say('n1', 'rejoindre Sacha Encore');
  const before = await world.texts('n1');
  expect(await world.press('c1', 'joinDecline', undefined, 'coordination')).toContain(
    'la demande est effacée',
  );
  expect(await shown()).not.toContain('Sacha');
  expect(await world.texts('n1')).toEqual(before);
});

it('whoever leaves the community has their requests closed; a file does not bring them back', async () => {
  const world = await begin();
  await world.say('a1', 'entraide Sujet : Une question\nPortée : communauté');
  await world.say('a1', 'entraide publier');
  await world.say('a1', 'quitter');
  expect(last(await world.texts('e01', 'communaute'))).toContain('Cette demande est close');
  await importCohortFile(world.db, helpCohort(), { hash: 'again' });
  expect(await world.say('a1', 'entraide')).toContain('rejoindre');
});
