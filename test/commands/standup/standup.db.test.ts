import { describe, expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { type RawCohort, smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { promptText } from '../../fixtures/prompt.ts';
import { makeWorld } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const MONDAY_10 = '2026-11-23T10:00:00+01:00';
const FRIDAY_BULLETIN = '2026-11-27T15:05:00+01:00';

const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

/** Only the weekly report, so that a week takes fewer steps. */
const weekly = () => smallCohort((raw) => raw.rituals.splice(1));

describe('the weekly report', () => {
  it('is asked on Monday at ten, after the notice, to every teammate', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    for (const as of ['e01', 'e02', 'e03']) {
      const said = await world.texts(as);
      expect(said[0]).toContain('je suis Ritournelle');
      expect(last(said)).toContain('Bilan de la semaine 48 · Mer Claire');
    }
  });

  it('says nothing to mentors but the notice, and nothing at all to sponsors', async () => {
    const world = await makeWorld({ file: weekly(), until: FRIDAY_BULLETIN });
    expect(await world.texts('m1')).toHaveLength(1);
    expect(await world.texts('s1')).toEqual([]);
  });

  it('is answered by one for the team: teammates see the prompt replaced by the state', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    const form = await world.open('e01');
    expect(await world.submit('e01', form.id, { priority: 'Publier la carte' })).toEqual({ answer: null });
    const seen = last(await world.read('e02'));
    expect(seen?.text).toContain('Ada Un a répondu pour l’équipe');
    expect(seen?.text).toContain('Publier la carte');
    expect(seen?.buttons.map(({ label }) => label)).toEqual(['Corriger']);
    const receipt = (await world.read('e01')).findLast(({ text }) => text.startsWith('Bilan'));
    expect(receipt?.text).toContain('Le vendredi 27 novembre à 15 h, toute la promotion le lira');
    expect(receipt?.buttons.map(({ label }) => label)).toEqual(['Corriger', 'Retirer']);
  });

  it('loses nothing when two teammates write at once: the second is shown what the first wrote', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    const [first, second] = [await world.open('e01'), await world.open('e02')];
    await world.submit('e01', first.id, { priority: 'La carte' });
    const answer = await world.submit('e02', second.id, { priority: 'Le moteur', ups: 'Tout va bien' });
    if (!('answer' in answer) || !answer.answer || !('form' in answer.answer))
      throw new Error('no form came back');
    const { fields, id } = answer.answer.form;
    const priority = fields.find(({ name }) => name === 'priority');
    expect(priority).toMatchObject({ value: 'Le moteur', hint: 'Ada Un a écrit : « La carte »' });
    expect(fields[0]?.hint).toContain('Ada Un vient d’écrire pendant que vous répondiez');
    expect(fields.find(({ name }) => name === 'ups')?.value).toBe('Tout va bien');
    await world.submit('e02', id, { priority: 'La carte et le moteur' });
    expect(last(await world.texts('e01'))).not.toContain('Le moteur, pas');
    expect((await world.texts('e03')).join()).toContain('La carte et le moteur');
  });

  it('reminds the team once on its closing day, unless somebody answered', async () => {
    const world = await makeWorld({ file: weekly(), until: '2026-11-27T10:00:00+01:00' });
    expect((await world.texts('e01')).filter((text) => text.includes('Rappel : le'))).toHaveLength(1);
    await world.say('e02', 'bilan La carte');
    expect((await world.texts('e01')).filter((text) => text.includes('Rappel : le'))).toEqual([]);
    expect((await world.texts('e03')).filter((text) => text.includes('Rappel : le'))).toEqual([]);
  });

  it('goes to the bulletin channel on Friday: one message, one line per team that shared, nothing that was kept', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    const form = await world.open('e01');
    await world.submit('e01', form.id, { priority: 'La carte', ups: 'Un secret', kept: ['ups'] });
    await world.to(FRIDAY_BULLETIN);
    const posted = await world.read('m2', 'promo');
    expect(posted.map(({ thread }) => thread === null)).toEqual([true, false]);
    expect(posted[0]?.text).toContain('Les bilans de la semaine 48');
    expect(posted[1]?.text).toBe('Mer Claire\nPriorité de la semaine : La carte');
  });

  it('is not mentioned at all when nobody shared anything', async () => {
    const world = await makeWorld({ file: weekly(), until: '2026-11-28T12:00:00+01:00' });
    expect(await world.texts('c1', 'promo')).toEqual([]);
  });

  it('takes a late answer, and adds it to the bulletin', async () => {
    const world = await makeWorld({ file: weekly(), until: '2026-11-27T16:00:00+01:00' });
    expect(await world.say('e01', 'bilan La carte, enfin')).toContain('après la clôture');
    expect(await world.texts('c1', 'promo')).toEqual([
      expect.stringContaining('Les bilans de la semaine 48'),
      'Mer Claire\nPriorité de la semaine : La carte, enfin',
    ]);
  });

  it('follows a correction made after the bulletin, wherever it was said', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    await world.say('e01', 'bilan La carte');
    await world.to(FRIDAY_BULLETIN);
    await world.say('e01', 'bilan 2. La carte, corrigée');
    const line = last(await world.read('c1', 'promo'));
    expect(line?.text).toContain('La carte, corrigée');
    expect(line?.version).toBe(2);
  });

  it('gives a line back to the bulletin when what was kept is shared after all', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    const first = await world.open('e01');
    await world.submit('e01', first.id, { priority: 'La carte' });
    await world.to(FRIDAY_BULLETIN);
    const lines = async () => (await world.texts('c1', 'promo')).slice(1);
    const hidden = await world.open('e01');
    await world.submit('e01', hidden.id, { priority: 'La carte', kept: ['priority'] });
    expect(await lines()).toEqual([]);
    const shown = await world.open('e01');
    await world.submit('e01', shown.id, { priority: 'La carte' });
    expect(await lines()).toEqual(['Mer Claire\nPriorité de la semaine : La carte']);
  });

  it('keeps nothing that tells which team was reminded', async () => {
    const world = await makeWorld({ file: weekly(), until: '2026-11-27T15:00:00+01:00' });
    const kept = await world.db.select().from(tables.messages);
    expect(kept.filter(({ kind }) => kind === 'standup-reminder')).toEqual([]);
  });

  it('is no longer read by whoever left the team', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    const without = smallCohort((raw) => {
      raw.rituals.splice(1);
      raw.challenges[0]?.eig.splice(1, 1);
    });
    await importCohortFile(world.db, without, { hash: 'later' });
    await world.to('2026-11-24T10:00:00+01:00');
    await world.say('e01', 'bilan 2. La carte (équipe)');
    expect((await world.texts('e02')).join()).not.toContain('La carte');
    expect((await world.texts('e03')).join()).toContain('La carte');
  });

  it.each([
    [
      'its opening day changed',
      (raw: RawCohort) => Object.assign(raw.rituals[0] ?? {}, { opens_day: 'tue' }),
    ],
    ['it was taken out of the file', (raw: RawCohort) => raw.rituals.splice(0, 1)],
  ])('closes and reaches the bulletin even when, meanwhile, %s', async (_what, change) => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    await world.say('e01', 'bilan La carte');
    const changed = smallCohort((raw) => {
      raw.rituals.splice(1);
      change(raw);
    });
    await importCohortFile(world.db, changed, { hash: 'later' });
    await world.to(FRIDAY_BULLETIN);
    expect((await world.texts('c1', 'promo')).join()).toContain('La carte');
    expect((await world.db.select().from(tables.rounds)).filter(({ state }) => state === 'open')).toEqual([]);
  });

  it('leaves nothing of a silence once the next one is open', async () => {
    const world = await makeWorld({ file: weekly(), until: '2026-11-30T10:00:00+01:00' });
    const titles = (await world.texts('e04')).map((text) => text.split('\n')[0]);
    expect(titles).toEqual([expect.stringContaining('I am Ritournelle'), 'Report of week 49 · Lagon Bleu']);
  });

  it('speaks English to those who chose it, at their own hours', async () => {
    const world = await makeWorld({
      file: weekly(),
      now: '2026-11-23T05:00:00+01:00',
      until: '2026-11-23T07:00:00+01:00',
    });
    expect(last(await world.texts('e04'))).toContain('before Friday 27 November at 15:00');
  });
});

