import { localDate } from '../rituals/time/calendar.ts';
import { appendFacts } from '../store/log/activity.ts';
import { shownBy } from '../messages/define.ts';
import { addDeliveries, addMessage, peopleWhoHave, raiseVersions } from '../store/delivery/messages.ts';
import { raiseTouched } from '../store/delivery/touched.ts';
import { makeScope, NO_COHORT, type Scope } from '../store/core/scope.ts';
import { destinationsOf } from './speaking/audience.ts';
import type { Context } from './context.ts';
import type { Outgoing, Report } from './practice/define.ts';

/** Replies, and posts in channels, are immediate; other direct messages keep to people's hours. */
const isProactive = ({ to, reply }: Outgoing): boolean =>
  !reply && ('person' in to || 'challenge' in to || 'role' in to);

type Kinds = Pick<Context, 'messages'>;

const addOutgoing = async (
  { messages }: Kinds,
  acting: Scope,
  out: Outgoing,
  now: Temporal.Instant,
): Promise<string[]> => {
  const scope = out.cohort ? makeScope(acting.tx, out.cohort) : acting;
  const cohortId = scope.cohortId === NO_COHORT ? null : scope.cohortId;
  const { key, kind, subject } = out;
  const known = messages.find((one) => one.kind === kind);
  const shows = [...shownBy(known, { key, subject, cohortId }), ...(out.mentions ?? [])];
  if (!(await addMessage(scope.tx, { key, kind, subject, cohortId, shows }))) return [];
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

export type Recorded = {
  /** How many deliveries it caused. */
  deliveries: number;
  /** Something was counted, said or written that others may read. */
  changed: boolean;
};

/** Writes what a command or an appointment decided, in its own transaction, and raises all that shows what it wrote. */
export const record = async (
  { bell, messages }: Pick<Context, 'bell'> & Kinds,
  scope: Scope,
  { log = [], say = [], refresh = [] }: Report,
  now: Temporal.Instant,
): Promise<Recorded> => {
  await appendFacts(scope, log);
  const { touched, stale } = await raiseTouched(scope.tx);
  const ids = [...stale, ...(await raiseVersions(scope.tx, refresh))];
  for (const out of say) ids.push(...(await addOutgoing({ messages }, scope, out, now)));
  if (ids.length > 0) await bell.ring(scope.tx, ids);
  const changed = touched || [log, say, refresh].some(({ length }) => length > 0);
  return { deliveries: ids.length, changed };
};
