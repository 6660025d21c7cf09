import { localDate } from '../rituals/time/calendar.ts';
import { factRows } from '../store/log/activity.ts';
import { shownBy } from '../messages/define.ts';
import { peopleWhoHave, raiseVersions } from '../store/delivery/messages.ts';
import { addMessages, type NewMessage } from '../store/delivery/add-messages.ts';
import type { NewDelivery } from '../store/delivery/rows.ts';
import { allToTheEnd } from '../store/connection/all-to-the-end.ts';
import { raiseTouched } from '../store/delivery/touched.ts';
import { makeScope, NO_COHORT, type Scope } from '../store/core/scope.ts';
import { bulletinReaders, type Destination, destinationsOf, toPeople } from './speaking/audience.ts';
import type { Context } from './context.ts';
import type { Outgoing } from '../messages/outgoing.ts';
import type { Report } from './practice/appointment.ts';

/** Replies, and posts in channels, are immediate; other direct messages keep to people's hours. */
const isProactive = ({ to, reply }: Outgoing): boolean =>
  !reply && ('person' in to || 'challenge' in to || 'role' in to);

type Kinds = Pick<Context, 'messages'>;

const scopeOf = (acting: Scope, { cohort }: Outgoing): Scope =>
  cohort ? makeScope(acting.tx, cohort) : acting;

const messageRow = ({ messages }: Kinds, acting: Scope, out: Outgoing): NewMessage => {
  const { cohortId: own } = scopeOf(acting, out);
  const cohortId = own === NO_COHORT ? null : own;
  const { key, kind, subject } = out;
  const known = messages.find((one) => one.kind === kind);
  return {
    key,
    kind,
    subject,
    cohortId,
    shows: [...shownBy(known, { key, subject, cohortId }), ...(out.mentions ?? [])],
  };
};

const deliveryRow = (out: Outgoing, destination: Destination, now: Temporal.Instant): NewDelivery => ({
  messageKey: out.key,
  createdOn: localDate(now, 'UTC'),
  notBefore: out.notBefore ?? null,
  notAfter: out.notAfter ?? null,
  after: out.after ?? null,
  mergeable: out.mergeable ?? false,
  daily: out.daily ?? false,
  expected: out.expected ?? false,
  legal: out.legal ?? false,
  proactive: isProactive(out),
  ...destination,
});

const destinationsFor = async (
  acting: Scope,
  out: Outgoing,
  now: Temporal.Instant,
): Promise<Destination[]> => {
  const scope = scopeOf(acting, out);
  const there = await destinationsOf(scope, out.to, now);
  const all = out.bulletin ? [...there, ...(await bulletinReaders(scope, now))] : there;
  const have = out.unlessHas ? await peopleWhoHave(acting.tx, out.unlessHas) : new Set();
  return all.filter(({ personId }) => !have.has(personId ?? ''));
};

/** To one person each: their accounts are read, and their deliveries written, in one statement. */
const toOnePersonEach = async (
  acting: Scope,
  outs: readonly Outgoing[],
  now: Temporal.Instant,
): Promise<NewDelivery[]> => {
  const personOf = ({ to }: Outgoing): string => ('person' in to ? to.person : '');
  const found = await toPeople(acting, [...new Set(outs.map(personOf))]);
  const byPerson = new Map(found.map((destination) => [destination.personId, destination]));
  return outs.flatMap((out) => {
    const destination = byPerson.get(personOf(out));
    return destination ? [deliveryRow(out, destination, now)] : [];
  });
};

const isToOnePerson = ({ to, unlessHas }: Outgoing): boolean =>
  'person' in to && to.workspace === undefined && unlessHas === undefined;

/** In the order in which they were decided, each once: a line of a thread comes after what it answers. */
const addOutgoing = async (
  kinds: Kinds,
  acting: Scope,
  say: readonly Outgoing[],
  now: Temporal.Instant,
): Promise<string[]> => {
  const outs = say.filter(({ key }, rank) => say.findIndex((one) => one.key === key) === rank);
  const ids: string[] = [];
  for (let at = 0; at < outs.length; ) {
    const next = outs.findIndex((out, rank) => rank >= at && !isToOnePerson(out));
    const until = next < 0 ? outs.length : next;
    const rows = await toOnePersonEach(acting, outs.slice(at, until), now);
    const other = outs[until];
    const places = other ? await destinationsFor(acting, other, now) : [];
    if (other) rows.push(...places.map((place) => deliveryRow(other, place, now)));
    const added = outs.slice(at, until + 1).map((out) => messageRow(kinds, acting, out));
    ids.push(...(await addMessages(acting.tx, added, rows)));
    at = until + 1;
  }
  return ids;
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
  const facts = await factRows(scope, log);
  const raising = raiseTouched(scope.tx, facts);
  // Where messages go is asked in the same round trip, and to its end: what is sent after a rollback would be kept.
  const [{ touched, stale }, said] = await allToTheEnd([raising, addOutgoing({ messages }, scope, say, now)]);
  const ids = [...stale, ...(await raiseVersions(scope.tx, refresh)), ...said];
  if (ids.length > 0) await bell.ring(scope.tx, ids);
  const changed = touched || [log, say, refresh].some(({ length }) => length > 0);
  return { deliveries: ids.length, changed };
};
