import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const THREE = join(import.meta.dirname, '../fixtures/bench/three.ts');

const run = (): Promise<{ failed: boolean; said: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, [THREE], (error, said) => resolve({ failed: error !== null, said }));
  });

test('every benchmark runs though one does not finish and one misses a bar, and both are named at the end', async () => {
  const { failed, said } = await run();
  const [before = '', after = ''] = said.split('\nNot held:\n');
  expect(failed).toBe(true);
  expect(before).toMatch(
    /something slow.*NOT HELD \(bar 10 ms\)[^]*something else.*held[^]*something quick.*held/,
  );
  expect(after.trim().split('\n')).toEqual([
    expect.stringMatching(/broken: a bar that it says itself, or did not finish/),
    expect.stringMatching(/missed: something slow  20 ms  NOT HELD/),
  ]);
});
