import { describe, expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { rehearsing } from '../../fixtures/stage.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({});
const rehearseAt10 = rehearsing({ until: '2026-11-23T10:00:00+01:00' });

describe('my day', () => {
  it('is what the command alone shows: what is asked, what comes, and the rest', () =>
    rehearseAt10(async ({ say }) => {
      const card = (await say('e01', '/eig')).text;
      expect(card).toContain('Votre journée · lundi 23 novembre');
      expect(card).toContain('Stand-up du lundi 23 novembre · Mer Claire : jusqu’à 12 h.');
      expect(card).toContain('Bilan de la semaine 48 · Mer Claire : jusqu’au vendredi 27 novembre à 15 h.');
      expect(card).toContain('stand-up · Mer Claire : mardi 24 novembre à 9 h 30');
      await say('e01', 'standup 1. a\n2. b');
      expect((await say('e01', 'ma-journée')).text).toContain(
        'Stand-up du lundi 23 novembre · Mer Claire : c’est répondu.',
      );
    }));

  it('says so when nothing waits', () =>
    rehearse(async ({ say }) => {
      expect((await say('m1', '/eig')).text).toContain('Rien ne vous attend. Bonne journée !');
      expect((await say('a1', '/eig')).text).toContain('Votre journée');
    }));

  it('is the home tab of a platform that has one', async () => {
    const world = await makeWorld();
    const answer = await world.engine.receive({
      id: 'home',
      workspace: { platform: 'sandbox', externalId: 'local' },
      user: 'e01',
      act: { kind: 'home' },
    });
    expect(JSON.stringify(answer)).toContain('Votre journée');
    expect(Object.keys(answer)).toEqual(['home']);
  });

  it('shows a proposal that waits, with its buttons', () =>
    rehearse(async ({ say, press }) => {
      await say('m1', 'standup proposer questions « Météo » lun 9h30-12h\nHumeur (humeur)');
      const { text, buttons } = await say('e01', '/eig');
      expect(text).toContain('Une proposition pour Mer Claire : rendez-vous « Météo »');
      const accepted = await press('e01', 'standupAccept', buttons.get('standupAccept'));
      expect(accepted.text).toContain('C’est accepté');
    }));
});

describe('my account', () => {
  it('shows one’s settings and what is kept, in numbers and durations', () =>
    rehearseAt10(async ({ say }) => {
      await say('e01', 'standup 1. a\n2. b');
      const card = (await say('e01', 'mon-compte')).text;
      expect(card).toContain('Langue : français');
      expect(card).toContain('Fuseau horaire : Europe/Paris');
      expect(card).toContain('Jours travaillés : du lundi au vendredi');
      expect(card).toContain('Fin prévue : 13 juillet 2027');
      expect(card).toContain('vos réponses aux stand-up : 1 (60 jours après le rendez-vous)');
      expect(card).toMatch(/messages que je vous ai envoyés, sans leur texte : \d/);
    }));

  it.each([
    ['mon-compte langue anglais', 'Saved.'],
    ['mon-compte fuseau Indian/Reunion', 'Fuseau horaire : Indian/Reunion'],
    ['mon-compte jours lun mar jeu', 'Jours travaillés : lundi, mardi, jeudi'],
    ['mon-compte jours lun-jeu', 'Jours travaillés : lundi, mardi, mercredi, jeudi'],
    ['mon-compte rappels non', 'Rappels : non'],
    ['my-account zone Europe/London', 'Fuseau horaire : Europe/London'],
  ])('« %s » is saved, and shown', async (text, shown) => {
    await rehearse(async ({ say }) => expect((await say('e01', text)).text).toContain(shown));
  });

  it.each([
    ['mon-compte fuseau Mars/Olympus', 'Ce fuseau horaire n’existe pas'],
    ['mon-compte fuseau +02:00', 'Ce fuseau horaire n’existe pas'],
    ['mon-compte jours quand je veux', 'Choisissez au moins un jour travaillé'],
    ['mon-compte langue klingon', 'Cette langue n’est pas parlée ici'],
    ['mon-compte rappels peut-être', 'Répondez oui ou non'],
    ['mon-compte couleur bleu', 'Si c’était pour « mon-compte », je n’ai pas compris, et rien n’a été fait'],
  ])('« %s » is refused in words, and changes nothing', async (text, refusal) => {
    await rehearse(async ({ say }) => {
      expect((await say('e01', text)).text).toContain(refusal);
      expect((await say('e01', 'mon-compte')).text).toContain('Fuseau horaire : Europe/Paris');
    });
  });

  it('is changed by its form, whose faults stand under their fields', () =>
    rehearse(async ({ say, press, submit }) => {
      const { buttons } = await say('e01', 'mon-compte');
      const { form } = await press('e01', 'accountChange', buttons.get('accountChange'));
      const sent = (values: Record<string, string | string[]>) =>
        submit('e01', form?.id ?? '', values, form?.payload);
      const values = { language: 'fr', zone: 'nulle part', days: [], reminders: 'no' };
      expect((await sent(values)).errors).toEqual({
        zone: expect.stringContaining('n’existe pas'),
        days: expect.stringContaining('au moins un jour'),
      });
      const saved = await sent({ ...values, zone: 'Europe/Paris', days: ['mon', 'tue'] });
      expect(saved.text).toContain('Jours travaillés : lundi, mardi');
    }));
});

describe('the end of a contract', () => {
  const ending = () =>
    smallCohort((raw) => {
      raw.rituals.splice(1);
      Object.assign(raw.people[0] ?? {}, { ends_on: '2026-12-18' });
    });
  /** The days in between say nothing of it: the bot was away. */
  const asleepUntil = ({ db }: World, instant: string) => setClock(db, Temporal.Instant.from(instant));
  const asked = (texts: readonly string[]) =>
    texts.filter((text) => text.includes('se termine le 18 décembre 2026'));

  it('is asked to be confirmed 30 days before, and again 15 days before if nobody answered', async () => {
    const world = await makeWorld({
      file: ending(),
      now: '2026-11-17T08:00:00+01:00',
      until: '2026-11-18T09:00:00+01:00',
    });
    expect(asked(await world.texts('e01'))).toHaveLength(1);
    await asleepUntil(world, '2026-12-02T20:00:00+01:00');
    await world.to('2026-12-03T09:00:00+01:00');
    expect(asked(await world.texts('e01'))).toHaveLength(2);
    expect(asked(await world.texts('e02'))).toEqual([]);
  });

  it.each([
    ['a button', (world: World) => world.press('e01', 'contractConfirm')],
    ['typing', (world: World) => world.say('e01', 'fin-de-contrat oui')],
  ])('is confirmed by %s, and not asked again', async (_how, confirm) => {
    const world = await makeWorld({
      file: ending(),
      now: '2026-11-17T08:00:00+01:00',
      until: '2026-11-18T09:00:00+01:00',
    });
    expect(await confirm(world)).toContain('Je cesse de vous écrire à partir du 18 décembre 2026');
    await asleepUntil(world, '2026-12-02T20:00:00+01:00');
    await world.to('2026-12-04T09:00:00+01:00');
    expect(asked(await world.texts('e01'))).toEqual([]);
  });

  it('on another day is for the coordination to take into account; the person is told', async () => {
    const world = await makeWorld({
      file: ending(),
      now: '2026-11-17T08:00:00+01:00',
      until: '2026-11-18T09:00:00+01:00',
    });
    expect(await world.say('e01', 'fin-de-contrat 31/01/2027')).toContain(
      'La coordination est prévenue que ce sera le 31 janvier 2027',
    );
    expect((await world.texts('c1')).at(-1)).toContain(
      'Ada Un indique que sa participation se terminera le 31 janvier 2027, et non le 18 décembre 2026',
    );
    expect(await world.press('c1', 'contractTake')).toContain(
      'C’est pris en compte : Ada Un jusqu’au 31 janvier 2027',
    );
    expect((await world.texts('e01')).at(-1)).toContain(
      'La coordination a pris en compte votre nouvelle date : le 31 janvier 2027',
    );
    await importCohortFile(world.db, ending(), { hash: 'later' });
    await asleepUntil(world, '2027-01-04T08:30:00+01:00');
    await world.to('2027-01-04T10:00:00+01:00');
    expect((await world.texts('e01')).at(-1)).toContain('Bilan de la semaine 1');
  });

  it('by the form, and kept as it was when the coordination says so', async () => {
    const world = await makeWorld({
      file: ending(),
      now: '2026-11-17T08:00:00+01:00',
      until: '2026-11-18T09:00:00+01:00',
    });
    const form = await world.open('e01', 'contractOther');
    expect(await world.submit('e01', form.id, { day: '2026-11-01' })).toEqual({
      errors: { day: expect.stringContaining('est passée : rien n’a changé') },
    });
    await world.submit('e01', form.id, { day: '2027-01-31' });
    await world.press('c1', 'contractLeave');
    expect((await world.texts('e01')).at(-1)).toContain('La coordination garde la date du 18 décembre 2026');
  });

  it('brings silence from that very day on', async () => {
    const world = await makeWorld({
      file: ending(),
      now: '2026-12-17T08:00:00+01:00',
      until: '2026-12-18T10:00:00+01:00',
    });
    const before = (await world.texts('e01')).length;
    await world.to('2026-12-21T12:00:00+01:00');
    await asleepUntil(world, '2027-01-04T08:30:00+01:00');
    await world.to('2027-01-08T16:00:00+01:00');
    expect((await world.texts('e01')).slice(before)).toEqual([]);
    expect((await world.texts('e01')).join()).not.toContain('Rappel : le');
  });

  it('is answered by nobody else', async () => {
    const world = await makeWorld({
      file: ending(),
      now: '2026-11-17T08:00:00+01:00',
      until: '2026-11-18T09:00:00+01:00',
    });
    await world.say('e01', 'fin-de-contrat 31/01/2027');
    const [row] = await world.db.select().from(tables.contractEnds);
    const press = (user: string) =>
      world.engine.receive({
        id: user,
        workspace: { platform: 'sandbox', externalId: 'local' },
        user,
        act: { kind: 'press', action: 'contractTake', payload: `${row?.personId} 2027-01-31` },
      });
    for (const user of ['e01', 'e02', 'm1'])
      expect(JSON.stringify(await press(user))).toContain('n’est pas ou plus ouvert');
    expect((await world.db.select().from(tables.contractEnds))[0]?.taken).toBe(false);
    expect(await world.say('m1', 'fin-de-contrat oui')).toContain('est réservé à d’autres rôles');
  });
});

describe('an end told for one team', () => {
  it('does not move another that ends earlier', async () => {
    const file = smallCohort((raw) => {
      raw.rituals.splice(1);
      raw.challenges[0]?.eig.splice(2, 1);
      Object.assign(raw.challenges[0] ?? {}, { eig: ['e01', 'e02', { id: 'e03', until: '2026-12-20' }] });
      raw.challenges[1]?.eig.push('e03');
    });
    const world = await makeWorld({ file, until: '2026-11-23T10:00:00+01:00' });
    await world.say('e03', 'fin-de-contrat 30/04/2028');
    await world.press('c1', 'contractTake');
    const ends = (await world.db.select().from(tables.memberships))
      .filter(({ role, challengeId, endsOn }) => role === 'eig' && challengeId && endsOn)
      .map(({ endsOn }) => String(endsOn));
    expect(ends).toContain('2026-12-20');
  });
});
