import { eq, isNull } from 'drizzle-orm';
import {
  type CohortFile,
  type FileMember,
  type FilePerson,
  platformKeys,
} from '../../rituals/cohort-file/index.ts';
import { writeOwnQuestion } from '../../rituals/standup/own-questions.ts';
import { ROLES, type Role } from '../../rituals/people/roles.ts';
import { standupSettings } from '../../rituals/standup/settings.ts';
import { challengeFields, cohortFields, personFields, rhythmFields, rosterFields } from './fields.ts';
import { byId, withoutNulls } from './export-shape.ts';
import type { PartlyNull } from './field-map.ts';
import { exportDatasetsOf, exportMilestonesOf } from './export-programme.ts';
import { type MembershipRow, type RosterRow, readRoster } from './export-people.ts';
import { listedPlacesOf } from '../people/listed-on-platforms.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { challenges, channels, cohorts, ritualChallenges, rituals } from '../tables/index.ts';

const isFilled = (value: object): boolean => Object.keys(value).length > 0;

type CohortRow = typeof cohorts.$inferSelect;

const cohortOf = (row: CohortRow): CohortFile['cohort'] => {
  const { help_channels = {}, contacts = {}, privacy = {}, ...others } = cohortFields.toFile(row);
  return {
    ...others,
    ...(isFilled(help_channels) ? { help_channels } : {}),
    ...(isFilled(contacts) ? { contacts } : {}),
    ...(isFilled(privacy) ? { privacy } : {}),
  };
};

const channelsOf = async ({ tx, cohortId }: Scope): Promise<CohortFile['channels']> => {
  const rows = await tx.select().from(channels).where(inScope({ cohortId }, channels));
  const places = await listedPlacesOf(tx, cohortId);
  return Object.fromEntries(
    rows
      .toSorted((a, b) => byId(a.name, b.name))
      .map(({ name, audience }) => [name, { for: audience, ...platformKeys(places.get(name) ?? []) }]),
  );
};

type People = { roster: readonly RosterRow[]; memberships: readonly MembershipRow[] };

const dayText = (day: Temporal.PlainDate | null): string | null => day?.toString() ?? null;

const isSame = (a: Temporal.PlainDate | null, b: Temporal.PlainDate | null): boolean =>
  dayText(a) === dayText(b);

/** A role outside any team has the person's own dates. One with other dates was ended by a file that left it out. */
const isRunning = (row: RosterRow, held: MembershipRow): boolean =>
  held.challengeId !== null || isSame(held.endsOn, row.endsOn);

/** Someone whom a file left out entirely has the day they left as their last day. */
const ownOf = (row: RosterRow, held: readonly MembershipRow[]) => {
  const running = held.filter((one) => isRunning(row, one));
  const counted = running.length > 0 ? running : held;
  const roles = ROLES.filter((role) => counted.some((one) => one.role === role));
  const endsOn = running.length > 0 ? row.endsOn : (held[0]?.endsOn ?? row.endsOn);
  return { roles, endsOn };
};

/** Settings that people chose themselves are not exported. */
const withoutChosen = (row: RosterRow): PartlyNull<RosterRow> => {
  const values: PartlyNull<RosterRow> = { ...row };
  for (const column of row.chosen) values[column] = null;
  return values;
};

const personOf = (row: RosterRow, held: readonly MembershipRow[]): FilePerson => {
  const { roles, endsOn } = ownOf(row, held);
  const { id, ...days } = rosterFields.toFile({ ...row, endsOn });
  const { name, ...own } = personFields.toFile(withoutChosen(row));
  return {
    id,
    name,
    roles,
    ...platformKeys(row.accounts),
    ...own,
    ...days,
    ...(row.skills.length > 0 ? { skills: [...row.skills] } : {}),
  };
};

const peopleOf = ({ roster, memberships }: People): FilePerson[] =>
  roster
    .map((row) => ({ row, held: memberships.filter(({ personId }) => personId === row.personId) }))
    .filter(({ held }) => held.length > 0)
    .map(({ row, held }) => personOf(row, held))
    .toSorted((a, b) => byId(a.id, b.id));

