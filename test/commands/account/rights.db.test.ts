import { describe, expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { tablesWith } from '../../fixtures/dump.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { idOf } from '../../fixtures/privacy/someone.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const MONDAY_10 = '2026-11-23T10:00:00+01:00';
const CANARY = 'canari-7f3a';

const lived = async (): Promise<World> => {
  const world = await makeWorld({ until: MONDAY_10 });
  await world.say('e01', `standup 1. ${CANARY}\n2. La suite`);
  await world.say('e01', `entraide Sujet : ${CANARY}`);
  return world;
};

/** The form behind a button of one's account, one tap away. */
const formOf = async (world: World, as: string, button: string) => {
  await world.say(as, as === 'e04' ? 'my-account' : 'mon-compte');
  return world.open(as, button);
};

const receiptOf = async (world: World, as: string): Promise<string> => (await world.texts(as)).at(-1) ?? '';

describe('the six rights, in two taps from one’s account', () => {
  it('access: two files, to read and to take along, and for whom they are', async () => {
    const world = await lived();
    await world.say('e01', 'mon-compte');
    expect(await world.press('e01', 'accountExport')).toContain('Ils sont pour vous, Ada Un');
  });

  it('rectification: one’s name, and a cohort file no longer changes it', async () => {
    const world = await makeWorld();
    const form = await formOf(world, 'e01', 'accountChange');
    const values = Object.fromEntries(form.fields.map(({ name, value }) => [name, value ?? '']));
    await world.submit('e01', form.id, { ...values, name: 'Ada Première' });
    await importCohortFile(world.db, smallCohort(), { hash: 'again' });
    expect(await world.say('e01', 'mon-compte')).toContain('Nom : Ada Première');
  });

  it('withdrawal of one’s words, where they were shown too', async () => {
    const world = await lived();
    const form = await formOf(world, 'e01', 'accountWithdraw');
    await world.submit('e01', form.id, { kinds: ['answers', 'requests'] });
    expect(await receiptOf(world, 'e01')).toMatch(
      /Vos mots sont retirés[\s\S]*vos réponses aux stand-up : 1[\s\S]*vos demandes d’entraide : 1[\s\S]*La plateforme/,
    );
    expect(await tablesWith(world.db, [CANARY])).toEqual([]);
    for (const place of ['bot', 'promo'])
      expect((await world.texts('e02', place)).join()).not.toContain(CANARY);
  });

  it('objection to a use, and acceptance again', async () => {
    const world = await makeWorld();
    const form = await formOf(world, 'e01', 'accountObject');
    await world.submit('e01', form.id, { uses: ['matching', 'reminders'] });
    expect(await receiptOf(world, 'e01')).toContain('être sollicité ou tiré au sort');
    expect((await formOf(world, 'e01', 'accountObject')).fields[0]?.value).toEqual(['matching', 'reminders']);
    expect(await world.say('e01', 'mon-compte refuser rien')).toContain('vous ne refusez plus');
    expect(await world.db.select().from(tables.objections)).toEqual([]);
  });

  it('restriction in one tap, lifted in one', async () => {
    const world = await makeWorld();
    await world.say('e01', 'mon-compte');
    expect(await world.press('e01', 'accountRestrict')).toContain('ne servent plus à rien');
    await world.to('2026-11-23T11:30:00+01:00');
    expect((await world.texts('e01')).join()).not.toContain('Stand-up du lundi');
    expect(await world.say('e01', 'mon-compte')).toContain('Vos données sont limitées');
    expect(await world.press('e01', 'accountLift')).toContain('La limite est levée');
    await world.to('2026-11-24T09:30:00+01:00');
    expect((await world.texts('e01')).join()).toContain('Stand-up du mardi');
  });

  it('erasure: a receipt, and nothing left, here or where it was shown', async () => {
    const world = await lived();
    const form = await formOf(world, 'e01', 'accountErase');
    expect(await world.submit('e01', form.id, { sure: 'no' })).toEqual({ answer: null });
    expect(await receiptOf(world, 'e01')).toBe('Rien n’a été effacé.');
    expect(await world.say('e01', 'mon-compte effacer oui')).toMatch(
      /plus rien ici ne vous nomme[\s\S]*vos réponses aux stand-up : 1[\s\S]*30[\u00a0 ]jours au plus/,
    );
    expect(await tablesWith(world.db, [CANARY, 'Ada Un', 'e01@demo.example'])).toEqual([]);
    for (const place of ['bot', 'promo'])
      expect((await world.texts('e02', place)).join()).not.toMatch(/Ada Un|canari/);
  });
});

describe('erasure', () => {
  it('asked twice, is answered as to anybody the bot does not know, and an import does not bring them back', async () => {
    const world = await lived();
    await world.say('e01', 'mon-compte effacer oui');
    expect(await world.say('e01', 'mon-compte effacer oui').catch(() => 'unknown')).not.toContain(
      'plus rien ici',
    );
    await importCohortFile(world.db, smallCohort(), { hash: 'again' });
    expect(await idOf(world.db, 'Ada Un')).toBe('');
  });

  it('during a round takes one’s words from it and leaves the round to the others, to its end', async () => {
    const world = await lived();
    await world.say('e01', `bilan Priorité ${CANARY}`);
    await world.say('e01', 'mon-compte effacer oui');
    await world.say('e02', 'standup 1. Le moteur\n2. La carte');
    expect(await world.say('e02', 'bilan La carte des ports')).toContain('C’est enregistré');
    await world.to('2026-11-23T12:05:00+01:00');
    expect((await world.texts('e02')).join()).toContain('Le moteur');
    await world.to('2026-11-27T15:10:00+01:00');
    const promo = (await world.texts('e04', 'promo')).join();
    expect(promo).toContain('La carte des ports');
    for (const as of ['e02', 'e04', 'c1'])
      for (const place of ['bot', 'promo'])
        expect((await world.texts(as, place)).join()).not.toMatch(/Ada Un|canari/);
  });

  it('of whoever gives a training cancels it, and those who signed up are told; a place goes to who waits', async () => {
    const world = await makeWorld({ until: MONDAY_10 });
    await world.say('e01', 'formation proposer Titre : Lire une carte\nDate : 25/11 à 14h');
    await world.say('e02', 'formation m’inscrire 1');
    await world.say('e02', 'formation proposer Titre : Un moteur\nDate : 26/11 à 14h\nPlaces : 1');
    await world.say('e01', 'formation m’inscrire 2');
    await world.say('e03', 'formation m’inscrire 2');
    const form = await formOf(world, 'e01', 'accountErase');
    expect(form.fields[0]?.hint).toContain('Vos formations à venir (1) seront annulées');
    await world.submit('e01', form.id, { sure: 'yes' });
    expect((await world.texts('e02')).join('\n')).toMatch(
      /Lire une carte[\s\S]*annulée|annulée[\s\S]*Lire une carte/,
    );
    const seats = await world.db.select().from(tables.workshopSeats);
    const chloe = await idOf(world.db, 'Chloé Trois');
    expect(seats.filter(({ personId }) => personId === chloe).map(({ state }) => state)).toEqual(['holds']);
  });
});
