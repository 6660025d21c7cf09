import { sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { writtenTogether } from '../reading/written-together.ts';
import type { NewDelivery } from './rows.ts';

export type NewMessage = {
  key: string;
  cohortId: string | null;
  kind: string;
  subject: string;
  shows: string[];
};

type Added = { messages: readonly NewMessage[]; deliveries: readonly NewDelivery[] };

const withRanks = (rows: readonly NewDelivery[]) => {
  const ranks = new Map<string, number>();
  return rows.map((row) => {
    const rank = ranks.get(row.messageKey) ?? 0;
    ranks.set(row.messageKey, rank + 1);
    return { rank, ...row };
  });
};

/** Of a message that several add, only the first one's deliveries are written. */
const writtenBy = (groups: readonly Added[]) => {
  const owners = new Map<string, Added>();
  for (const one of groups) for (const { key } of one.messages) owners.getOrInsert(key, one);
  return (one: Added) => (key: string) => owners.get(key) === one;
};

const addAll = writtenTogether<Added, string[]>(async (tx, groups) => {
  const ownedBy = writtenBy(groups);
  const added = groups.flatMap((one) => one.messages);
  const rows = groups.flatMap((one) =>
    withRanks(one.deliveries).filter(({ messageKey }) => ownedBy(one)(messageKey)),
  );
  const ranked = rows.map((row, nth) => ({ nth, ...row }));
  const found = await tx.execute<{ id: string; key: string }>(sql`with fresh as (
      insert into messages (key, cohort_id, kind, subject, shows)
      select key, "cohortId", kind, subject, shows from json_to_recordset(${JSON.stringify(added)}::text::json) as m(
        key text, "cohortId" uuid, kind text, subject text, shows text[])
      on conflict do nothing returning key)
    insert into deliveries (message_key, workspace_id, person_id, place, thread_key, merged_into, created_on,
      not_before, not_after, after, proactive, mergeable, daily, promised, legal, turn)
    select a."messageKey", a."workspaceId", a."personId", a.place, a."threadKey", a."mergedInto", a."createdOn",
      a."notBefore", a."notAfter", a.after, coalesce(a.proactive, false), coalesce(a.mergeable, false),
      coalesce(a.daily, false), coalesce(a.expected, false), coalesce(a.legal, false),
      greatest(a.rank, (select max(d.turn) from deliveries d
        where d.workspace_id = a."workspaceId" and d.place = a.place and d.state = 'pending'))
    from json_to_recordset(${JSON.stringify(ranked)}::text::json) as a(nth int, rank int, "messageKey" text,
      "workspaceId" uuid, "personId" uuid, place text, "threadKey" text, "mergedInto" uuid, "createdOn" date,
      "notBefore" timestamptz, "notAfter" timestamptz, after text, proactive bool, mergeable bool, daily bool,
      expected bool, legal bool)
    join fresh on fresh.key = a."messageKey" order by a.nth
    on conflict do nothing returning id, message_key as key`);
  return (one) => found.filter(({ key }) => ownedBy(one)(key)).map(({ id }) => id);
});

/**
 * Adds messages, and the deliveries of those that are new, in this order. Returns these deliveries. Each leaves in the turn of its
 * rank in its message; or of what waits in its place already, where people read in the order of decisions.
 */
export const addMessages = async (
  tx: Executor,
  added: readonly NewMessage[],
  rows: readonly NewDelivery[],
): Promise<string[]> => (added.length === 0 ? [] : addAll(tx, { messages: added, deliveries: rows }));
