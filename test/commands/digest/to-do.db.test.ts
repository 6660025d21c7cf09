import { describe, expect, it } from 'vitest';
import { setClock } from '../../../src/store/core/clock.ts';
import { jump, sixTeams } from '../../fixtures/practices/digest.ts';
import { rehearsing } from '../../fixtures/stage.ts';
import { makeWorld } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const withDatasets = () =>
  sixTeams((raw) => {
    Object.assign(raw.channels, { communaute: { for: 'community' }, 'projet-mer': { for: 'mer' } });
    Object.assign(raw.challenges[0] ?? {}, { channel: 'projet-mer' });
    Object.assign(raw, {
      datasets: [
        { id: 'j01', challenge: raw.challenges[0]?.id, title: 'Eaux de baignade', stage: 'access' },
        { id: 'j02', challenge: 'lagon', title: 'Coraux', stage: 'legal' },
      ],
    });
  });

const rehearse = rehearsing({ file: withDatasets(), now: '2026-11-20T17:00:00+01:00' });

describe('« À faire »', () => {
  it('names what waits for the coordination, each with its button', () =>
    rehearse(async ({ say }) => {
      await say('n1', 'rejoindre Sacha');
      await say('e03', 'appel demande Une salle pour jeudi');
      await say('e01', 'données bloquer 1 réseau : la DSI depuis 5 semaines');
      await say('e05', '/eig entraide sujet : Un poste qui démarre\nmots-clés : réseau');
      const { text, buttons } = await say('c1', 'digest à faire');
      expect(text).toContain('Sacha · demande n° 1, pour rejoindre la communauté');
      expect(text).toContain('Une salle pour jeudi');
      expect(text).toContain('Eaux de baignade (Mer Claire) · bloqué depuis 5 semaines');
      expect(text).toContain('peut débloquer : la DSI');
      expect(text).toContain('Un poste qui démarre');
      expect([...buttons.keys()]).toEqual([
        'joinAccept',
        'joinDecline',
        'askAnswer',
        'datasetOffer',
        'helpTake',
      ]);
    }));

  it('names neither who can unblock in a team’s own words, nor anybody of the cohort', () =>
    rehearse(async ({ say, tx }) => {
      await say('e01', 'données bloquer 1 réseau : Camille Durand de la DSI');
      await say('e03', 'appel demande Une salle');
      const { text } = await say('c1', 'digest to-do');
      expect(text).not.toContain('Camille');
      for (const { name } of await tx.select().from(tables.people)) expect(text).not.toContain(name);
    }));

  it('is empty when nothing waits, however few teams answered', () =>
    rehearse(async ({ say, press }) => {
      const nothing = 'Rien n’attend la coordination en ce moment.';
      expect((await say('c1', 'digest à faire')).text).toBe(nothing);
      expect((await press('c1', 'digestToDo')).text).toBe(nothing);
    }));

  it.each(['e01', 'm1', 'a1'])('is not for %s', (who) =>
    rehearse(async ({ say, press }) => {
      await say('e01', 'données bloquer 1 réseau : la DSI');
      for (const refused of [await say(who, '/eig digest à faire'), await press(who, 'digestToDo')]) {
        expect(refused.refused).toBe(true);
        expect(refused.text).not.toContain('Eaux de baignade');
      }
    }),
  );
});

describe('an offer of help about a blocked dataset', () => {
  it('is made by a button or in words, to the team alone, once for a block', () =>
    rehearse(async ({ say, press }) => {
      await say('e01', 'données bloquer 1 réseau : la DSI');
      const payload = (await say('c1', 'digest à faire')).buttons.get('datasetOffer') ?? '';
      const pressed = await press('c1', 'datasetOffer', payload);
      expect(pressed.text).toBe(
        'C’est proposé à l’équipe Mer Claire, pour « Eaux de baignade ». Rien n’a changé dans ses données.',
      );
      const typed = await say('c1', 'données aider Mer Claire');
      expect(typed.text).toBe(pressed.text);
      expect(typed.outcome?.say).toEqual(pressed.outcome?.say);
      expect(typed.outcome?.say).toMatchObject([{ kind: 'dataset-offer', to: { channel: 'projet-mer' } }]);
    }));

  it('goes to each of a team without a channel', () =>
    rehearse(async ({ say }) => {
      await say('e03', 'données bloquer 1 secret : le service juridique');
      const { outcome } = await say('c1', 'données aider');
      expect(outcome?.say).toMatchObject([{ to: { roles: ['eig', 'mentor'] } }]);
    }));

  it('is refused for what is not blocked, and from anybody else', () =>
    rehearse(async ({ say }) => {
      for (const text of ['données aider', 'données aider Mer Claire 1', 'données aider 9'])
        expect((await say('c1', text)).text).toContain('Rien n’a été envoyé');
      await say('e01', 'données bloquer 1 réseau : la DSI');
      expect((await say('e01', 'données aider 1')).text).toContain('Seule la coordination');
    }));
});

it('comes below Monday’s page where the coordination alone reads, loses what is settled, and gains what is new', async () => {
  const world = await makeWorld({ file: withDatasets(), now: '2026-11-20T17:00:00+01:00' });
  await world.say('e03', 'appel demande Une salle pour jeudi');
  await world.say('e01', 'données bloquer 1 réseau : la DSI');
  await jump(world, '2026-11-23T09:00:00+01:00');
  const toDo = async () =>
    (await world.texts('c1', 'coordination')).filter((one) => one.startsWith('À faire'));
  expect(await toDo()).toHaveLength(1);
  for (const place of (await world.sandbox.reading.conversations('e01')).map(({ id }) => id))
    expect((await world.texts('e01', place)).join('\n')).not.toContain('À faire');
  await setClock(world.db, Temporal.Instant.from('2026-11-23T10:00:00+01:00'));
  await world.say('c1', 'appel répondre 1 La salle 3');
  expect((await toDo())[0]).not.toContain('Une salle');
  await world.press('c1', 'datasetOffer', undefined, 'coordination');
  expect((await world.texts('e01', 'projet-mer')).at(-1)).toContain('propose son aide');
  await world.say('e01', 'données débloquer 1');
  const nothing = 'À faire\nRien n’attend la coordination en ce moment.';
  expect((await toDo()).map((one) => one.slice(0, nothing.length))).toEqual([nothing]);
  await world.say('e03', 'appel demande Un écran de plus');
  expect(await toDo()).toEqual([expect.stringContaining('Un écran de plus')]);
  await world.say('n1', 'rejoindre Sacha');
  await world.say('e03', 'données bloquer 1 secret : le service juridique');
  await world.press('c1', 'joinAccept', undefined, 'coordination');
  const [all = ''] = await toDo();
  expect(all).toContain('Coraux');
  expect(all).not.toContain('Sacha');
  expect((await world.texts('e01', 'projet-mer')).join('\n')).not.toContain('propose son aide');
  await jump(world, '2026-11-30T09:00:00+01:00');
  expect((await toDo()).map((one) => one.includes('Coraux'))).toEqual([true]);
});
