export const NOT_HELD = 'NOT HELD';

/** A figure beside what it should stay under: printed with its verdict, and the exit code says whether all were held. */
export const bar = (what: string, value: number, most: number | undefined, unit: string): void => {
  const figure = `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
  const isHeld = most === undefined || value <= most;
  const verdict = most === undefined ? 'stated' : `${isHeld ? 'held' : NOT_HELD} (bar ${most} ${unit})`;
  console.log(`  ${what.padEnd(64)}${figure.padStart(16)}   ${verdict}`);
  if (!isHeld) process.exitCode = 1;
};

export const quantile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ??
  Number.NaN;
