import { localDate } from '../rituals/time/calendar.ts';
import { appendFacts } from '../store/log/activity.ts';
import { addDeliveries, addMessage, peopleWhoHave, raiseVersions } from '../store/delivery/messages.ts';
import { makeScope, NO_COHORT, type Scope } from '../store/core/scope.ts';
import { destinationsOf } from './speaking/audience.ts';
import type { Context } from './context.ts';
import type { Outgoing, Report } from './practice/define.ts';

/** Replies, and posts in channels, are immediate; other direct messages keep to people's hours. */
const isProactive = ({ to, reply }: Outgoing): boolean =>
  !reply && ('person' in to || 'challenge' in to || 'role' in to);

const addOutgoing = async (acting: Scope, out: Outgoing, now: Temporal.Instant): Promise<string[]> => {
  const scope = out.cohort ? makeScope(acting.tx, out.cohort) : acting;
  const cohortId = scope.cohortId === NO_COHORT ? null : scope.cohortId;
  const { key, kind, subject } = out;
  if (!(await addMessage(scope.tx, { key, kind, subject, cohortId }))) return [];
  const all = await destinationsOf(scope, out.to, now);
  const have = out.unlessHas ? await peopleWhoHave(scope.tx, out.unlessHas) : new Set();
  const destinations = all.filter(({ personId }) => !have.has(personId));
  return addDeliveries(
    scope.tx,
    destinations.map((destination) => ({
      ...destination,
      messageKey: key,
      createdOn: localDate(now, 'UTC'),
      notBefore: out.notBefore ?? null,
      notAfter: out.notAfter ?? null,
      after: out.after ?? null,
      mergeable: out.mergeable ?? false,
      daily: out.daily ?? false,
      expected: out.expected ?? false,
      legal: out.legal ?? false,
      proactive: isProactive(out),
    })),
  );
};

/** Records the outcome of a command or appointment in its transaction. Returns the number of new deliveries. */
export const record = async (
  { bell }: Pick<Context, 'bell'>,
  scope: Scope,
  { log = [], say = [], refresh = [] }: Report,
  now: Temporal.Instant,
): Promise<number> => {
  await appendFacts(scope, log);
  const ids = await raiseVersions(scope.tx, refresh);
  for (const out of say) ids.push(...(await addOutgoing(scope, out, now)));
  if (ids.length > 0) await bell.ring(scope.tx, ids);
  return ids.length;
};
