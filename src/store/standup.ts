import { and, eq, isNull, type SQL } from 'drizzle-orm';
import type { TeamCalendar } from '../rituals/rounds.ts';
import { type StandupSettings, standupSettings } from '../rituals/standup-settings.ts';
import type { Scope } from './scope.ts';
import { challenges, cohorts, ritualChallenges, rituals } from './tables/index.ts';

export type StandupRitual = StandupSettings & { id: string; slug: string };
export type Team = TeamCalendar & { id: string; slug: string; name: string };

type TeamRow = {
  challenge: typeof challenges.$inferSelect;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
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

export const ritualOf = (row: typeof rituals.$inferSelect): StandupRitual => ({
  ...standupSettings.parse(row.settings),
  id: row.id,
  slug: row.slug,
});

const ofCohort = (scope: Scope): SQL => eq(rituals.cohortId, scope.cohortId);

/** The running stand-ups of a cohort, with the teams that hold each. */
export const standupRituals = async (scope: Scope): Promise<{ ritual: StandupRitual; teams: Team[] }[]> => {
  const rows = await scope.tx
    .select({ ritual: rituals, challenge: challenges, startsOn: cohorts.startsOn, endsOn: cohorts.endsOn })
    .from(rituals)
    .innerJoin(ritualChallenges, eq(ritualChallenges.ritualId, rituals.id))
    .innerJoin(challenges, eq(challenges.id, ritualChallenges.challengeId))
    .innerJoin(cohorts, eq(cohorts.id, rituals.cohortId))
    .where(and(ofCohort(scope), eq(rituals.kind, 'standup'), isNull(rituals.endedOn)))
    .orderBy(rituals.slug, challenges.slug);
  const found = new Map<string, { ritual: StandupRitual; teams: Team[] }>();
  for (const { ritual, ...row } of rows) {
    const held = found.getOrInsertComputed(ritual.id, () => ({ ritual: ritualOf(ritual), teams: [] }));
    held.teams.push(teamOf(row));
  }
  return [...found.values()];
};

export const standupRitual = async (scope: Scope, id: string): Promise<StandupRitual | undefined> => {
  const [row] = await scope.tx
    .select()
    .from(rituals)
    .where(and(ofCohort(scope), eq(rituals.id, id)));
  return row && ritualOf(row);
};
