import { and, eq, isNull, sql } from 'drizzle-orm';
import type { AskingStandup } from '../../rituals/people/prompts-ahead.ts';
import { askedRole, isAskedDaily, phaseOf } from '../../rituals/standup/question-sets.ts';
import type { Executor } from '../core/executor.ts';
import { activeOn } from '../people/people.ts';
import { ritualColumns, ritualOf, teamColumns, teamOf } from './standups.ts';
import { challenges, cohorts, memberships, ritualChallenges, rituals } from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';

type Row = Parameters<typeof teamOf>[0] & {
  ritual: Parameters<typeof ritualOf>[0];
  chosen: Record<string, unknown> | null;
  role: string;
};

const askingStandupRows = preparedQuestion<Row[], Record<'personId' | 'day', string>>((db) =>
  db
    .select({
      ritual: ritualColumns,
      challenge: teamColumns,
      chosen: ritualChallenges.chosen,
      role: memberships.role,
      startsOn: cohorts.startsOn,
      endsOn: cohorts.endsOn,
    })
    .from(memberships)
    .innerJoin(
      ritualChallenges,
      and(
        eq(ritualChallenges.cohortId, memberships.cohortId),
        eq(ritualChallenges.challengeId, memberships.challengeId),
      ),
    )
    .innerJoin(rituals, eq(rituals.id, ritualChallenges.ritualId))
    .innerJoin(challenges, eq(challenges.id, memberships.challengeId))
    .innerJoin(cohorts, eq(cohorts.id, challenges.cohortId))
    .where(
      and(
        eq(memberships.personId, sql.placeholder('personId')),
        activeOn(sql.placeholder('day')),
        eq(cohorts.state, 'launched'),
        eq(rituals.kind, 'standup'),
        isNull(rituals.endedOn),
        isNull(ritualChallenges.stoppedOn),
      ),
    ),
);

/** Running stand-ups that ask this person, in all their teams. */
export const standupsAsking = async (
  db: Executor,
  personId: string,
  today: Temporal.PlainDate,
): Promise<AskingStandup[]> =>
  (await askingStandupRows(db, { personId, day: today.toString() })).flatMap(
    ({ ritual: row, chosen, role, ...team }) => {
      const settings = ritualOf(row, chosen);
      const { questions, rhythm } = settings;
      if (askedRole(questions) !== role) return [];
      return [{ rhythm, team: phaseOf(questions, teamOf(team)), isDaily: isAskedDaily(settings) }];
    },
  );
