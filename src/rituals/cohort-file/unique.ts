import { FILE_PLATFORMS } from './platforms.ts';
import type { Account, Collection, Fault, Path, Problem } from './problems.ts';
import type { CohortFile } from './schema.ts';

type Entry = { value: string; owner: string; path: Path };

/** Each entry whose value repeats an earlier one, with that earlier one. */
const repeatedEntries = (entries: readonly Entry[]): { again: Entry; first: Entry }[] => {
  const seen = new Map<string, Entry>();
  return entries.flatMap((again) => {
    const first = seen.getOrInsert(again.value, again);
    return first === again ? [] : [{ again, first }];
  });
};

const COLLECTIONS = ['people', 'challenges', 'rituals', 'datasets'] as const satisfies Collection[];
const ACCOUNTS: readonly Account[] = ['email', ...FILE_PLATFORMS];

const sameIds = (file: CohortFile): Fault[] =>
  COLLECTIONS.flatMap((collection) => {
    const ids = file[collection].map(({ id }, at) => ({
      value: id,
      owner: id,
      path: [collection, at, 'id'],
    }));
    return repeatedEntries(ids).map(({ again }) => ({
      path: again.path,
      problem: { code: 'duplicate-id', id: again.value, in: collection },
    }));
  });

/** A person copied with the same id already has one fault. */
const sharedAccounts = (file: CohortFile): Fault[] =>
  ACCOUNTS.flatMap((key) => {
    const accounts = file.people.flatMap((person, at) => {
      const value = person[key]?.toLowerCase();
      return value ? [{ value, owner: person.id, path: ['people', at, key] }] : [];
    });
    return repeatedEntries(accounts)
      .filter(({ again, first }) => again.owner !== first.owner)
      .map(({ again: { path, value }, first }) => ({
        path,
        problem: { code: 'shared-account', key, value, others: first.owner },
      }));
  });

const sharedChannels = (file: CohortFile): Fault[] =>
  FILE_PLATFORMS.flatMap((key) => {
    const places = Object.entries(file.channels).flatMap(([owner, channel]) => {
      const value = channel[key];
      return value ? [{ value, owner, path: ['channels', owner, key] }] : [];
    });
    return repeatedEntries(places).map(({ again: { path, value }, first }) => ({
      path,
      problem: { code: 'shared-channel', value, others: first.owner },
    }));
  });

const twiceIn = (path: Path, key: string, values: readonly string[] = []): Fault[] => {
  const entries = values.map((value, at) => ({ value, owner: value, path: [...path, key, at] }));
  return repeatedEntries(entries).map(({ again }) => ({
    path: again.path,
    problem: { code: 'listed-twice', key, value: again.value } satisfies Problem,
  }));
};

const listedTwice = (file: CohortFile): Fault[] => [
  ...file.people.flatMap(({ roles, works }, at) => [
    ...twiceIn(['people', at], 'roles', roles),
    ...twiceIn(['people', at], 'works', works),
  ]),
  ...file.challenges.flatMap(({ eig, mentors }, at) => [
    ...twiceIn(
      ['challenges', at],
      'eig',
      eig.map(({ id }) => id),
    ),
    ...twiceIn(
      ['challenges', at],
      'mentors',
      mentors.map(({ id }) => id),
    ),
  ]),
  ...file.rituals.flatMap(({ days, dates, challenges }, at) => [
    ...twiceIn(['rituals', at], 'days', days),
    ...twiceIn(['rituals', at], 'dates', dates),
    ...twiceIn(['rituals', at], 'challenges', challenges === 'all' ? [] : challenges),
  ]),
];

export const uniquenessFaults = (file: CohortFile): Fault[] => [
  ...sameIds(file),
  ...sharedAccounts(file),
  ...sharedChannels(file),
  ...listedTwice(file),
];
