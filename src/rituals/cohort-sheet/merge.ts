import { oneSpaced, plainPhrase } from '../words/letters.ts';
import { slug } from '../words/slug.ts';
import {
  type CohortFile,
  FILE_PLATFORMS,
  type FileMember,
  type FilePerson,
  placeNamed,
} from '../cohort-file/index.ts';
import type { SheetLine } from './lines.ts';
import { PERSON_KEYS } from './person-columns.ts';

type Challenge = CohortFile['challenges'][number];

/** The cohort file made from a spreadsheet, and the line each person and défi comes from. */
export type MergedFile = {
  file: CohortFile;
  lineOf: (path: readonly (string | number)[]) => number | undefined;
};

type Options = {
  /** In a draft the spreadsheet is the whole list. After launch it adds and changes, and removes nobody. */
  whole: boolean;
  /** The person who brings the spreadsheet is never removed. */
  keep: string | undefined;
};

const ID_MAX = 40;
/** These names already have a meaning in a cohort file. */
const RESERVED = ['cohort', 'mentors', 'coordination', 'community', 'all'];

/** A longer name is refused with the file that it makes, so the rest is not read. */
const NAME_LONGEST = 400;
const plainName = (name: string): string => oneSpaced(plainPhrase(name.slice(0, NAME_LONGEST)));

const newId = (name: string, taken: ReadonlySet<string>): string => {
  const base =
    slug(name.slice(0, NAME_LONGEST))
      .replace(/[^a-z0-9-]/g, '')
      .slice(0, ID_MAX - 3) || 'x';
  for (let rank = 1; ; rank += 1) {
    const id = rank === 1 ? base : `${base}-${rank}`;
    if (!taken.has(id) && !RESERVED.includes(id)) return id;
  }
};

const isSame = (person: FilePerson, line: SheetLine): boolean => {
  const { email } = line;
  if (email && person.email) return person.email.toLowerCase() === email;
  const shared = FILE_PLATFORMS.find((platform) => line[platform] && person[platform]);
  if (shared) return person[shared] === line[shared];
  return !email && !person.email && plainName(person.name) === plainName(line.name);
};

const givenFields = (line: SheetLine): Partial<FilePerson> =>
  Object.fromEntries(PERSON_KEYS.flatMap((key) => (line[key] === undefined ? [] : [[key, line[key]]])));

type PlacedPerson = { line: SheetLine; person: FilePerson };

const placePeople = (file: CohortFile, lines: readonly SheetLine[]): PlacedPerson[] => {
  const taken = new Set(file.people.map(({ id }) => id));
  const placed: PlacedPerson[] = [];
  for (const line of lines) {
    const known = file.people.find((person) => isSame(person, line));
    const id = known?.id ?? newId(line.name, taken);
    taken.add(id);
    placed.push({ line, person: { ...known, ...givenFields(line), id, name: line.name, roles: line.roles } });
  }
  return placed;
};

const sameTeam = ({ id, name }: Challenge, wanted: string): boolean =>
  id === wanted || plainName(name) === plainName(wanted);

/** All the défis that the spreadsheet names, known or not, in its order. */
const placeTeams = (file: CohortFile, lines: readonly SheetLine[]): Challenge[] => {
  const teams = [...file.challenges];
  for (const { challenges } of lines)
    for (const name of challenges)
      if (!teams.some((team) => sameTeam(team, name)))
        teams.push({ id: newId(name, new Set(teams.map(({ id }) => id))), name, eig: [], mentors: [] });
  return teams;
};

const memberOf = (members: readonly FileMember[], id: string): FileMember =>
  members.find((member) => member.id === id) ?? { id };

/** People in the spreadsheet leave the teams that it does not give them. */
const mergeMembers = (
  before: readonly FileMember[],
  wanted: readonly string[],
  spokenOf: ReadonlySet<string>,
): FileMember[] => [
  ...before.filter(({ id }) => !spokenOf.has(id)),
  ...wanted.map((id) => memberOf(before, id)),
];

const firstGiven = (placed: readonly PlacedPerson[], key: 'host' | 'goal' | 'channel') =>
  placed.map(({ line }) => line[key]).find((value) => value !== undefined);

const leadersOf = (team: Challenge, of: readonly PlacedPerson[]): Partial<Challenge> => {
  const holding = (role: 'sponsor' | 'coordination' | 'mentor') =>
    of.find(({ person }) => person.roles.includes(role))?.person.id;
  const mentor = holding('mentor');
  const inCharge = of.find(({ line }) => line.inCharge)?.person.id ?? team.in_charge ?? mentor;
  const sponsor = holding('sponsor') ?? team.sponsor;
  const coach = holding('coordination') ?? team.coach;
  return {
    ...(inCharge ? { in_charge: inCharge } : {}),
    ...(sponsor ? { sponsor } : {}),
    ...(coach ? { coach } : {}),
  };
};

