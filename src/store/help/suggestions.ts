import { and, eq, isNull, or, sql } from 'drizzle-orm';
import { isWorkingDay, localDate, WORKING_WEEK } from '../../rituals/time/calendar.ts';
import { hasRoom } from '../../rituals/people/proactive-budget.ts';
import { ASKED_ROLES, couldBeAsked, type Volunteer } from '../../rituals/help/suggest.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { Skill } from '../../rituals/skill/skill.ts';
import { awayAmong } from '../account/absences.ts';
import type { HelpRequest } from './requests.ts';
import { activeOn } from '../people/people.ts';
import { rhythmsOf } from '../people/rhythms.ts';
import { loadOf } from '../delivery/proactive-load.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { accepts } from '../privacy/objections.ts';
import {
  deliveries,
  helpRequests,
  helpSuggestions,
  memberships,
  people,
  skillProfiles,
  skills,
} from '../tables/index.ts';
import { preparedQuestion } from '../core/prepared-question.ts';
import { justWritten } from '../core/executor.ts';

export type SuggestionRow = typeof helpSuggestions.$inferSelect;

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

export const addSuggestion = async (
  { tx }: Scope,
  suggestion: Pick<SuggestionRow, 'requestId' | 'personId' | 'askedOn' | 'until'>,
): Promise<SuggestionRow> => {
  const added = justWritten(await tx.insert(helpSuggestions).values(suggestion).returning());
  await tx
    .update(helpRequests)
    .set({ suggested: sql`${helpRequests.suggested} + 1` })
    .where(eq(helpRequests.id, suggestion.requestId));
  return added;
};

export const suggestionOf = async ({ tx }: Scope, id: string): Promise<SuggestionRow | undefined> =>
  (await tx.select().from(helpSuggestions).where(eq(helpSuggestions.id, id)))[0];

const suggestionRows = preparedQuestion<SuggestionRow[], { requestId: string }>((db) =>
  db
    .select()
    .from(helpSuggestions)
    .where(eq(helpSuggestions.requestId, sql.placeholder('requestId'))),
);

export const suggestionsOf = ({ tx }: Scope, requestId: string): Promise<SuggestionRow[]> =>
  suggestionRows(tx, { requestId });

export const suggestionTo = async (
  { tx }: Scope,
  requestId: string,
  personId: string,
): Promise<SuggestionRow | undefined> =>
  (
    await tx
      .select()
      .from(helpSuggestions)
      .where(and(eq(helpSuggestions.requestId, requestId), eq(helpSuggestions.personId, personId)))
  )[0];

export const settleSuggestion = async (
  { tx }: Scope,
  id: string,
  state: SuggestionRow['state'],
): Promise<void> => {
  await tx.update(helpSuggestions).set({ state }).where(eq(helpSuggestions.id, id));
};

/** It never arrived: another person may be asked, and it does not count for this one. */
export const wasUnseen = async (scope: Scope, { id, requestId }: SuggestionRow): Promise<void> => {
  await settleSuggestion(scope, id, 'unseen');
  await scope.tx
    .update(helpRequests)
    .set({ suggested: sql`${helpRequests.suggested} - 1` })
    .where(eq(helpRequests.id, requestId));
};

export const wasDelivered = async ({ tx }: Scope, key: string): Promise<boolean> =>
  (
    await tx
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(and(eq(deliveries.messageKey, key), eq(deliveries.state, 'delivered')))
  ).length > 0;

export const awaitedIn = (scope: Scope): Promise<(SuggestionRow & { number: number })[]> =>
  scope.tx
    .select({
      id: helpSuggestions.id,
      requestId: helpSuggestions.requestId,
      personId: helpSuggestions.personId,
      askedOn: helpSuggestions.askedOn,
      until: helpSuggestions.until,
      state: helpSuggestions.state,
      number: helpRequests.number,
    })
    .from(helpSuggestions)
    .innerJoin(helpRequests, eq(helpRequests.id, helpSuggestions.requestId))
    .where(inScope(scope, helpRequests, eq(helpSuggestions.state, 'asked')));

const awaitedRows = preparedQuestion<SuggestionRow[], { personId: string }>((db) =>
  db
    .select()
    .from(helpSuggestions)
    .where(
      and(eq(helpSuggestions.personId, sql.placeholder('personId')), eq(helpSuggestions.state, 'asked')),
    ),
);

export const awaitedOf = ({ tx }: Scope, personId: string): Promise<SuggestionRow[]> =>
  awaitedRows(tx, { personId });

export const forgetSuggestionsOf = async ({ tx }: Scope, personId: string): Promise<void> => {
  await tx.delete(helpSuggestions).where(eq(helpSuggestions.personId, personId));
};

/** The request was taken or closed: those still thinking about it have nothing to answer any more. */
export const makeMoot = async ({ tx }: Scope, requestId: string, but?: string): Promise<void> => {
  await tx
    .update(helpSuggestions)
    .set({ state: 'moot' })
    .where(
      and(
        eq(helpSuggestions.requestId, requestId),
        eq(helpSuggestions.state, 'asked'),
        but ? sql`${helpSuggestions.personId} <> ${but}` : undefined,
      ),
    );
};
