import type { Role } from '../people/roles.ts';
import type { Fault, Path } from './problems.ts';
import type { CohortFile, FileChallenge, FilePerson } from './schema.ts';

type NamedPerson = { id: string; role?: Role; path: Path };

const namedMembers = (
  challenge: FileChallenge,
  at: number,
  key: 'eig' | 'mentors',
  role: Role,
): NamedPerson[] =>
  challenge[key].map(({ id }, index) => ({ id, role, path: ['challenges', at, key, index] }));

const namedPerson = (id: string | undefined, path: Path, role?: Role): NamedPerson[] =>
  id === undefined ? [] : [{ id, path, ...(role ? { role } : {}) }];

const namedBy = (challenge: FileChallenge, at: number): NamedPerson[] => [
  ...namedMembers(challenge, at, 'eig', 'eig'),
  ...namedMembers(challenge, at, 'mentors', 'mentor'),
  ...namedPerson(challenge.in_charge, ['challenges', at, 'in_charge']),
  ...namedPerson(challenge.sponsor, ['challenges', at, 'sponsor'], 'sponsor'),
  ...namedPerson(challenge.coach, ['challenges', at, 'coach'], 'coordination'),
];

type KnownPeople = ReadonlyMap<string, FilePerson>;

const faultsOfNamed = ({ id, role, path }: NamedPerson, known: KnownPeople): Fault[] => {
  const person = known.get(id);
  if (!person) return [{ path, problem: { code: 'no-such-person', id } }];
  if (!role || person.roles.includes(role)) return [];
  return [{ path, problem: { code: 'wrong-role', person: id, role } }];
};

/** The person in charge of a défi is one of its EIGs or mentors. */
const inCharge = (
  { id, in_charge: person, eig, mentors }: FileChallenge,
  at: number,
  known: KnownPeople,
): Fault[] => {
  if (person === undefined || !known.has(person)) return [];
  if ([...eig, ...mentors].some((member) => member.id === person)) return [];
  return [{ path: ['challenges', at, 'in_charge'], problem: { code: 'not-in-team', person, challenge: id } }];
};

export const peopleFaults = (file: CohortFile): Fault[] => {
  const known = new Map(file.people.map((person) => [person.id, person]));
  return file.challenges.flatMap((challenge, at) => [
    ...namedBy(challenge, at).flatMap((named) => faultsOfNamed(named, known)),
    ...inCharge(challenge, at, known),
  ]);
};
