import type { Role } from '../people/roles.ts';
import type { Fault, Path } from './problems.ts';
import type { CohortFile, FileChallenge, FilePerson } from './schema.ts';

type Named = { id: string; role?: Role; path: Path };

const members = (challenge: FileChallenge, at: number, key: 'eig' | 'mentors', role: Role): Named[] =>
  challenge[key].map(({ id }, index) => ({ id, role, path: ['challenges', at, key, index] }));

const single = (id: string | undefined, path: Path, role?: Role): Named[] =>
  id === undefined ? [] : [{ id, path, ...(role ? { role } : {}) }];

const namedBy = (challenge: FileChallenge, at: number): Named[] => [
  ...members(challenge, at, 'eig', 'eig'),
  ...members(challenge, at, 'mentors', 'mentor'),
  ...single(challenge.in_charge, ['challenges', at, 'in_charge']),
  ...single(challenge.sponsor, ['challenges', at, 'sponsor'], 'sponsor'),
  ...single(challenge.coach, ['challenges', at, 'coach'], 'coordination'),
];

type Known = ReadonlyMap<string, FilePerson>;

const check = ({ id, role, path }: Named, known: Known): Fault[] => {
  const person = known.get(id);
  if (!person) return [{ path, problem: { code: 'no-such-person', id } }];
  if (!role || person.roles.includes(role)) return [];
  return [{ path, problem: { code: 'wrong-role', person: id, role } }];
};

/** The person in charge of a défi is one of its EIGs or mentors. */
const inCharge = (
  { id, in_charge: person, eig, mentors }: FileChallenge,
  at: number,
  known: Known,
): Fault[] => {
  if (person === undefined || !known.has(person)) return [];
  if ([...eig, ...mentors].some((member) => member.id === person)) return [];
  return [{ path: ['challenges', at, 'in_charge'], problem: { code: 'not-in-team', person, challenge: id } }];
};

export const people = (file: CohortFile): Fault[] => {
  const known = new Map(file.people.map((person) => [person.id, person]));
  return file.challenges.flatMap((challenge, at) => [
    ...namedBy(challenge, at).flatMap((named) => check(named, known)),
    ...inCharge(challenge, at, known),
  ]);
};
