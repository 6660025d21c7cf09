import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { ASKED_ROLES, couldBeAsked, type Volunteer } from '../../rituals/help/suggest.ts';
import { hasRoom } from '../../rituals/people/proactive-budget.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { Skill } from '../../rituals/skill/skill.ts';
import { isWorkingDay, localDate, WORKING_WEEK } from '../../rituals/time/calendar.ts';
import { awayAmong } from '../account/absences.ts';
import { inScope } from '../core/in-scope.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import type { Scope } from '../core/scope.ts';
import { loadOf } from '../delivery/proactive-load.ts';
import { activeOn } from '../people/people.ts';
import { rhythmsOf } from '../people/rhythms.ts';
import { accepts } from '../privacy/objections.ts';
import { helpSuggestions, memberships, people, skillProfiles, skills } from '../tables/index.ts';
import type { HelpRequest } from './requests.ts';
import type { SuggestionRow } from './suggestions.ts';

const isOfAudience = and(
  or(inScope({ cohortId: sql.placeholder('cohortId') }, memberships), isNull(memberships.cohortId)),
  sql`${memberships.role} = any(${sql.placeholder('roles')}::text[])`,
);

/** How far back the rules look. */
const LOOKED_BACK = { days: 31 };

export type ConsentingVolunteer = {
  id: string;
  monthlyCap: number;
  skills: Skill[];
  suggestions: Volunteer['suggestions'];
};

type VolunteerRow = Omit<ConsentingVolunteer, 'suggestions'> & {
  suggestions: { on: string; state: SuggestionRow['state'] }[];
};

const consentingRows = preparedQuestion<
  VolunteerRow[],
  { cohortId: string; roles: readonly Role[]; today: string; after: string }
>((db) =>
  db
    .selectDistinct({
      id: people.id,
      monthlyCap: skillProfiles.monthlyCap,
      skills: sql<Skill[]>`(select coalesce(json_agg(json_build_object('tag', s.tag, 'level', s.level)), '[]')
        from ${skills} s where s.person_id = ${people.id})::jsonb`,
      suggestions: sql<VolunteerRow['suggestions']>`(select coalesce(json_agg(
        json_build_object('on', h.asked_on, 'state', h.state)), '[]') from ${helpSuggestions} h
        where h.person_id = ${people.id} and h.asked_on > ${sql.placeholder('after')}::date)::jsonb`,
    })
    .from(skillProfiles)
    .innerJoin(people, eq(people.id, skillProfiles.personId))
    .innerJoin(memberships, eq(memberships.personId, people.id))
    .where(
      and(
        eq(skillProfiles.suggested, true),
        activeOn(sql.placeholder('today')),
        isOfAudience,
        accepts(people.id, 'matching'),
      ),
    ),
);

/** People who agreed to be asked and can read this request. */
export const consentingVolunteers = async (
  { tx }: Scope,
  { cohortId, audience }: HelpRequest,
  now: Temporal.Instant,
): Promise<ConsentingVolunteer[]> => {
  const today = localDate(now, 'UTC');
  const rows = await consentingRows(tx, {
    cohortId,
    roles: ASKED_ROLES[audience],
    today: today.toString(),
    after: today.subtract(LOOKED_BACK).toString(),
  });
  return rows.map(({ suggestions, ...row }) => ({
    ...row,
    suggestions: suggestions.map(({ on, state }) => ({ on: Temporal.PlainDate.from(on), state })),
  }));
};

/** Those of them who know the subject, with what the choice depends on. */
export const volunteersFor = async (
  scope: Scope,
  all: readonly ConsentingVolunteer[],
  request: HelpRequest & { involved: ReadonlySet<string> },
  now: Temporal.Instant,
): Promise<Volunteer[]> => {
  // Filtered before reading anything about each: a community has hundreds of people, and few know a subject.
  const found = all.filter((one) => couldBeAsked(one, request));
  const paused = await awayAmong(
    scope.tx,
    found.map(({ id }) => id),
    now,
  );
  const volunteers: Volunteer[] = [];
  for (const one of found) {
    const life = await rhythmsOf(scope.tx, one.id);
    if (!life) continue;
    const today = localDate(now, life.zone);
    const { zone, holidays, works, until } = { ...life, works: life.works ?? WORKING_WEEK };
    const reachable = { zone, holidays, works, paused: paused.has(one.id), ...(until ? { until } : {}) };
    const reachedToday =
      isWorkingDay(today, holidays, works) && hasRoom(await loadOf(scope.tx, one.id, reachable, now));
    volunteers.push({ ...one, paused: paused.has(one.id), reachedToday });
  }
  return volunteers;
};
