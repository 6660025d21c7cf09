import { beforeAll, describe, expect, it } from 'vitest';
import { jump, sixTeams } from '../../fixtures/practices/digest.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

/** Friday’s bulletin was read, Monday’s page has left. */
let world: World;
const closings: (() => Promise<void>)[] = [];

beforeAll(async () => {
  const now = '2026-11-16T10:00:00+01:00';
  world = await makeWorld({ file: sixTeams(), now, closing: (close) => closings.push(close) });
  for (const one of ['e01', 'e03']) await world.say(one, `bilan 2. Avancer, dit ${one}`);
  await jump(world, '2026-11-20T15:30:00+01:00');
  await jump(world, '2026-11-23T09:00:00+01:00');
  return async () => {
    for (const close of closings) await close();
  };
});

const inChannel = async (place: string): Promise<string> => (await world.texts('c1', place)).join('\n---\n');

describe('sent by mistake', () => {
  it('is withdrawn by the coordination alone, and only what was sent', async () => {
    for (const [who, text, answer] of [
      ['e01', 'promo retirer bulletin oui', 'Rien n’a été fait'],
      ['c1', 'promo retirer gazette oui', 'Il n’y a rien à retirer'],
      ['c1', 'promo retirer les pauses', 'Je ne sais pas quoi retirer'],
    ] as const)
      expect(await world.say(who, `/eig ${text}`)).toContain(answer);
    expect(await inChannel('promo')).toContain('Avancer, dit e01');
    expect(await world.say('c1', 'promo retirer')).toContain('Que faut-il retirer ?');
  });

  it('a bulletin is removed everywhere by one act, and teams keep what they wrote', async () => {
    expect(await inChannel('promo')).toContain('Avancer, dit e01');
    const asked = await world.say('c1', 'promo retirer bulletin');
    expect(asked).toContain('Retirer le bulletin de la semaine 47 ?');
    expect(await inChannel('promo')).toContain('Avancer, dit e01');
    expect(await world.press('c1', 'cohortYesWithdraw')).toContain('C’est retiré, partout');
    expect(await inChannel('promo')).not.toMatch(/bulletin|Avancer/i);
    expect(await world.say('e01', 'bilan historique')).toContain('Avancer, dit e01');
    expect(await world.press('c1', 'cohortYesWithdraw')).toContain('a déjà été retiré');
    expect(await world.say('c1', 'promo actes')).toContain('envoi retiré');

    // A correction does not bring it back; a person does.
    await world.say('e01', 'bilan semaine 47 2. Corrigé');
    expect(await inChannel('promo')).not.toMatch(/Corrigé/);
    expect(await world.say('c1', 'promo remettre bulletin')).toContain(
      'Le bulletin de la semaine 47 est remis',
    );
    const back = await inChannel('promo');
    expect(back).toContain('Avancer, dit e03');
    expect(await world.say('c1', 'promo remettre bulletin')).toContain('Aucun bulletin n’a été retiré');
  });

  it('a page is removed with its details, its pictures and what is to do, and may be sent again', async () => {
    await world.say('e01', 'digest images');
    expect(await world.say('c1', 'promo retirer digest oui')).toContain('la page de la semaine 47');
    expect(await inChannel('coordination')).not.toContain('semaine 47');
    expect((await world.texts('e01')).join('\n')).not.toContain('L’ouverture des données');
    expect(await world.say('e01', 'digest')).toContain('La page de la semaine 46');
    expect(await world.say('c1', 'digest')).toContain('la page de la semaine 47, qui a été retirée');
    expect(await world.say('c1', 'digest envoyer')).toContain('La page de la semaine 47 est partie');
    expect(await inChannel('coordination')).toContain('La page de la semaine 47');
    expect(await world.say('e01', 'digest')).toContain('La page de la semaine 47');
  });
});
