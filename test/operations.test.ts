import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SWEEP_EVERY_MS } from '../src/engine/time/heartbeat.ts';
import { HEALTH_WITHIN } from '../src/web/health.ts';
import { PROBE_EVERY, PROBE_WITHIN } from '../src/web/probes.ts';

/** The table of `docs/operations.md`: what may go wrong, and the test that covers it. */

const ROW = /^\| ([RSL]\d\d) \| (.+?) \| (.+) \|$/gm;
const TEST = /`(test\/[\w/.-]+\.ts)`(?: « ([^»]+) »)?/g;
const UNCOVERED = /Not yet|Does not apply|Decided otherwise|`bench\/|timingSafeEqual/;

const rows = [...readFileSync('docs/operations.md', 'utf8').matchAll(ROW)].map(
  ([, id = '', what = '', cover = '']) => ({ id, what, cover }),
);

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_one, at) => `${letter}${String(at + 1).padStart(2, '0')}`);

describe('the table of faults', () => {
  it('has each of them once', () => {
    expect(rows.map(({ id }) => id)).toEqual([
      ...numbered('R', 54),
      ...numbered('S', 20),
      ...numbered('L', 3),
    ]);
  });

  it('names a test that exists for each, or says why there is none', () => {
    const wrong = rows.flatMap(({ id, cover }) => {
      const named = [...cover.matchAll(TEST)];
      const lost = named.filter(
        ([, path = '', title]) => !existsSync(path) || (title && !readFileSync(path, 'utf8').includes(title)),
      );
      const missing = named.length === 0 && !UNCOVERED.test(cover) ? [`${id}: nothing covers it`] : [];
      return [...lost.map(([name]) => `${id}: ${name}`), ...missing];
    });
    expect(wrong).toEqual([]);
  });

  it('names benchmarks that exist', () => {
    const benches = rows.flatMap(({ cover }) =>
      [...cover.matchAll(/`(bench\/[\w-]+\.ts)`/g)].map(([, path]) => path ?? ''),
    );
    expect(benches.filter((path) => !existsSync(path))).toEqual([]);
  });
});

describe('the twelve faults of an installation', () => {
  const table =
    readFileSync('docs/operations.md', 'utf8').split('### Twelve faults')[1]?.split('\n## ')[0] ?? '';
  const faults = table.split('\n').filter((line) => /^\| [a-z]/.test(line));

  it('are twelve, each with where it is seen, what to do, and tests that exist', () => {
    expect(faults).toHaveLength(12);
    const wrong = faults.flatMap((row) => {
      const named = [...row.matchAll(TEST)];
      const lost = named.filter(
        ([, path = '', title]) => !existsSync(path) || (title && !readFileSync(path, 'utf8').includes(title)),
      );
      return named.length === 0 || lost.length > 0 ? [row.slice(0, 40), ...lost.map(([name]) => name)] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('are seen within a minute, as long after as the code says', () => {
    const seconds = (ms: number): string => `${ms / 1000} s`;
    const probed = seconds(PROBE_EVERY + PROBE_WITHIN);
    const asked = seconds(HEALTH_WITHIN);
    const after = {
      'revoked token': probed,
      'expired certificate': probed,
      'full disk': asked,
      'clock off by ten minutes': asked,
      'database gone': asked,
      'proxy refusing': probed,
      'channel missing': `${seconds(SWEEP_EVERY_MS)} after the first message there`,
      'mail refused': probed,
      'port taken': 'at the start',
      'wrong key': 'at the start',
      'two processes': 'at the start',
      'old Node': 'at the start',
    };
    const told = faults.map((row) => row.split(' | ').map((cell) => cell.replace(/^\| /, '')));
    expect(Object.fromEntries(told.map(([name, bound]) => [name, bound]))).toEqual(after);
    expect(Math.max(PROBE_EVERY + PROBE_WITHIN, HEALTH_WITHIN, SWEEP_EVERY_MS)).toBeLessThanOrEqual(60_000);
    for (const row of told) expect(row.filter((cell) => cell.trim() === '')).toEqual([]);
  });
});
