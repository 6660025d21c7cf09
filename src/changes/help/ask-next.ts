import { localDate, localInstant } from '../../rituals/time/calendar.ts';
import type { HelpEvent } from '../../rituals/help/events.ts';
import { silentAt } from '../../rituals/help/follow-ups.ts';
import { suggestionKey } from '../../rituals/help/keys.ts';
import { suggestVolunteer, type Volunteer } from '../../rituals/help/suggest.ts';
import { workingDayBefore } from '../../rituals/time/working-time.ts';
import { type HelpRequest, requestOf } from '../../store/help/requests.ts';
import { handsOf } from '../../store/help/hands.ts';
import { addSuggestion, suggestionsOf } from '../../store/help/suggestions.ts';
import { consentingVolunteers, volunteersFor } from '../../store/help/volunteers.ts';
import { lifeOf } from '../../store/people/life.ts';
import { readingTogether } from '../../store/reading/reading-together.ts';
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

/** Who may be asked about a request, who was, and when its author works. */
export const readForAsking = async (scope: Scope, request: HelpRequest, now: Temporal.Instant) => {
  const [before, hands, life, consenting] = await Promise.all([
    suggestionsOf(scope, request.id),
    handsOf(scope, request.id),
    lifeOf(scope, request.authorId),
    consentingVolunteers(scope, request, now),
  ]);
  return { before, hands, life, consenting };
};

type ReadForAsking = Awaited<ReturnType<typeof readForAsking>>;

/** Asks one more volunteer about an untaken request, unless one was asked and may still answer, or three were asked. */
export const askAbout = async (
  scope: Scope,
  request: HelpRequest,
  { before, hands, life, consenting }: ReadForAsking,
  now: Temporal.Instant,
): Promise<NextQuestion> => {
  if (request.state !== 'open' || before.some(({ state }) => state === 'asked')) return NOBODY;
  const involved = new Set([...before, ...hands].map(({ personId }) => personId));
  const date = localDate(now, 'UTC');
  const sought = { ...request, involved };
  const chosen = suggestVolunteer(sought, await volunteersFor(scope, consenting, sought, now), {
    date,
    dayBefore: workingDayBefore(date, life),
  });
  const until = chosen && (await silenceEnds(scope, chosen, request, now));
  if (!chosen || !until) return NOBODY;
  const { id } = await addSuggestion(scope, {
    requestId: request.id,
    personId: chosen.id,
    askedOn: date,
    until,
  });
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

/** The same, of a request as it is now. */
export const askNext = async (
  scope: Scope,
  requestId: string,
  now: Temporal.Instant,
): Promise<NextQuestion> => {
  const request = await requestOf(scope, requestId);
  if (!request || request.state !== 'open') return NOBODY;
  const known = await readingTogether(scope.tx, () => readForAsking(scope, request, now));
  return askAbout(scope, request, known, now);
};
