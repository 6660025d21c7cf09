import { describe, expect, it } from 'vitest';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { livedOnce, textsOf } from '../../fixtures/lived-once.ts';
import { rehearsing } from '../../fixtures/stage.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const MONDAY_930 = '2026-11-23T09:30:00+01:00';

const rehearse = rehearsing({});

/** One for each way to be away, in a team with a daily stand-up. */
const AWAY = {
  paused: 'Paula Pause',
  wednesday: 'Mercredi Un',
  back: 'Reprise Deux',
  today: 'Jour Trois',
  tuesday: 'Mardi Quatre',
  since930: 'Neuf Cinq',
  moved: 'Jeudi Six',
  card: 'Carte Sept',
  twice: 'Double Huit',
  unreminded: 'Rappel Neuf',
};

const manyAway = () =>
  smallCohort((raw) => {
    raw.people.push(...Object.entries(AWAY).map(([id, name]) => ({ id, name, roles: ['eig'] })));
    raw.challenges[0]?.eig.push(...Object.keys(AWAY));
  });

const CARD = 'Voici ce qui vous attend';
const cardsIn = (texts: readonly string[]) => texts.filter((text) => text.startsWith(CARD));

const pausesOf = async ({ db }: World) => {
  const names = new Map((await db.select().from(tables.people)).map(({ id, name }) => [id, name]));
  return (await db.select().from(tables.pauses)).map(({ personId }) => names.get(personId));
};

const seenNow = async (world: World) => ({
  read: await textsOf(world, [...Object.keys(AWAY), 'e02', 'm1']),
  away: await pausesOf(world),
});

/** The first week, in which each of them is away in their own way. */
const week = livedOnce({ file: manyAway() }, async (world) => {
  const { say, to } = world;
  await say('paused', 'pause');
  await say('wednesday', 'pause jusqu’à mercredi');
  await say('m1', 'pause jusqu’à mercredi');
  await say('back', 'pause');
  await say('back', 'reprise');
  const atOnce = await pausesOf(world);
  await say('today', 'absent');
  await say('tuesday', 'absent mardi');
  await to(MONDAY_930);
  const monday = await seenNow(world);
  await say('since930', 'absent jusqu’à mercredi');
  await say('moved', 'pause jusqu’à mercredi');
  await say('moved', 'pause jusqu’à jeudi');
  await to('2026-11-23T10:00:00+01:00');
  await say('twice', 'absent jeudi');
  await say('twice', 'pause jusqu’à mercredi');
  await say('card', 'pause jusqu’à vendredi');
  const resumed = await say('card', 'reprise');
  await to('2026-11-24T09:00:00+01:00');
  await say('e02', 'standup changer rappel 11h');
  await to('2026-11-24T09:30:00+01:00');
  await say('unreminded', 'mon-compte rappels non');
  await to('2026-11-24T11:00:00+01:00');
  const tuesday = await seenNow(world);
  await to('2026-11-25T09:30:00+01:00');
  const wednesday = await seenNow(world);
  await to('2026-11-25T12:00:00+01:00');
  const noon = await seenNow(world);
  await to('2026-11-26T09:00:00+01:00');
  const thursday = await seenNow(world);
  await to('2026-11-27T16:00:00+01:00');
  const [people, messages] = await Promise.all([
    world.db.select().from(tables.people),
    world.db.select().from(tables.messages),
  ]);
  const idOf = (as: keyof typeof AWAY) => people.find(({ name }) => name === AWAY[as])?.id;
  return {
    atOnce,
    monday,
    resumed,
    tuesday,
    wednesday,
    noon,
    thursday,
    friday: await seenNow(world),
    deliveries: await world.db.select().from(tables.deliveries),
    cardsOf: (as: keyof typeof AWAY) =>
      messages.filter(({ kind, subject }) => kind === 'home-back' && subject === idOf(as)),
  };
});

