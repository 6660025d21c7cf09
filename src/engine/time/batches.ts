import type { AnyAppointment } from '../practice/appointment.ts';

/** Few enough to be kept in some hundred milliseconds. */
const MOST = 64;

type Waiting = { appointment: Pick<AnyAppointment, 'name' | 'together'> };

/** The first, and those right after it that may be kept with it. */
const headOf = <One extends Waiting>(queue: readonly One[]): One[] => {
  const [first] = queue;
  if (!first?.appointment.together) return queue.slice(0, 1);
  const until = queue.findIndex(({ appointment }) => appointment.name !== first.appointment.name);
  return queue.slice(0, until < 0 ? queue.length : until);
};

const inTransactions = <One>(batch: readonly One[]): One[][] =>
  Array.from({ length: Math.ceil(batch.length / MOST) }, (_transaction, at) =>
    batch.slice(at * MOST, (at + 1) * MOST),
  );

/**
 * What is kept together, of several cohorts in which something is due: each keeps its own order, and an appointment that says so is
 * kept for all of them in the same transactions.
 */
export const batchesOf = <One extends Waiting>(queues: readonly (readonly One[])[]): One[][] => {
  const heads = queues.map(headOf);
  const waiting = heads.flat();
  if (waiting.length === 0) return [];
  const together = Map.groupBy(
    waiting.filter(({ appointment }) => appointment.together),
    ({ appointment }) => appointment.name,
  );
  const alone = waiting.filter(({ appointment }) => !appointment.together).map((one) => [one]);
  return [
    ...[...together.values()].flatMap(inTransactions),
    ...alone,
    ...batchesOf(queues.map((queue, at) => queue.slice(heads[at]?.length))),
  ];
};