const withTeam = (team: Challenge, placed: readonly PlacedPerson[]): Challenge => {
  const of = placed.filter(({ line }) => line.challenges.some((name) => sameTeam(team, name)));
  const spokenOf = new Set(placed.map(({ person }) => person.id));
  const holding = (role: 'eig' | 'mentor') =>
    of.filter(({ person }) => person.roles.includes(role)).map(({ person }) => person.id);
  const host = firstGiven(of, 'host') ?? team.host;
  const goal = firstGiven(of, 'goal') ?? team.goal;
  return {
    ...team,
    ...(host ? { host } : {}),
    ...(goal ? { goal } : {}),
    eig: mergeMembers(team.eig, holding('eig'), spokenOf),
    mentors: mergeMembers(team.mentors, holding('mentor'), spokenOf),
    ...leadersOf(team, of),
  };
};

type Channels = CohortFile['channels'];

const withChannel = (team: Challenge, placed: readonly PlacedPerson[], channels: Channels): Challenge => {
  const text = firstGiven(
    placed.filter(({ line }) => line.challenges.some((name) => sameTeam(team, name))),
    'channel',
  );
  if (text === undefined) return team;
  const name = team.channel ?? newId(`projet-${team.id}`, new Set(Object.keys(channels)));
  channels[name] = { ...channels[name], for: team.id, ...placeNamed(text) };
  return { ...team, channel: name };
};

const withoutGone = (
  { in_charge, sponsor, coach, ...team }: Challenge,
  member: (one: FileMember) => boolean,
): Challenge => {
  const left = { ...team, eig: team.eig.filter(member), mentors: team.mentors.filter(member) };
  const inTeam = [...left.eig, ...left.mentors].some(({ id }) => id === in_charge);
  return {
    ...left,
    ...(in_charge && inTeam ? { in_charge } : {}),
    ...(sponsor && member({ id: sponsor }) ? { sponsor } : {}),
    ...(coach && member({ id: coach }) ? { coach } : {}),
  };
};

/** Drops references to a défi or a person that is gone. */
const withoutLost = (file: CohortFile): CohortFile => {
  const known = new Set(file.challenges.map(({ id }) => id));
  const people = new Set(file.people.map(({ id }) => id));
  const there = ({ challenge }: { challenge?: string }): boolean =>
    challenge === undefined || known.has(challenge);
  const audiences = new Set(['cohort', 'mentors', 'coordination', 'community', ...known]);
  const member = ({ id }: FileMember): boolean => people.has(id);
  return {
    ...file,
    channels: Object.fromEntries(Object.entries(file.channels).filter(([, one]) => audiences.has(one.for))),
    challenges: file.challenges.map((team) => withoutGone(team, member)),
    rituals: file.rituals.map((ritual) =>
      ritual.challenges === 'all'
        ? ritual
        : { ...ritual, challenges: ritual.challenges.filter((id) => known.has(id)) },
    ),
    datasets: file.datasets.filter(there),
    ...(file.milestones
      ? { milestones: { ...file.milestones, exceptions: file.milestones.exceptions.filter(there) } }
      : {}),
  };
};

const othersOf = (
  file: CohortFile,
  placed: readonly PlacedPerson[],
  { whole, keep }: Options,
): FilePerson[] => {
  const placedIds = new Set(placed.map(({ person }) => person.id));
  return file.people.filter(({ id }) => !placedIds.has(id) && (!whole || id === keep));
};

const teamsToKeep = (
  teams: readonly Challenge[],
  lines: readonly SheetLine[],
  whole: boolean,
): Challenge[] => {
  const named = (team: Challenge) =>
    lines.some(({ challenges }) => challenges.some((name) => sameTeam(team, name)));
  return whole && lines.some(({ challenges }) => challenges.length > 0) ? teams.filter(named) : [...teams];
};

/** The cohort file with the spreadsheet's changes. Anything it leaves out stays as it is. */
export const mergeSheet = (file: CohortFile, lines: readonly SheetLine[], options: Options): MergedFile => {
  const placed = placePeople(file, lines);
  const channels: Channels = { ...file.channels };
  const challenges = teamsToKeep(placeTeams(file, lines), lines, options.whole)
    .map((team) => withTeam(team, placed))
    .map((team) => withChannel(team, placed, channels));
  const people = [...othersOf(file, placed, options), ...placed.map(({ person }) => person)];
  const merged = withoutLost({ ...file, channels, people, challenges });
  const lineOfPerson = new Map(placed.map(({ line, person }) => [person.id, line.line]));
  return {
    file: merged,
    lineOf: ([section, at]) => {
      const index = Number(at);
      if (section === 'people') return lineOfPerson.get(merged.people[index]?.id ?? '');
      const team = section === 'challenges' ? merged.challenges[index] : undefined;
      return team && lines.find(({ challenges: named }) => named.some((name) => sameTeam(team, name)))?.line;
    },
  };
};
