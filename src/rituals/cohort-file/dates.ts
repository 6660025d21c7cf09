import { isDate } from './fields.ts';
import type { Fault, Path } from './problems.ts';
import type { CohortFile, FileMember } from './schema.ts';

/** A date and its place in the file, or its default, which has no place. */
type GivenDate = { date: string | undefined; path?: Path };

/** A malformed date already has a fault of its own, so it is not compared. */
const endsFirst = (starts: GivenDate, ends: GivenDate): Fault[] => {
  const path = ends.path ?? starts.path;
  if (!path || !starts.date || !ends.date || !isDate(starts.date) || !isDate(ends.date)) return [];
  if (ends.date >= starts.date) return [];
  return [{ path, problem: { code: 'ends-first', starts: starts.date, ends: ends.date } }];
};

const dateOrStandIn = (path: Path, key: string, date: string | undefined, standIn?: string): GivenDate =>
  date === undefined ? { date: standIn } : { date, path: [...path, key] };

type DatedEntry = { starts_on?: string; ends_on?: string };

const stayFaults = (path: Path, own: DatedEntry, cohort?: DatedEntry): Fault[] =>
  endsFirst(
    dateOrStandIn(path, 'starts_on', own.starts_on, cohort?.starts_on),
    dateOrStandIn(path, 'ends_on', own.ends_on, cohort?.ends_on),
  );

const spanFaults = (path: Path, { from, until }: { from?: string; until?: string }): Fault[] =>
  endsFirst(dateOrStandIn(path, 'from', from), dateOrStandIn(path, 'until', until));

const memberSpans = (path: Path, members: readonly FileMember[]): Fault[] =>
  members.flatMap((member, at) => spanFaults([...path, at], member));

/** Nothing ends before it starts. The cohort's dates are the default. */
export const dateFaults = ({ cohort, people, challenges, rituals }: CohortFile): Fault[] => [
  ...stayFaults(['cohort'], cohort),
  ...people.flatMap((person, at) => stayFaults(['people', at], person, cohort)),
  ...challenges.flatMap((challenge, at) => [
    ...stayFaults(['challenges', at], challenge, cohort),
    ...memberSpans(['challenges', at, 'eig'], challenge.eig),
    ...memberSpans(['challenges', at, 'mentors'], challenge.mentors),
  ]),
  ...rituals.flatMap((ritual, at) => spanFaults(['rituals', at], ritual)),
];
