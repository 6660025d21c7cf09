import { and, eq, isNull, lt, or, sql } from 'drizzle-orm';
import { ASKED_ROLES, couldBeAsked, MOST_ASKED } from '../../rituals/help/suggest.ts';
import type { Role } from '../../rituals/people/roles.ts';
import type { Skill } from '../../rituals/skill/skill.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { accepts } from '../privacy/objections.ts';
import { helpRequests, helpSuggestions, memberships, skillProfiles, skills } from '../tables/index.ts';

/** Open requests without a pending suggestion. */
const waitingIn = ({ tx, cohortId }: Scope) =>
  tx
    .select({
      id: helpRequests.id,
      number: helpRequests.number,
      tags: helpRequests.tags,
      audience: helpRequests.audience,
      authorId: helpRequests.authorId,
      askedAt: helpRequests.askedAt,
      involved: sql<
        string[]
      >`array(select s.person_id::text from help_suggestions s where s.request_id = ${helpRequests.id}
        union select h.person_id::text from help_hands h where h.request_id = ${helpRequests.id})`,
    })
    .from(helpRequests)
    .where(
      inScope(
        { cohortId },
        helpRequests,
        eq(helpRequests.state, 'open'),
        lt(helpRequests.suggested, MOST_ASKED),
        sql`not exists (select 1 from ${helpSuggestions} where ${helpSuggestions.requestId} = ${helpRequests.id}
          and ${helpSuggestions.state} = 'asked')`,
      ),
    );

/** Everybody who agreed to be asked, even during a rest, a pause or after their monthly number. */
const consentingIn = ({ tx, cohortId }: Scope) =>
  tx
    .select({
      id: skillProfiles.personId,
      roles: sql<Role[]>`array_agg(distinct ${memberships.role})`,
      skills: sql<Skill[]>`(select coalesce(json_agg(json_build_object('tag', s.tag, 'level', s.level)), '[]')
        from ${skills} s where s.person_id = ${skillProfiles.personId})::jsonb`,
    })
    .from(skillProfiles)
    .innerJoin(memberships, eq(memberships.personId, skillProfiles.personId))
    .where(
      and(
        eq(skillProfiles.suggested, true),
        accepts(skillProfiles.personId, 'matching'),
        or(inScope({ cohortId }, memberships), isNull(memberships.cohortId)),
      ),
    )
    .groupBy(skillProfiles.personId);

export type SeekingRequest = { id: string; number: number; askedAt: Temporal.Instant };

/** Requests that somebody else could be asked about now or later: only these are worth another look. */
export const seekingIn = async (scope: Scope): Promise<SeekingRequest[]> => {
  const waiting = await waitingIn(scope);
  if (waiting.length === 0) return [];
  const consenting = await consentingIn(scope);
  return waiting.flatMap(({ id, number, askedAt, involved, ...request }) => {
    const sought = { ...request, involved: new Set(involved) };
    const isHoped = consenting.some(
      (one) =>
        one.roles.some((role) => ASKED_ROLES[request.audience].includes(role)) && couldBeAsked(one, sought),
    );
    return askedAt && isHoped ? [{ id, number, askedAt }] : [];
  });
};
