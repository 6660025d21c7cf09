import { expect, inject, it } from 'vitest';
import { sql } from 'drizzle-orm';
import { commands } from '../../commands/index.ts';
import type { Act } from '../../src/chat/chat.ts';
import { LOCALES } from '../../src/texts/index.ts';
import {
  everythingCohort,
  otherCohort,
  seedEverything,
  TUESDAY_10,
} from '../fixtures/practices/everything.ts';
import { type Actor, type Parents, wrongAmong } from '../fixtures/rights/matrix.ts';
import { actorsIn, parentsIn } from '../fixtures/rights/people.ts';
import { watchWrites, type Write, writesIn } from '../fixtures/rights/writes.ts';
import { rehearsing, type Said, type Stage } from '../fixtures/stage.ts';

/**
 * Every declared act, through every door, with everything that should not be there: an act is covered the day it is declared.
 * At length (`npm run simulate`) all is tried; otherwise each door a few times, by and with others than the door before it.
 */
const rehearse = rehearsing({ file: everythingCohort(), beside: otherCohort(), until: TUESDAY_10 });

const ACTS = commands.flatMap(({ acts = [] }) => acts);

const HUGE = 'a'.repeat(19_000);
const HOSTILE = [
  '',
  '0',
  '99999999999999999999',
  '-1',
  '\u0000',
  '\u202Eabc\u2066',
  '<script>alert(1)</script> <!channel> @everyone *a* ~b~',
  '__proto__',
  'constructor',
  "'; drop table people; --",
  HUGE,
  '\uD800',
  '👩‍👩‍👧 é ﷺ',
  'Titre : __proto__\nLien : javascript:alert(1)\nDate : 31/02',
];

/** The team of most seeds, another team, a mentor, who coordinates, a sponsor, the community, another cohort, nobody. */
const PEOPLE = ['e01', 'e04', 'm1', 'c1', 's1', 'a1', 'x-e01', 'x-c1', 'nobody'];

type Try = { as: string; act: Act; what: string };

const typedTries = (texts: (typeof LOCALES)[number]): { act: Act; what: string }[] =>
  ACTS.flatMap(({ name, words, verb }) => {
    const start = [words(texts)[0], verb?.(texts)[0]].filter(Boolean).join(' ');
    return ['', '1', '2', ...HOSTILE].map((rest) => ({
      act: { kind: 'command', text: `${start} ${rest}`.slice(0, 20_000) } as const,
      what: `${name}, typed`,
    }));
  });

const pressTries = (payloads: readonly string[]): { act: Act; what: string }[] =>
  ACTS.flatMap(({ name, press }) =>
    press
      ? [...payloads, ...HOSTILE].map((payload) => ({
          act: { kind: 'press', action: press.id, payload } as const,
          what: `${name}, pressed`,
        }))
      : [],
  );

const fieldsOf = ({ form }: Said): string[] => form?.fields.map(({ name }) => name) ?? [];

type Way = { as: string; payload: string };

/** The names of a form's fields, from whoever may open it. What opened one is tried first for the next. */
const openedFields = async (stage: Stage, action: string, ways: Way[]): Promise<string[]> => {
  for (const [rank, way] of ways.entries()) {
    const { as, payload } = way;
    const names = fieldsOf(await stage.attempt(as, { kind: 'press', action, payload }));
    if (names.length === 0) continue;
    ways.unshift(...ways.splice(rank, 1));
    return names;
  }
  return [];
};

const submitTries = async (
  stage: Stage,
  payloads: readonly string[],
): Promise<{ act: Act; what: string }[]> => {
  const tries: { act: Act; what: string }[] = [];
  const ways = ['e01', 'm1', 'c1'].flatMap((as) => payloads.map((payload) => ({ as, payload })));
  for (const { name, press, form } of ACTS) {
    if (!form) continue;
    const names = press ? await openedFields(stage, press.id, ways) : [];
    for (const hostile of HOSTILE) {
      const values = Object.fromEntries([...names, 'unknown', '__proto__'].map((field) => [field, hostile]));
      for (const payload of ['', ...payloads])
        tries.push({ act: { kind: 'submit', form: form.id, payload, values }, what: `${name}, submitted` });
    }
    const lists = Object.fromEntries(names.map((field) => [field, [] as string[]]));
    tries.push({
      act: { kind: 'submit', form: form.id, payload: '', values: lists },
      what: `${name}, lists`,
    });
  }
  return tries;
};

