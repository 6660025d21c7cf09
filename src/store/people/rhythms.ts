import { eq, sql } from 'drizzle-orm';
import type { HolidayName, Weekday } from '../../rituals/time/calendar.ts';
import type { Executor } from '../core/executor.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import { challenges, cohorts, memberships, people } from '../tables/index.ts';
import { zoneOrTheirs } from './people.ts';

export type Rhythms = {
  zone: string;
  holidays: HolidayName;
  works: Weekday[] | null;
  until: Temporal.PlainDate | null;
};

const rhythmRows = preparedQuestion((db) =>
  db
    .select({
      ownZone: zoneOrTheirs,
      works: people.works,
      teamZone: challenges.timezone,
      teamHolidays: challenges.holidays,
      cohortZone: cohorts.timezone,
      cohortHolidays: cohorts.holidays,
      until: memberships.endsOn,
      cohortEnds: cohorts.endsOn,
    })
    .from(people)
    .leftJoin(memberships, eq(memberships.personId, people.id))
    .leftJoin(cohorts, eq(cohorts.id, memberships.cohortId))
    .leftJoin(challenges, eq(challenges.id, memberships.challengeId))
    .where(eq(people.id, sql.placeholder('personId')))
    .orderBy(
      sql`${memberships.cohortId} is null, coalesce(${memberships.endsOn}, ${cohorts.endsOn}) desc, ${memberships.challengeId} is null`,
    )
    .limit(1),
);

/** The same zone, of the person of a question about more. */
export const zoneOfPerson = sql<string>`coalesce(${zoneOrTheirs}, (
  select coalesce(t.timezone, c.timezone) from memberships m
    left join cohorts c on c.id = m.cohort_id left join challenges t on t.id = m.challenge_id
  where m.person_id = ${people.id}
  order by m.cohort_id is null, coalesce(m.ends_on, c.ends_on) desc, m.challenge_id is null limit 1), 'Europe/Paris')`;

/** A person's zone: their own, or else their team's, or else the cohort's. */
export const rhythmsOf = async (db: Executor, personId: string): Promise<Rhythms | undefined> => {
  const [row] = await rhythmRows(db, { personId });
  if (!row) return undefined;
  return {
    zone: row.ownZone ?? row.teamZone ?? row.cohortZone ?? 'Europe/Paris',
    holidays: row.teamHolidays ?? row.cohortHolidays ?? 'FR',
    works: row.works,
    until: row.until ?? row.cohortEnds,
  };
};
