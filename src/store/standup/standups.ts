import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { TeamCalendar } from '../../rituals/standup/rounds.ts';
import { isAskedDaily, phaseOf } from '../../rituals/standup/question-sets.ts';
import { type StandupSettings, standupSettings } from '../../rituals/standup/settings.ts';
import type { Executor } from '../core/executor.ts';
import { givenScope, inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { challenges, cohorts, ritualChallenges, rituals } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

/** `common` is the rhythm without a team's choices; the cohort's recap follows it. */
export type StandupRitual = StandupSettings & {
  id: string;
  slug: string;
  common: StandupSettings['rhythm'];
};
export type Team = TeamCalendar & { id: string; slug: string; name: string };
export type StandupOfTeam = { ritual: StandupRitual; team: Team };

type ChallengeRow = typeof challenges.$inferSelect;

type TeamRow = {
  challenge: Pick<ChallengeRow, 'id' | 'slug' | 'name' | 'timezone' | 'holidays' | 'startsOn' | 'endsOn'>;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
};

/** Of a challenge, what a team's calendar depends on. */
export const teamColumns = {
  id: challenges.id,
  slug: challenges.slug,
  name: challenges.name,
  timezone: challenges.timezone,
  holidays: challenges.holidays,
  startsOn: challenges.startsOn,
  endsOn: challenges.endsOn,
};

type RitualRow = Pick<typeof rituals.$inferSelect, 'id' | 'slug' | 'settings' | 'origin'>;

export const ritualColumns = {
  id: rituals.id,
  slug: rituals.slug,
  settings: rituals.settings,
  origin: rituals.origin,
};

export const teamOf = ({ challenge, startsOn, endsOn }: TeamRow): Team => ({
  id: challenge.id,
  slug: challenge.slug,
  name: challenge.name,
  zone: challenge.timezone,
  holidays: challenge.holidays,
  startsOn: challenge.startsOn ?? startsOn,
  endsOn: challenge.endsOn ?? endsOn,
});

/** Only a team can choose a daily reminder: the hour in the cohort's file reminds nobody before that. */
const remindedByChoice = (settings: StandupSettings, isOwn: boolean): StandupSettings => {
  if (isOwn || !isAskedDaily(settings)) return settings;
  const { remindsAt: _unchosen, ...rhythm } = settings.rhythm;
  return { ...settings, rhythm };
};

export const ritualOf = (row: RitualRow, chosen: Record<string, unknown> | null = null): StandupRitual => {
  const common = standupSettings.parse(row.settings);
  const own = chosen ? standupSettings.parse({ ...row.settings, ...chosen }) : common;
  const isOwn = row.origin === 'chat' || chosen?.['rhythm'] !== undefined;
  return { ...remindedByChoice(own, isOwn), id: row.id, slug: row.slug, common: common.rhythm };
};

/** Checked once for all the teams that chose nothing of their own. */
export const readRituals = (): typeof ritualOf => {
  const known = new Map<string, StandupRitual>();
  return (row, chosen) =>
    chosen ? ritualOf(row, chosen) : known.getOrInsertComputed(row.id, () => ritualOf(row));
};

type HeldRow = TeamRow & {
  ritual: RitualRow;
  chosen: Record<string, unknown> | null;
  stoppedOn: Temporal.PlainDate | null;
};

const standupFromRow = ({ ritual: row, chosen, ...team }: HeldRow, read = ritualOf): StandupOfTeam => {
  const ritual = read(row, chosen);
  return { ritual, team: phaseOf(ritual.questions, teamOf(team)) };
};

const selectStandups = (
  db: Pick<Executor, 'select'>,
  scope: Parameters<typeof inScope>[0],
  ...conditions: (SQL | undefined)[]
) =>
  db
    .select({
      ritual: ritualColumns,
      challenge: teamColumns,
      chosen: ritualChallenges.chosen,
      stoppedOn: ritualChallenges.stoppedOn,
      startsOn: cohorts.startsOn,
      endsOn: cohorts.endsOn,
    })
    .from(rituals)
    .innerJoin(
      ritualChallenges,
      and(eq(ritualChallenges.cohortId, rituals.cohortId), eq(ritualChallenges.ritualId, rituals.id)),
    )
    .innerJoin(
      challenges,
      and(eq(challenges.cohortId, rituals.cohortId), eq(challenges.id, ritualChallenges.challengeId)),
    )
    .innerJoin(cohorts, eq(cohorts.id, rituals.cohortId))
    .where(inScope(scope, rituals, eq(rituals.kind, 'standup'), isNull(rituals.endedOn), ...conditions))
    .orderBy(rituals.slug, challenges.slug);

const isNotStopped = isNull(ritualChallenges.stoppedOn);

const runningRows = preparedQuestion<HeldRow[], { cohortId: string }>((db) =>
  selectStandups(db, givenScope, isNotStopped),
);

/** All running stand-ups of a cohort, by team. */
export const heldStandups = async ({ tx, cohortId }: Scope): Promise<StandupOfTeam[]> => {
  const read = readRituals();
  return (await runningRows(tx, { cohortId })).map((row) => standupFromRow(row, read));
};

const heldRows = preparedQuestion<HeldRow[], Record<'cohortId' | 'ritualId' | 'challengeId', string>>((db) =>
  selectStandups(
    db,
    givenScope,
    isNotStopped,
    eq(rituals.id, sql.placeholder('ritualId')),
    eq(challenges.id, sql.placeholder('challengeId')),
  ),
);

export const heldStandup = async (
  { tx, cohortId }: Scope,
  ritualId: string,
  challengeId: string,
): Promise<StandupOfTeam | undefined> => {
  const [row] = await heldRows(tx, { cohortId, ritualId, challengeId });
  return row && standupFromRow(row);
};

export type TeamStandup = StandupOfTeam & { stopped: boolean };

export const standupsOfTeam = async (scope: Scope, challengeId: string): Promise<TeamStandup[]> => {
  const rows = await selectStandups(scope.tx, scope, eq(challenges.id, challengeId));
  return rows.map((row) => ({ ...standupFromRow(row), stopped: row.stoppedOn !== null }));
};

export const standupRitual = async (scope: Scope, id: string): Promise<StandupRitual | undefined> => {
  const [row] = await scope.tx
    .select()
    .from(rituals)
    .where(inScope(scope, rituals, eq(rituals.id, id)));
  return row && ritualOf(row);
};
