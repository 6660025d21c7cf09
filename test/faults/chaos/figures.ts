/** What one run of faults came to. Times are in seconds. */
export type Figures = {
  seed: number;
  sent: number;
  kills: number;
  freezes: number;
  databaseRestarts: number;
  clockJumps: number;
  answersAcknowledged: number;
  answersLost: number;
  lost: number;
  undetected: number;
  removed: number;
  hanging: number;
  violations: readonly string[];
  recovery: Record<'waiting' | 'claimed' | 'unknown', { seconds: number; of: number }>;
  /** In which no bot could do anything: dead, frozen, or without a database. */
  idle: number;
  /** Deliveries that waited at the faults. */
  queue: { median: number; most: number };
  latenessMedian: number;
  latenessWorst: number;
  took: number;
};

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

const recovered = ({ seconds, of }: { seconds: number; of: number }): string =>
  `${seconds.toFixed(1)} s, of ${of}`;

/** One figure a line, for people and for `grep`. */
export const linesOf = (found: Figures): string[] => [
  `seed ${found.seed}`,
  `sent ${found.sent}`,
  `kills ${found.kills}`,
  `freezes ${found.freezes}`,
  `database restarts ${found.databaseRestarts}`,
  `clock jumps ${found.clockJumps}`,
  `answers acknowledged ${found.answersAcknowledged}`,
  `answers lost ${found.answersLost}`,
  `lost ${found.lost}`,
  `duplicates undetected ${found.undetected}`,
  `duplicates detected and removed ${found.removed}`,
  `processes that neither answer nor exit ${found.hanging}`,
  `invariants broken ${found.violations.length}`,
  ...found.violations.slice(0, 20),
  `recovery p99, next in the queue ${recovered(found.recovery.waiting)}`,
  `recovery p99, claimed and not sent ${recovered(found.recovery.claimed)}`,
  `recovery p99, unknown outcome ${recovered(found.recovery.unknown)}`,
  `nobody there ${found.idle.toFixed(0)} s, not counted in recovery`,
  `queue at the faults: median ${found.queue.median}, most ${found.queue.most}`,
  `lateness p50 ${found.latenessMedian.toFixed(1)} s, p99.9 ${found.latenessWorst.toFixed(1)} s`,
  `took ${Math.round(found.took)} s`,
];

export const isGood = ({ lost, undetected, hanging, answersLost, violations }: Figures): boolean =>
  lost + undetected + hanging + answersLost + violations.length === 0;
