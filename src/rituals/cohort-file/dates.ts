import { isDate } from './fields.ts';
import type { Fault, Path } from './problems.ts';
import type { CohortFile, FileMember } from './schema.ts';

/** A date and its place in the file, or its default, which has no place. */
type Given = { date: string | undefined; path?: Path };

/** A malformed date already has a fault of its own, so it is not compared. */
const endsFirst = (starts: Given, ends: Given): Fault[] => {
  const path = ends.path ?? starts.path;
  if (!path || !starts.date || !ends.date || !isDate(starts.date) || !isDate(ends.date)) return [];
  if (ends.date >= starts.date) return [];
  return [{ path, problem: { code: 'ends-first', starts: starts.date, ends: ends.date } }];
};

const given = (path: Path, key: string, date: string | undefined, standIn?: string): Given =>
  date === undefined ? { date: standIn } : { date, path: [...path, key] };

type Dated = { starts_on?: string; ends_on?: string };

const stays = (path: Path, own: Dated, cohort?: Dated): Fault[] =>
  endsFirst(
    given(path, 'starts_on', own.starts_on, cohort?.starts_on),
    given(path, 'ends_on', own.ends_on, cohort?.ends_on),
  );

const spans = (path: Path, { from, until }: { from?: string; until?: string }): Fault[] =>
  endsFirst(given(path, 'from', from), given(path, 'until', until));

const memberSpans = (path: Path, members: readonly FileMember[]): Fault[] =>
  members.flatMap((member, at) => spans([...path, at], member));

/** Nothing ends before it starts. The cohort's dates are the default. */
export const dates = ({ cohort, people, challenges, rituals }: CohortFile): Fault[] => [
  ...stays(['cohort'], cohort),
  ...people.flatMap((person, at) => stays(['people', at], person, cohort)),
  ...challenges.flatMap((challenge, at) => [
    ...stays(['challenges', at], challenge, cohort),
    ...memberSpans(['challenges', at, 'eig'], challenge.eig),
    ...memberSpans(['challenges', at, 'mentors'], challenge.mentors),
  ]),
  ...rituals.flatMap((ritual, at) => spans(['rituals', at], ritual)),
];
