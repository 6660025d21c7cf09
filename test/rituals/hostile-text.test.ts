import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { typedWords } from '../../commands/standup/rhythm/words.ts';
import { FILE_PLATFORMS } from '../../src/rituals/cohort-file/platforms.ts';
import { holidayNames } from '../../src/rituals/time/calendar.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { slowest } from '../fixtures/typed/hostile-texts.ts';
import { argumentsOf } from '../fixtures/types/parameters.ts';
import { type Fed, objectOf, only, type Values, wrapFed, wrapped } from '../fixtures/types/shapes.ts';
import { sourcesIn } from '../fixtures/types/sources.ts';
import type { Given } from '../fixtures/types/values.ts';

/** Nobody waits because of someone else's text: one process reads everyone's texts, one at a time. */

const [texts] = LOCALES;
const file = smallCohort();

/** Usual zones, hours and days; any other text is refused with a RangeError. */
const FORMATTED = {
  zone: 'Europe/Paris',
  timeZone: 'Europe/Paris',
  time: '09:30',
  opensAt: '09:30',
  remindsAt: '11:00',
  closesAt: '12:00',
  day: '2026-11-23',
  until: '2026-11-23',
  week: '2026-W48',
  today: '2026-11-23',
  from: '2026-11-23',
  dates: '2026-11-23',
};

const anyText = (name: string): Values => ({ usual: 'x', fed: [{ name, with: (fed) => fed }] });

const GIVEN: Given = {
  strings: FORMATTED,
  types: {
    DayNames: only(texts?.dates),
    MomentWords: only(texts?.call),
    RhythmWords: only(typedWords),
    SheetWords: only(texts?.cohortSheet.words),
    Labels: only(texts?.community.welcomeVerbs),
    Verbs: only(texts?.datasetCodes.verbs),
    // Not in the table, a name is refused before it is kept.
    HolidayName: only([...holidayNames][0]),
    // Already checked: `checkCohortFile` bounds each of its strings, and is tested below.
    CohortFile: only(file),
    FilePerson: only(file.people[0]),
    Launchable: only(file),
    // What the columns of a spreadsheet say of a person: its dates, days and zone were read by then.
    PersonFields: objectOf([
      ['email', anyText('email')],
      ['skills', wrapped(anyText('skills'), (skill) => [skill])],
      ...FILE_PLATFORMS.map((platform) => [platform, anyText(platform)] as const),
    ]),
    // Read from what was stored.
    StandupSettings: only({
      questions: 'weekly',
      answerBy: 'team',
      recap: 'team',
      rhythm: { opensAt: '09:30', closesAt: '12:00', days: ['mon'] },
    }),
  },
};

const [person, ...people] = file.people;
const [challenge, ...challenges] = file.challenges;

/** Any string in a file, keys included. */
const FILES: Fed[] = [
  { name: 'raw', with: (text) => text },
  { name: 'key', with: (text) => ({ ...file, [text]: text }) },
  { name: 'cohort', with: (text) => ({ ...file, cohort: { ...file.cohort, id: text, [text]: text } }) },
  { name: 'zone', with: (text) => ({ ...file, cohort: { ...file.cohort, timezone: text } }) },
  {
    name: 'person',
    with: (text) => ({ ...file, people: [{ ...person, email: text, name: text }, ...people] }),
  },
  { name: 'team', with: (text) => ({ ...file, challenges: [{ ...challenge, id: text }, ...challenges] }) },
  { name: 'channel', with: (text) => ({ ...file, channels: { ...file.channels, [text]: { for: text } } }) },
];

/** What the types do not say. */
const BY_HAND: Readonly<Record<string, Fed<unknown[]>[]>> = {
  checkCohortFile: wrapFed(FILES, (raw) => [raw]),
  // Receives what zod found in a file, through `checkCohortFile`.
  faultsOf: [],
  repairEntries: [],
  // Turns a schema into a schema.
  filledList: [],
  // Given what makes one thing for each platform: no text.
  eachPlatform: [],
};

type Fn = (...given: unknown[]) => unknown;

const isFunction = (value: unknown): value is Fn => typeof value === 'function';

const sources = sourcesIn('src/rituals');

/** Every function exported by the rules, once, even if another file re-exports it. */
const exported = async (): Promise<{ path: string; name: string; run: Fn }[]> => {
  const found = new Map<Fn, { path: string; name: string; run: Fn }>();
  for (const path of sources.keys()) {
    const module: Record<string, unknown> = await import(resolve(path));
    for (const [name, run] of Object.entries(module))
      if (isFunction(run) && (!found.has(run) || sources.get(path)?.functions.has(name)))
        found.set(run, { path, name, run });
  }
  return [...found.values()];
};

const fedTo = (path: string, name: string): Fed<unknown[]>[] => {
  const byHand = BY_HAND[name];
  if (byHand) return byHand;
  const source = sources.get(path);
  const node = source?.functions.get(name);
  if (!source || !node) throw new Error(`${path}: ${name} is not written as a function with its types`);
  return argumentsOf(node, { source, sources }, GIVEN).fed;
};

const runWith = (run: Fn, given: unknown[], name: string): void => {
  try {
    run(...given);
  } catch (error) {
    if (!(error instanceof RangeError && name in FORMATTED)) throw error;
  }
};

test('no rule that takes a text keeps the process, whatever it says', async () => {
  const functions = await exported();
  const fed = functions.flatMap(({ path, name, run }) =>
    fedTo(path, name).map((one) => ({ ...one, run, where: `${path}: ${name}, ${one.name}` })),
  );
  const slow = fed.flatMap(({ where, name, run, with: given }) =>
    slowest(where, (text) => {
      const values = given(text);
      return () => runWith(run, values, name);
    }),
  );
  expect(slow).toEqual([]);
  expect(fed.length).toBeGreaterThan(200);
});
