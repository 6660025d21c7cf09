import { expect, inject, it } from 'vitest';
import type { Database } from '../../../src/store/core/database.ts';
import { userOf as onMattermost } from '../../fixtures/chat/mattermost/world.ts';
import { userOf as onSlack } from '../../fixtures/chat/slack/world.ts';
import { makeTwoPlatformWorld } from '../../fixtures/chat/two-platforms.ts';
import { messagesWithoutPictures } from '../../fixtures/practices/pictures.ts';
import { calendar, isOfARound, laterWeeks, noteWhatIsSent, type Sent } from './calendar.ts';
import { cohort, IN_REUNION, PARIS, REUNION } from './cohort.ts';
import { promoOf } from './people.ts';
import { scenes } from './scenes.ts';
import * as tables from '../../../src/store/tables/index.ts';

/** Six weeks that begin with a holiday in the middle of a week, with all practices: `npm test` lives the first two. */
const FROM = Temporal.Instant.from('2026-11-09T04:00:00+01:00');
const WEEKS = inject('atLength') ? 6 : 2;
const END = FROM.add({ hours: 24 * 7 * WEEKS });
const HOLIDAY = '2026-11-11';

const CALENDARS = {
  e01: ['eig-daily', 'Ada Un, EIG, avec un stand-up quotidien ; en pause du 30 novembre au 2 décembre'],
  e04: ['eig', 'Daniel Quatre, EIG à La Réunion, sans stand-up quotidien'],
  e02: [
    'eig-part-time',
    'Basile Deux, EIG à temps partiel (lundi, mardi, jeudi), avec un stand-up quotidien',
  ],
  m1: ['mentor', 'Edwige Mentor, de deux défis, avec un point des mentors par semaine'],
  c1: ['coach', 'Coralie Coordination, coach d’un défi'],
} as const;

const zoneOf = (slug: string): string => (IN_REUNION.includes(slug) ? REUNION : PARIS);

const lived = async () => {
  let db: Database | undefined;
  const { sent, watched } = noteWhatIsSent(() => db);
  const world = await makeTwoPlatformWorld({
    file: cohort(),
    now: FROM.toString(),
    watched,
    // They are in each platform's own test of the page.
    parts: { messages: messagesWithoutPictures },
  });
  db = world.db;
  const promo = promoOf(world);
  for (const [at, scene] of scenes) {
    if (Temporal.Instant.compare(at, END) >= 0) break;
    await world.to(at);
    await scene(promo);
  }
  await world.to(END.toString());
  return { ...world, promo, sent };
};

/** Whoever somebody is on a platform. */
const toPerson = (sent: readonly Sent[], slug: string): Sent[] =>
  sent.filter(({ isDirect, to }) => isDirect && [onSlack(slug), onMattermost(slug)].includes(to));

const twice = (all: readonly string[]): string[] => all.filter((one, rank) => all.indexOf(one) < rank);

/** At night, on a weekend or on the holiday of its reader. */
const atBadTimes = (sent: readonly Sent[], zone: string): string[] =>
  sent.flatMap(({ at, to, kinds }) => {
    const local = at.toZonedDateTimeISO(zone);
    const hour = local.toPlainTime().toString();
    const isGood =
      local.dayOfWeek <= 5 &&
      local.toPlainDate().toString() !== HOLIDAY &&
      hour >= '08:30:00' &&
      hour < '19:00:00';
    return isGood ? [] : [`${to}, ${local.toString()}: ${kinds.join()}`];
  });

it('a fortnight of a cohort on Slack and on Mattermost: each reads what concerns them, once, where they are, and in their hours', async () => {
  const { sent, promo, told, server, db, texts } = await lived();
  const people = cohort().people.map(({ id }) => id);
  for (const slug of people) {
    const received = toPerson(sent, slug);
    expect(atBadTimes(received, zoneOf(slug))).toEqual([]);
    // On one platform or the other.
    expect([slug, twice(received.flatMap(({ kinds }) => kinds.filter(isOfARound)))]).toEqual([slug, []]);
  }
  const posted = sent.filter(({ isDirect }) => !isDirect);
  expect(atBadTimes(posted, PARIS)).toEqual([]);
  for (const channel of ['promo', 'coordination'])
    for (const who of [promo.basile, promo.edwige]) {
      const titles = who.reads(channel).map((text) => text.split('\n')[0] ?? '');
      expect(twice(titles.filter((title) => /semaine \d/.test(title)))).toEqual([]);
    }

  // Basile asked on Thursday to be written to on Mattermost.
  const moved = Temporal.Instant.from('2026-11-12T10:30:00+01:00');
  const places = toPerson(sent, 'e02').map(({ at, to }) => [Temporal.Instant.compare(at, moved) < 0, to]);
  expect(places.filter(([before, to]) => to !== (before ? onSlack : onMattermost)('e02'))).toEqual([]);
  // Farid paused on Monday morning. A sponsor is left alone; the community is told once who speaks.
  expect(toPerson(sent, 'e05').filter(({ at }) => at.toString() > '2026-11-16T08:05')).toEqual([]);
  expect(toPerson(sent, 's1')).toEqual([]);
  expect(texts('a1')).toEqual([expect.stringContaining('je suis Ritournelle')]);

  for (const [slug, [name, who]] of Object.entries(CALENDARS)) {
    const file = `calendars/${name}.txt`;
    const life = { from: FROM, weeks: WEEKS, zone: zoneOf(slug) };
    const weeks = calendar(who, toPerson(sent, slug), life);
    await expect(weeks + laterWeeks(new URL(file, import.meta.url), WEEKS)).toMatchFileSnapshot(file);
  }
  const deliveries = await db.select().from(tables.deliveries);
  expect(deliveries.filter(({ state }) => state === 'parked')).toEqual([]);
  expect(told()).toEqual([]);
  expect(server.faults).toEqual([]);
}, 240_000);