const TABLES = [
  'rounds',
  'help_requests',
  'datasets',
  'workshops',
  'challenges',
  'cohorts',
  'calls',
  'rituals',
];

/** What buttons carry: numbers, and an id of each kind of thing, of both cohorts. */
const payloadsIn = async ({ tx }: Stage): Promise<string[]> => {
  const ids: string[] = [];
  for (const table of TABLES) {
    const rows = await tx.execute<{ id: string }>(
      sql.raw(`select id::text as id from ${table} order by random() limit 2`),
    );
    ids.push(...rows.map(({ id }) => id));
  }
  return ['1', '2', ...ids];
};

/** Primes: neighbours are tried by others, with others. */
const [NEXT_DOOR, NEXT_TRY] = [37, 101];

const byEveryone = (tries: readonly { act: Act; what: string }[]): Try[] =>
  tries.flatMap((one) => PEOPLE.map((as) => ({ as, ...one })));

/** By the name of a door, so that another practice's doors move none. */
const startOf = (what: string): number => NEXT_DOOR * Buffer.from(what).reduce((sum, byte) => sum + byte, 0);

/** So many of each door, unless all is tried. */
const ofEachDoor = (tries: readonly { act: Act; what: string }[], times: number): Try[] => {
  if (inject('atLength')) return byEveryone(tries);
  return [...Map.groupBy(tries, ({ what }) => what)]
    .flatMap(([what, door]) => {
      const all = byEveryone(door);
      return Array.from({ length: times }, (_, rank) => all[(startOf(what) + rank * NEXT_TRY) % all.length]);
    })
    .filter((one) => one !== undefined);
};

const isAnswered = ({ text, form, errors, outcome }: Said): boolean =>
  text !== '' || form !== undefined || errors !== undefined || outcome !== undefined;

const show = ({ as, act, what }: Try): string => `${as}: ${what}: ${JSON.stringify(act).slice(0, 200)}`;

type Known = { actors: ReadonlyMap<string, Actor>; parents: Parents };

const watched = async ({ tx }: Stage): Promise<Known> => {
  const known = { actors: await actorsIn(tx), parents: await parentsIn(tx) };
  await watchWrites(tx);
  return known;
};

const askMatrix = (wrong: string): string => `${wrong} (if somebody may: MAY_WRITE of the matrix)`;

const faultOf = async (
  stage: Stage,
  one: Try,
  { actors, parents }: Known,
  how?: Parameters<Stage['attempt']>[2],
): Promise<string[]> => {
  let writes: readonly Write[] = [];
  const look = async (tx: Stage['tx']): Promise<void> => {
    writes = await writesIn(tx);
  };
  try {
    const said = await stage.attempt(one.as, one.act, { ...how, look });
    const leaks = one.as.startsWith('x-') && said.text.includes('CANARI');
    const wrong = wrongAmong(writes, actors.get(one.as), parents);
    const all = [
      ...(isAnswered(said) ? [] : ['no answer']),
      ...(leaks ? ['leaks'] : []),
      ...wrong.map(askMatrix),
    ];
    return all.map((what) => `${show(one)} → ${what}`);
  } catch (error) {
    return [`${show(one)} → ${String(error).slice(0, 300)}`];
  }
};

it('every door answers with a sentence, whatever is typed, carried or sent, and tells another cohort nothing', () =>
  rehearse(async (stage) => {
    await seedEverything(stage);
    const payloads = await payloadsIn(stage);
    const [fr] = LOCALES;
    const tries = [
      ...ofEachDoor([...(fr ? typedTries(fr) : []), ...pressTries(payloads)], 1),
      ...ofEachDoor(await submitTries(stage, payloads), 3),
    ];
    const known = await watched(stage);
    const faults: string[] = [];
    for (const one of tries) faults.push(...(await faultOf(stage, one, known)));
    expect(faults).toEqual([]);
    expect(tries.length).toBeGreaterThan(ACTS.length);
  }));

it('every act that comes twice is answered without being done again, and after the end it is refused', () =>
  rehearse(async (stage) => {
    await seedEverything(stage);
    const payloads = await payloadsIn(stage);
    const tries = ofEachDoor(pressTries(payloads), 1);
    const known = await watched(stage);
    const faults: string[] = [];
    const late = Temporal.Instant.from('2029-01-08T10:00:00Z');
    for (const one of tries) {
      faults.push(...(await faultOf(stage, one, known, { again: true })));
      faults.push(...(await faultOf(stage, one, known, { now: late })));
    }
    expect(faults).toEqual([]);
  }));