describe('the daily stand-up', () => {
  const DAILY = '2026-11-24T09:30:00+01:00';
  const early = { now: '2026-11-24T08:40:00+01:00' };

  it('is asked each morning to each person of a team that holds it', async () => {
    const world = await makeWorld({ ...early, until: DAILY });
    expect(last(await world.texts('e02'))).toContain('Stand-up du mardi 24 novembre · Mer Claire');
    expect(last(await world.texts('e04'))).not.toContain('Stand-up');
  });

  it('is answered by typing its word, one question after the other', async () => {
    const world = await makeWorld({ ...early, until: DAILY });
    expect(await world.say('e01', 'standup Fini la carte')).toContain('« Et maintenant ? »');
    expect(await promptText(world, 'e01', 'Stand-up')).toContain('Depuis la dernière fois : Fini la carte');
    await world.say('e01', 'standup Le moteur');
    expect(await promptText(world, 'e01', 'Stand-up')).toContain('Et maintenant ? : Le moteur');
    expect(await world.say('e01', 'standup Merci bien à vous')).toContain(
      'ce message n’a pas été enregistré',
    );
  });

  it('keeps no sentence without its word, not even while a question still waits', async () => {
    const world = await makeWorld({ ...early, until: DAILY });
    await world.say('e01', 'standup Fini la carte');
    expect(await world.say('e01', 'Le moteur')).toContain('Rien n’est enregistré');
    expect(await promptText(world, 'e01', 'Stand-up')).not.toContain('Le moteur');
    expect((await world.texts('e02')).join()).not.toContain('Le moteur');
  });

  it('takes numbered lines to their questions', async () => {
    const world = await makeWorld({ ...early, until: DAILY });
    const reply = await world.say('e01', '1. Fini la carte\net les tuiles\n3) Le réseau');
    expect(reply).toContain('C’est enregistré : stand-up · Mer Claire');
    const prompt = await promptText(world, 'e01', 'Stand-up');
    expect(prompt).toContain('Depuis la dernière fois : Fini la carte\net les tuiles');
    expect(prompt).toContain('Blocage ou info utile : Le réseau');
  });

  it('is read by the team and by nobody else', async () => {
    const world = await makeWorld({ ...early, until: DAILY });
    await world.say('e01', '1. CANARI');
    await world.to('2026-11-24T12:00:00+01:00');
    expect((await world.texts('e02')).join()).toContain('CANARI');
    for (const as of ['e04', 'm1', 'm2', 'c1', 's1', 'a1'])
      for (const { id } of await world.sandbox.reading.conversations(as))
        expect((await world.texts(as, id)).join(), `${as} in ${id}`).not.toContain('CANARI');
  });

  it('reminds only those who have not answered', async () => {
    const world = await makeWorld({ ...early, until: '2026-11-24T09:00:00+01:00' });
    await world.say('e03', 'standup changer rappel 11h');
    await world.to(DAILY);
    await world.say('e01', '1. Ceci\n2. Cela');
    await world.to('2026-11-24T11:00:00+01:00');
    expect((await world.texts('e01')).join()).not.toContain('Rappel : le');
    expect((await world.texts('e02')).join()).toContain('Rappel : le');
  });

  it('does not come on 11 November', async () => {
    const world = await makeWorld({ now: '2026-11-10T19:30:00+01:00', until: '2026-11-11T20:00:00+01:00' });
    expect((await world.texts('e01')).filter((text) => text.includes('Stand-up'))).toEqual([]);
  });
});

describe('several hands on the team’s report', () => {
  it('type nothing over one another, not even the last one to write', async () => {
    const world = await makeWorld({ file: weekly(), until: MONDAY_10 });
    await world.say('e01', 'bilan La carte');
    await world.say('e02', 'bilan 3. Bien');
    expect(await world.say('e02', 'bilan 2. Le moteur')).toContain('Une réponse de l’équipe existe déjà');
    await world.say('e02', 'bilan corriger 2. Le moteur');
    expect(await promptText(world, 'e03', 'Bilan')).toContain('Priorité de la semaine : Le moteur');
  });
});
