import { localDate, localInstant } from '../../rituals/time/calendar.ts';
import type { HelpEvent } from '../../rituals/help/events.ts';
import { silentAt } from '../../rituals/help/follow-ups.ts';
import { suggestionKey } from '../../rituals/help/keys.ts';
import { suggestVolunteer, type Volunteer } from '../../rituals/help/suggest.ts';
import { workingDayBefore } from '../../rituals/time/working-time.ts';
import { type HelpRequest, requestOf } from '../../store/help/requests.ts';
import { handsOf } from '../../store/help/hands.ts';
import { addSuggestion, suggestionsOf, volunteersFor } from '../../store/help/suggestions.ts';
import { lifeOf } from '../../store/people/life.ts';
import type { Scope } from '../../store/core/scope.ts';
import type { Outgoing } from '../../messages/outgoing.ts';

export type NextQuestion = { say: Outgoing[]; log: HelpEvent[] };

const NOBODY: NextQuestion = { say: [], log: [] };

/** Whoever will only be reached another day has from that day on to answer. */
const silenceEnds = async (
  scope: Scope,
  { id, reachedToday }: Volunteer,
  { urgency }: HelpRequest,
  now: Temporal.Instant,
): Promise<Temporal.Instant | undefined> => {
  const life = await lifeOf(scope, id);
  const tomorrow = localInstant(localDate(now, life.zone).add({ days: 1 }), '00:00', life.zone);
  return silentAt(urgency, reachedToday ? now : tomorrow, life);
};

/** Asks one more volunteer about an untaken request, unless one was asked and may still answer, or three were asked. */
export const askNext = async (
  scope: Scope,
  requestId: string,
  now: Temporal.Instant,
): Promise<NextQuestion> => {
  const request = await requestOf(scope, requestId);
  if (!request || request.state !== 'open') return NOBODY;
  const before = await suggestionsOf(scope, requestId);
  if (before.some(({ state }) => state === 'asked')) return NOBODY;
  const hands = await handsOf(scope, requestId);
  const involved = new Set([...before, ...hands].map(({ personId }) => personId));
  const date = localDate(now, 'UTC');
  const life = await lifeOf(scope, request.authorId);
  const sought = { ...request, involved };
  const chosen = suggestVolunteer(sought, await volunteersFor(scope, sought, now), {
    date,
    dayBefore: workingDayBefore(date, life),
  });
  const until = chosen && (await silenceEnds(scope, chosen, request, now));
  if (!chosen || !until) return NOBODY;
  const { id } = await addSuggestion(scope, { requestId, personId: chosen.id, askedOn: date, until });
  return {
    say: [
      {
        key: suggestionKey(id),
        kind: 'help-suggestion',
        subject: id,
        to: { person: chosen.id },
        cohort: request.cohortId,
        // Later, it would ask for what someone else is asked for by then.
        notAfter: until,
        mergeable: true,
      },
    ],
    log: [{ type: 'help.suggested', v: 1, on: date, facts: { rank: request.suggested + 1 } }],
  };
};
