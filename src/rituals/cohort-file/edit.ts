import type { CohortFile, FileChallenge, FileMember } from './schema.ts';

type Key = 'eig' | 'mentors';

const isThere = (day: string, { until }: FileMember): boolean => until === undefined || until >= day;

const teamsOf = (file: CohortFile, person: string, day: string): { team: FileChallenge; key: Key }[] =>
  file.challenges.flatMap((team) =>
    (['eig', 'mentors'] as const)
      .filter((key) => team[key].some((member) => member.id === person && isThere(day, member)))
      .map((key) => ({ team, key })),
  );

const dayBefore = (day: string): string => Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();

/** Membership ends the day before. A member who had not started is removed. */
const withoutMember = (members: readonly FileMember[], person: string, day: string): FileMember[] =>
  members.flatMap((member) => {
    if (member.id !== person || !isThere(day, member)) return [member];
    return member.from !== undefined && member.from >= day ? [] : [{ ...member, until: dayBefore(day) }];
  });

const withMember = (members: readonly FileMember[], person: string, day: string): FileMember[] => [
  ...members.filter(({ id }) => id !== person),
  { id: person, from: day },
];

/** When people leave a team they are no longer in charge of it: another of its mentors is, or nobody. */
const withoutTheirCharge = (team: FileChallenge, person: string, day: string): FileChallenge => {
  if (team.in_charge !== person) return team;
  const { in_charge: _left, ...others } = team;
  const next = team.mentors.find((member) => member.id !== person && isThere(day, member))?.id;
  return next ? { ...others, in_charge: next } : others;
};

export type Move = { person: string; to: string; day: string };
type MoveRefusal = 'not-in-team' | 'already';

export const movePerson = (file: CohortFile, { person, to, day }: Move): CohortFile | MoveRefusal => {
  const held = teamsOf(file, person, day);
  const [first] = held;
  if (!first) return 'not-in-team';
  if (held.some(({ team }) => team.id === to)) return 'already';
  return {
    ...file,
    challenges: file.challenges.map((team) => {
      if (team.id === to) return { ...team, [first.key]: withMember(team[first.key], person, day) };
      if (!held.some((one) => one.team.id === team.id)) return team;
      const left = {
        ...team,
        eig: withoutMember(team.eig, person, day),
        mentors: withoutMember(team.mentors, person, day),
      };
      return withoutTheirCharge(left, person, day);
    }),
  };
};

export const extendPerson = (
  file: CohortFile,
  { person, until, today }: { person: string; until: string; today: string },
): CohortFile => {
  const bare = (member: FileMember): FileMember => {
    if (member.id !== person || !isThere(today, member)) return member;
    const { until: _ended, ...others } = member;
    return others;
  };
  return {
    ...file,
    people: file.people.map((one) => (one.id === person ? { ...one, ends_on: until } : one)),
    challenges: file.challenges.map((team) => ({
      ...team,
      eig: team.eig.map(bare),
      mentors: team.mentors.map(bare),
    })),
  };
};