describe('a pause', () => {
  it('silences everything but the notice, and leaves no trace of what was not sent', async () => {
    const { friday, deliveries } = await week();
    expect(friday.read('paused').filter((text) => /Stand-up du|Bilan de|Rappel : le/.test(text))).toEqual([]);
    expect(friday.read('paused').join()).toContain('je suis Ritournelle');
    expect(deliveries.filter(({ place, legal }) => place === 'user:paused' && !legal)).toEqual([]);
  });

  it('ends on its day by itself, and its row with it', async () => {
    const { tuesday, wednesday } = await week();
    expect(tuesday.away).toContain('Mercredi Un');
    expect(wednesday.read('wednesday').at(-1)).toContain('Stand-up du mercredi 25 novembre');
    expect(wednesday.away).not.toContain('Mercredi Un');
  });

  it('ends at once with « reprise »', async () => {
    const { atOnce, monday } = await week();
    expect(atOnce).not.toContain('Reprise Deux');
    expect(atOnce).toContain('Paula Pause');
    expect(monday.read('back').at(-1)).toContain('Stand-up du lundi');
  });

  it('does not keep one from answering', () =>
    rehearsing({ until: '2026-11-23T10:00:00+01:00' })(async ({ say }) => {
      await say('e01', 'pause');
      expect((await say('e01', 'bilan La carte')).text).toContain('C’est enregistré');
    }));
});

