import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const written: { version: string } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../package.json'), 'utf8'),
);

/** Of this programme, as SemVer: `0.2.0`. */
export const VERSION: string = written.version;

const numbersOf = (version: string): number[] => version.split('.').map(Number);

/** Whether a version comes before another. */
export const isOlder = (version: string, than: string): boolean => {
  const [ours, theirs] = [numbersOf(version), numbersOf(than)];
  const at = ours.findIndex((number, rank) => number !== theirs[rank]);
  return at >= 0 && (ours[at] ?? 0) < (theirs[at] ?? 0);
};