type ChallengeRow = typeof challenges.$inferSelect;

const membersOf = ({ roster, memberships }: People, { id }: ChallengeRow, role: Role): FileMember[] =>
  memberships
    .filter((one) => one.challengeId === id && one.role === role)
    .flatMap((one) => {
      const row = roster.find(({ personId }) => personId === one.personId);
      if (!row) return [];
      const from = isSame(one.startsOn, row.startsOn) ? null : dayText(one.startsOn);
      const until = isSame(one.endsOn, row.endsOn) ? null : dayText(one.endsOn);
      return [{ id: row.slug, ...withoutNulls({ from, until }) }];
    })
    .toSorted((a, b) => byId(a.id, b.id));

const challengeOf = (
  row: ChallengeRow,
  cohort: CohortRow,
  people: People,
): CohortFile['challenges'][number] => {
  const { in_charge, sponsor, coach, ...own } = challengeFields.toFile(
    {
      ...row,
      timezone: row.timezone === cohort.timezone ? null : row.timezone,
      holidays: row.holidays === cohort.holidays ? null : row.holidays,
    },
    (id) => people.roster.find(({ personId }) => personId === id)?.slug,
  );
  return {
    ...own,
    eig: membersOf(people, row, 'eig'),
    mentors: membersOf(people, row, 'mentor'),
    ...withoutNulls({ in_charge, sponsor, coach }),
  };
};

type RitualRow = typeof rituals.$inferSelect;

const questionsOf = ({ questions, own }: ReturnType<typeof standupSettings.parse>) =>
  questions === 'custom' ? (own ?? []).map(writeOwnQuestion) : questions;

/** What a team chose for itself or accepted in chat is not exported. */
const ritualOf = (row: RitualRow, held: readonly string[], all: number): CohortFile['rituals'][number] => {
  const settings = standupSettings.parse(row.settings);
  return {
    id: row.slug,
    kind: 'standup',
    questions: questionsOf(settings),
    answer_by: settings.answerBy,
    ...withoutNulls({ title: settings.title }),
    ...rhythmFields.toFile(settings.rhythm),
    recap: settings.recap,
    challenges: held.length === all ? 'all' : [...held],
  };
};

const ritualsOf = async (
  { tx, cohortId }: Scope,
  teams: readonly ChallengeRow[],
): Promise<CohortFile['rituals']> => {
  const rows = await tx
    .select()
    .from(rituals)
    .where(inScope({ cohortId }, rituals, eq(rituals.origin, 'file'), isNull(rituals.endedOn)));
  const held = await tx.select().from(ritualChallenges).where(inScope({ cohortId }, ritualChallenges));
  return rows
    .toSorted((a, b) => byId(a.slug, b.slug))
    .map((row) => {
      const ids = new Set(held.filter(({ ritualId }) => ritualId === row.id).map((one) => one.challengeId));
      const slugs = teams.filter(({ id }) => ids.has(id)).map(({ slug }) => slug);
      return ritualOf(row, slugs, teams.length);
    });
};

/** The cohort as a file would describe it today. Personal choices, consents and pauses are not in it. */
export const exportCohort = async (scope: Scope): Promise<CohortFile> => {
  const { tx, cohortId } = scope;
  const [cohort] = await tx.select().from(cohorts).where(eq(cohorts.id, cohortId));
  if (!cohort) throw new Error('a cohort that was entered is not there');
  const teams = (await tx.select().from(challenges).where(inScope({ cohortId }, challenges))).toSorted(
    (a, b) => byId(a.slug, b.slug),
  );
  const people = await readRoster(scope);
  const milestones = await exportMilestonesOf(scope, people.roster);
  return {
    cohort: cohortOf(cohort),
    channels: await channelsOf(scope),
    people: peopleOf(people),
    challenges: teams.map((row) => challengeOf(row, cohort, people)),
    rituals: await ritualsOf(scope, teams),
    datasets: await exportDatasetsOf(scope),
    ...(milestones ? { milestones } : {}),
  };
};