describe('days away', () => {
  it.each([
    ['absent', 'aujourd’hui'],
    ['absent jusqu’à jeudi', 'avant le jeudi 26 novembre'],
    ['absente vendredi', 'le vendredi 27 novembre'],
    ['absent du 4/12 au 11/12', 'du vendredi 4 décembre au vendredi 11 décembre'],
    ['Je ne suis pas là vendredi', 'le vendredi 27 novembre'],
    ['demain je suis pas là', 'le mardi 24 novembre'],
    ['Vendredi, je ne serai pas là', 'le vendredi 27 novembre'],
    ['Je suis en congés', 'aujourd’hui'],
    ['je pars en congés du 7 au 11', 'du lundi 7 décembre au vendredi 11 décembre'],
    ['je pars en congés du 7 au 11 décembre', 'du lundi 7 décembre au vendredi 11 décembre'],
    ['en vacances la semaine prochaine', 'du lundi 30 novembre au vendredi 4 décembre'],
    ['je pose un jour de congé vendredi', 'le vendredi 27 novembre'],
    ['je suis absente du 4/12 au 11/12', 'du vendredi 4 décembre au vendredi 11 décembre'],
  ])('« %s » is noted %s, for nobody to be told', async (text, when) => {
    await rehearse(async ({ say, tx }) => {
      expect((await say('e01', text)).text).toContain(
        `je ne vous écris pas ${when}. Personne n’en est informé`,
      );
      expect((await tx.select().from(tables.pauses)).map(({ shared }) => shared)).toEqual([false]);
    });
  });

  it('are told to nobody', async () => {
    const { monday } = await week();
    expect(monday.away).toContain('Jour Trois');
    expect(monday.read('e02').join()).not.toContain('n’est pas là');
  });

  it('keep messages away on those days alone', async () => {
    const texts = (await week()).wednesday.read('tuesday');
    const asked = texts.filter((text) => text.startsWith('Stand-up du'));
    expect(asked.map((text) => text.split(' ')[2])).toEqual(['mercredi']);
    expect(texts.join()).not.toContain('mardi 24 novembre · Mer');
  });

  it('are said to the team when the person says so, and never to mentors or the coordination', async () => {
    const world = await makeWorld({ until: MONDAY_930 });
    expect(await world.say('e01', 'absent jusqu’à jeudi (équipe)')).toContain('et votre équipe le sait');
    expect((await world.texts('e02')).join()).toContain(
      'Ada Un n’est pas là avant le jeudi 26 novembre, et a choisi de le dire.',
    );
    expect(await world.press('e01', 'awayShare')).toContain('Personne n’en est informé');
    expect((await world.texts('e02')).join()).not.toContain('n’est pas là');
    await world.press('e01', 'awayShare');
    expect((await world.texts('e02')).join()).toContain('n’est pas là');
    for (const as of ['m1', 'c1', 'e04'])
      for (const { id } of await world.sandbox.reading.conversations(as))
        expect((await world.texts(as, id)).join()).not.toContain('n’est pas là');
    await world.say('e01', 'reprise');
    expect((await world.texts('e02')).join()).not.toContain('n’est pas là');
  });

  it('are refused in words when they are over or make no sense, and never taken for an answer', () =>
    rehearsing({ until: MONDAY_930 })(async ({ say, tx }) => {
      expect((await say('e01', 'absent 1/11')).text).toContain('ces jours sont passés');
      expect((await say('e01', 'absent du 11/12 au 4/12')).text).toContain('ces jours sont passés');
      const { text } = await say('e01', 'absent pour un café');
      expect(text).toContain('personne d’autre que vous ne voit ce texte :\n\nabsent pour un café');
      expect(text).toContain('Si c’était pour « absent », je n’ai pas compris, et rien n’a été fait');
      expect(await tx.select().from(tables.answers)).toEqual([]);
      expect(await tx.select().from(tables.pauses)).toEqual([]);
    }));

  it('end with one card of what is waiting, no dead prompt, and no trace', async () => {
    const { wednesday, friday, cardsOf } = await week();
    const texts = wednesday.read('since930');
    expect(cardsIn(texts)).toHaveLength(1);
    expect(cardsIn(texts)[0]).toContain(
      'Bilan de la semaine 48 · Mer Claire : jusqu’au vendredi 27 novembre à 15 h.',
    );
    expect(texts.join()).not.toContain('Stand-up du mardi');
    expect(cardsOf('moved')).toHaveLength(1);
    expect(cardsOf('since930')).toEqual([]);
    expect(friday.away).not.toContain('Neuf Cinq');
  });

  it('that change leave one card, on the new day', async () => {
    const { noon, thursday } = await week();
    expect(noon.read('moved').join()).not.toContain(CARD);
    expect(cardsIn(thursday.read('moved'))).toHaveLength(1);
  });

  it('end at once with « reprise », which shows what is waiting', async () => {
    const { resumed, friday } = await week();
    expect(resumed).toContain('Bon retour');
    expect(resumed).toContain(CARD);
    expect(cardsIn(friday.read('card'))).toEqual([]);
  });

  it('with nothing waiting, end without a word', async () => {
    const { tuesday, thursday } = await week();
    expect(tuesday.away).toContain('Edwige Mentor');
    expect(thursday.away).not.toContain('Edwige Mentor');
    expect(thursday.read('m1').join()).not.toContain('Voici ce qui');
  });

  it('leave an account without reminders the only one that has none', async () => {
    const { read } = (await week()).tuesday;
    expect(read('unreminded').join()).not.toContain('Rappel : le');
    expect(read('e02').join()).toContain('Rappel : le');
  });
});

describe('pauses and days away together', () => {
  it('end one without the other: what is to come stays', () =>
    rehearse(async ({ say, tx }) => {
      await say('e01', 'absent du 14/12 au 18/12');
      await say('e01', 'pause');
      await say('e01', 'reprise');
      expect((await tx.select().from(tables.pauses)).map(({ kind }) => kind)).toEqual(['away']);
      await say('e01', 'reprise');
      expect(await tx.select().from(tables.pauses)).toEqual([]);
    }));

  it('have a card each', async () => {
    const { wednesday, friday } = await week();
    expect(cardsIn(wednesday.read('twice'))).toHaveLength(1);
    expect(cardsIn(friday.read('twice'))).toHaveLength(2);
  });

  it('are announced by the day on which the person is back, where they are', async () => {
    const world = await makeWorld({ until: MONDAY_930 });
    await world.say('e01', 'mon-compte fuseau Indian/Reunion');
    await world.say('e01', 'absent jusqu’à jeudi (équipe)');
    expect((await world.texts('e02')).join()).toContain('n’est pas là avant le jeudi 26 novembre');
  });
});
