import { and, eq, inArray, or, sql } from 'drizzle-orm';
import { readClock } from '../../../src/store/core/clock.ts';
import type { Database } from '../../../src/store/core/database.ts';
import { dueDeliveries } from '../../../src/store/delivery/due-deliveries.ts';
import { deliveries } from '../../../src/store/tables/index.ts';
import { quantile } from './figures.ts';

/** What a fault found: next in the queue, claimed and not sent, or sent with an unknown outcome. */
type Kind = 'waiting' | 'claimed' | 'unknown';

type Row = { id: string; state: string; fence: number; intended: boolean };
type Watched = { since: number; kind: Kind; fence: number };

/** Milliseconds. */
const LOOK_EVERY = 250;
/** Of the queue, only its head tells how soon somebody goes on; the rest waits for the rate, which is stated beside. */
const HEAD = 8;

const asRow = {
  id: deliveries.id,
  state: deliveries.state,
  fence: deliveries.fence,
  intended: sql<boolean>`${deliveries.intentAt} is not null`,
};

const kindOf = ({ state, intended }: Row): Kind => {
  if (state === 'pending') return 'waiting';
  return intended ? 'unknown' : 'claimed';
};

/** `ours`: the living bot had it all along, which tells nothing. */
const endOf = ({ kind, fence }: Watched, row: Row | undefined): 'taken' | 'ours' | undefined => {
  if (!row) return 'ours';
  if (row.fence !== fence) return 'taken';
  return kind === kindOf(row) ? undefined : 'ours';
};

/**
 * How long it takes until somebody takes in hand again what a dead or frozen bot had. Only seconds count in which a bot lives and
 * has a database: those in which nobody could do anything are counted apart.
 */
export const watchRecovery = (db: Database, isSomebodyThere: () => boolean) => {
  const watched = new Map<string, Watched>();
  const took: Record<Kind, number[]> = { waiting: [], claimed: [], unknown: [] };
  const queues: number[] = [];
  let [lived, idle, last] = [0, 0, performance.now()];

  const pass = (isThere: boolean): void => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    if (isThere) lived += seconds;
    else idle += seconds;
    last = now;
  };

  const inHand = async (): Promise<Row[]> => {
    const now = await readClock(db);
    const head = await dueDeliveries(db, { now, most: HEAD, without: [] });
    const isHead = and(eq(deliveries.state, 'pending'), inArray(deliveries.id, head));
    return db
      .select(asRow)
      .from(deliveries)
      .where(or(eq(deliveries.state, 'sending'), isHead));
  };

  const countQueue = async (): Promise<void> => {
    const [row] = await db.execute<{ n: number }>(
      sql`select count(*)::int as n from deliveries where state = 'pending'`,
    );
    queues.push(row?.n ?? 0);
  };

  return {
    /** Called just after a fault. */
    async note(): Promise<void> {
      const rows = await inHand().catch(() => []);
      await countQueue().catch(() => {});
      for (const row of rows)
        if (!watched.has(row.id)) watched.set(row.id, { since: lived, fence: row.fence, kind: kindOf(row) });
    },

    /** Looks again every quarter of a second, until it is stopped. */
    start(): { stop: () => void } {
      const timer = setInterval(() => void this.look(), LOOK_EVERY);
      return { stop: () => clearInterval(timer) };
    },

    async look(): Promise<void> {
      const isThere = isSomebodyThere();
      const ids = [...watched.keys()];
      const rows = await (ids.length > 0
        ? db.select(asRow).from(deliveries).where(inArray(deliveries.id, ids))
        : db.execute(sql`select 1`).then((): Row[] => [])
      ).catch(() => undefined);
      pass(isThere && rows !== undefined);
      const found = new Map(rows?.map((row) => [row.id, row]));
      for (const id of rows ? ids : []) {
        const one = watched.get(id);
        const end = one && endOf(one, found.get(id));
        if (one && end === 'taken') took[one.kind].push(lived - one.since);
        if (end) watched.delete(id);
      }
    },

    p99: (kind: Kind) => ({ seconds: quantile(took[kind], 0.99), of: took[kind].length }),
    /** Seconds in which no bot could do anything. */
    idle: () => idle,
    /** Deliveries that waited at the faults. */
    queue: () => ({ median: quantile(queues, 0.5), most: Math.max(0, ...queues) }),
  };
};

export type Recovery = ReturnType<typeof watchRecovery>;
