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
  recoveryClaimed: number;
  recoveryUnknown: number;
  latenessMedian: number;
  latenessWorst: number;
  took: number;
};

export const quantile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
};

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
  `recovery p99, claimed and not sent ${found.recoveryClaimed.toFixed(1)} s`,
  `recovery p99, unknown outcome ${found.recoveryUnknown.toFixed(1)} s`,
  `lateness p50 ${found.latenessMedian.toFixed(1)} s, p99.9 ${found.latenessWorst.toFixed(1)} s`,
  `took ${Math.round(found.took)} s`,
];

export const isGood = ({ lost, undetected, hanging, answersLost, violations }: Figures): boolean =>
  lost + undetected + hanging + answersLost + violations.length === 0;
