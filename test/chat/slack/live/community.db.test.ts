import { describe, expect, it } from 'vitest';
import { helpCohort, last, MONDAY_10 } from '../../../fixtures/practices/help.ts';
import { makeSlackWorld, onSlack, placeOf, userOf } from '../../../fixtures/chat/slack/world.ts';
import * as tables from '../../../../src/store/tables/index.ts';

const [sacha, coralie] = [userOf('n1'), userOf('c1')];

/** A workspace with one more person than the cohort's file. */
const withNewcomer = async (mode: 'http' | 'socket') => {
  const world = await makeSlackWorld({ mode, file: onSlack(helpCohort((raw) => raw.rituals.splice(0))) });
  world.slack.people.set(sacha, { id: sacha, name: 'Sacha Arrivante' });
  await world.to(MONDAY_10);
  return world;
};

describe.each(['http', 'socket'] as const)('a newcomer on Slack over %s', (mode) => {
  it('reads the notice, gives a name in a form, is welcomed in one tap, and leaves with one word', async () => {
    const { db, texts, hands, slack } = await withNewcomer(mode);
    const requests = () => db.select().from(tables.joinRequests);
    await hands.command(sacha, 'rejoindre');
    expect(last(texts('n1'))).toContain('Rien n’est enregistré pour le moment');
    expect(last(texts('n1'))).toContain('https://robot.example/notice/petite');
    await hands.press(sacha, 'joinAsk');
    expect(slack.modals.at(-1)?.user).toBe(sacha);
    expect(await requests()).toEqual([]);

    expect(await hands.submit(sacha, { name: '<!channel>' })).toEqual({
      errors: { name: expect.stringContaining('Un nom tient en 60 caractères') },
    });
    expect(await requests()).toEqual([]);
    expect(await hands.submit(sacha, { name: 'Sacha d’Arrivée' })).toEqual({});
    expect(last(texts('c1', placeOf('coordination')))).toContain('Sacha d’Arrivée');

    await hands.press(coralie, 'joinAccept', { channel: placeOf('coordination') });
    const [notice, welcome] = texts('n1').slice(-2);
    expect(notice).toContain('je suis Ritournelle');
    expect(welcome).toContain('Bienvenue dans la communauté');
    expect(texts('e01', placeOf('coordination')).join()).not.toContain('aimerait rejoindre');
    expect(await requests()).toEqual([]);

    await hands.say(sacha, 'quitter');
    expect(last(texts('n1'))).toContain('C’est fait');
  }, 120_000);
});

describe('a newcomer on Slack who is declined', () => {
  it('has their request erased, and is not written to', async () => {
    const { db, texts, hands } = await withNewcomer('http');
    await hands.say(sacha, 'rejoindre Sacha');
    const before = texts('n1').length;
    await hands.press(coralie, 'joinDecline', { channel: placeOf('coordination') });
    expect(texts('n1')).toHaveLength(before);
    expect(await db.select().from(tables.joinRequests)).toEqual([]);
    expect((await db.select().from(tables.people)).map(({ name }) => name)).not.toContain('Sacha');
  }, 120_000);
});
