import type { z } from 'zod';
import { ROLES } from '../people/roles.ts';
import type { Fault } from './problems.ts';

/**
 * A faulty entry must not hide the faults of others. A stand-in replaces it and keeps its id, so that references to it
 * still resolve. Faults about a stand-in are not reported.
 */
type Raw = Record<string, unknown>;

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const COHORT = {
  id: 'x',
  name: 'x',
  locale: 'fr',
  timezone: 'Europe/Paris',
  holidays: 'FR',
  starts_on: '2026-01-01',
  ends_on: '2026-12-31',
} as const;

const STAND_INS: Readonly<Record<string, (id: string) => Raw>> = {
  people: (id) => ({ id, name: 'x', roles: [...ROLES] }),
  challenges: (id) => ({ id, name: 'x' }),
  rituals: (id) => ({
    id,
    kind: 'standup',
    questions: 'daily',
    answer_by: 'person',
    recap: 'team',
    days: ['mon'],
    opens_at: '09:30',
    closes_at: '12:00',
    challenges: 'all',
  }),
  channels: () => ({ for: 'cohort' }),
  datasets: (id) => ({ id, challenge: 'x', title: 'x', stage: 'identified' }),
};

const idOf = (entry: unknown, at: string): string =>
  isRaw(entry) && typeof entry['id'] === 'string' ? entry['id'] : `x-${at}`;

const withStandIns = (section: string, entries: unknown, faulty: ReadonlySet<string>): unknown => {
  const standIn = STAND_INS[section];
  if (!standIn) return entries;
  const mend = (entry: unknown, at: string) =>
    faulty.has(`${section} ${at}`) ? standIn(idOf(entry, at)) : entry;
  if (Array.isArray(entries)) return entries.map((entry, at) => mend(entry, String(at)));
  return isRaw(entries)
    ? Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, mend(entry, name)]))
    : entries;
};

const withoutFaulty = (cohort: Raw, faulty: ReadonlySet<string>): Raw =>
  Object.fromEntries(Object.entries(cohort).filter(([key]) => !faulty.has(`cohort ${key}`)));

/** The section and the entry of a path: a person, a team, a key of the cohort. */
const entryOf = (path: readonly PropertyKey[]): string => path.slice(0, 2).map(String).join(' ');

const faultyEntries = (issue: z.core.$ZodIssue): string[] =>
  issue.code === 'unrecognized_keys' && issue.path.length < 2
    ? issue.keys.map((key) => entryOf([...issue.path, key]))
    : [entryOf(issue.path)];

export type Repaired = { raw: unknown; isReported: (fault: Fault) => boolean };

/** Faults about a stand-in, or caused by one, are not faults of the file. */
const isOwn = ({ path, problem }: Fault, faulty: ReadonlySet<string>): boolean => {
  if (faulty.has(entryOf(path))) return false;
  if (problem.code === 'wrong-audience') return !faulty.has(`channels ${problem.channel}`);
  if (problem.code === 'ends-first') return !faulty.has('cohort starts_on') && !faulty.has('cohort ends_on');
  return true;
};

/** A copy with a stand-in for each faulty entry; `undefined` when a whole section is missing or has the wrong type. */
export const repairEntries = (raw: unknown, issues: readonly z.core.$ZodIssue[]): Repaired | undefined => {
  const faulty = new Set(issues.flatMap(faultyEntries));
  const sections = [...faulty].map((place) => place.split(' '));
  if (
    !isRaw(raw) ||
    !isRaw(raw['cohort']) ||
    sections.some(([name = '', entry]) => !entry && name in STAND_INS)
  )
    return undefined;
  const [channel] = Object.keys(isRaw(raw['channels']) ? raw['channels'] : {});
  const cohort = {
    ...COHORT,
    bulletin_channel: channel,
    digest_channel: channel,
    ...withoutFaulty(raw['cohort'], faulty),
  };
  const known = Object.entries(raw).filter(([name]) => name in STAND_INS);
  const rest = Object.fromEntries(
    known.map(([name, entries]) => [name, withStandIns(name, entries, faulty)]),
  );
  return { raw: { cohort, ...rest }, isReported: (fault) => isOwn(fault, faulty) };
};
