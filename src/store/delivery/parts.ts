import { and, eq, sql, type SQL } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import type { DeliveryRow } from './rows.ts';
import { deliveries } from '../tables/index.ts';

/** A message too long for its platform is sent in parts. Each has a row, so that it is sent once and can be found. */

const sameMessage = ({ messageKey, workspaceId, place }: DeliveryRow): SQL | undefined =>
  and(
    eq(deliveries.messageKey, messageKey),
    eq(deliveries.workspaceId, workspaceId),
    eq(deliveries.place, place),
  );

/** The first part, which has the content of the whole message. */
export const firstPart = async (db: Executor, delivery: DeliveryRow): Promise<string | undefined> =>
  (
    await db
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(and(sameMessage(delivery), eq(deliveries.part, 0)))
  )[0]?.id;

/** Of `d`, the parts that follow a first one, `f`. */
const otherParts = (firsts: readonly DeliveryRow[]): SQL => {
  const ids = JSON.stringify(firsts.map(({ id }) => id));
  return sql`f.id in (select value::uuid from json_array_elements_text(${ids}::text::json))
    and (d.message_key, d.workspace_id, d.place) = (f.message_key, f.workspace_id, f.place) and d.part > 0`;
};

const outdateParts = async (db: Executor, firsts: readonly DeliveryRow[]): Promise<void> => {
  await db.execute(sql`update deliveries d set stale = true from deliveries f where ${otherParts(firsts)}
    and d.state in ('delivered', 'sending')`);
};

/** The first parts were sent: the others are sent, updated or removed. */
export const bringParts = async (
  db: Executor,
  sent: readonly { first: DeliveryRow; count: number }[],
): Promise<void> => {
  if (sent.length === 0) return;
  await outdateParts(
    db,
    sent.map(({ first }) => first),
  );
  const rows = sent.flatMap(({ first, count }) => {
    const { messageKey, workspaceId, personId, place, threadKey, createdOn } = first;
    const shared = { messageKey, workspaceId, personId, place, threadKey, createdOn };
    return Array.from({ length: count - 1 }, (_row, at) => ({ ...shared, part: at + 1 }));
  });
  if (rows.length > 0) await db.insert(deliveries).values(rows).onConflictDoNothing();
};

/** These messages are now empty: parts not sent are deleted, the others are removed from the platform. */
export const dropParts = async (db: Executor, dropped: readonly DeliveryRow[]): Promise<void> => {
  const firsts = dropped.filter(({ part }) => part === 0);
  if (firsts.length === 0) return;
  await db.execute(sql`delete from deliveries d using deliveries f where ${otherParts(firsts)}
    and d.state in ('pending', 'parked')`);
  await outdateParts(db, firsts);
};
