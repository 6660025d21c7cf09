import type { Fault, Path, Problem } from './problems.ts';
import type { CohortFile, FileChallenge } from './schema.ts';

/** What a launch depends on, whether read from a file or from the database. */
export type Launchable = {
  cohort: Pick<CohortFile['cohort'], 'contacts' | 'privacy' | 'starts_on' | 'ends_on'>;
  challenges: readonly LaunchableChallenge[];
};
export type LaunchableChallenge = Pick<
  FileChallenge,
  'id' | 'goal' | 'eig' | 'mentors' | 'in_charge' | 'starts_on' | 'ends_on'
>;

const CONTACTS = ['programme', 'data_protection', 'operator'] as const;
const PRIVACY = ['controller', 'basis', 'hosting'] as const;
const MONTHS = { least: 9, most: 12 } as const;

const missingContacts = ({ contacts: given }: Launchable['cohort']): Fault[] =>
  CONTACTS.filter((key) => !given?.[key]).map((key) => ({
    path: ['cohort', 'contacts', key],
    problem: { code: 'launch-contact', key },
  }));

const missingPrivacy = ({ privacy: given }: Launchable['cohort']): Fault[] =>
  PRIVACY.filter((key) => !given?.[key]).map((key) => ({
    path: ['cohort', 'privacy', key],
    problem: { code: 'launch-privacy', key },
  }));

/** The last day counts: 14 September to 13 June is nine months. */
const isOfRightLength = (starts: string, ends: string): boolean => {
  const from = Temporal.PlainDate.from(starts);
  const until = Temporal.PlainDate.from(ends);
  const shortest = from.add({ months: MONTHS.least }).subtract({ days: 1 });
  const longest = from.add({ months: MONTHS.most });
  return Temporal.PlainDate.compare(until, shortest) >= 0 && Temporal.PlainDate.compare(until, longest) <= 0;
};

const lengthOf = (challenge: LaunchableChallenge, { cohort }: Launchable, path: Path): Fault[] => {
  const starts = challenge.starts_on ?? cohort.starts_on;
  const ends = challenge.ends_on ?? cohort.ends_on;
  if (isOfRightLength(starts, ends)) return [];
  return [
    { path: [...path, 'ends_on'], problem: { code: 'wrong-length', challenge: challenge.id, starts, ends } },
  ];
};

const missingFrom = (challenge: LaunchableChallenge, path: Path): Fault[] => {
  const { id, goal, eig, mentors, in_charge } = challenge;
  const wanted: [present: boolean, key: string, problem: Problem][] = [
    [goal !== undefined, 'goal', { code: 'no-goal', challenge: id }],
    [eig.length > 0, 'eig', { code: 'no-eig', challenge: id }],
    [mentors.length > 0, 'mentors', { code: 'no-mentor', challenge: id }],
    [in_charge !== undefined, 'in_charge', { code: 'no-one-in-charge', challenge: id }],
  ];
  return wanted.flatMap(([present, key, problem]) => (present ? [] : [{ path: [...path, key], problem }]));
};

/** What a draft may lack but a launched cohort may not. */
export const launchFaults = (file: Launchable): Fault[] => [
  ...missingContacts(file.cohort),
  ...missingPrivacy(file.cohort),
  ...file.challenges.flatMap((challenge, at) => [
    ...missingFrom(challenge, ['challenges', at]),
    ...lengthOf(challenge, file, ['challenges', at]),
  ]),
];

/** Warnings shown before a launch; they do not prevent it. */
export const launchWarnings = (file: Launchable): Fault[] =>
  file.challenges.flatMap(({ id, eig }, at) =>
    eig.length === 1
      ? [{ path: ['challenges', at, 'eig'], problem: { code: 'lone-eig', challenge: id } }]
      : [],
  );
