import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const START = join(import.meta.dirname, '../../scripts/start.js');

it('a Node that is too old is refused with what to do', async () => {
  const { promise, resolve } = Promise.withResolvers<{ code: unknown; said: string }>();
  // What an older Node lacks.
  const older = ['--import', 'data:text/javascript,delete globalThis.Temporal'];
  execFile(process.execPath, [...older, START], (error, _out, err) =>
    resolve({ code: error?.code, said: err }),
  );
  const { code, said } = await promise;
  expect(code).toBe(1);
  expect(said).toMatch(/This Node is too old\. Start with: npm start/);
});

it('the process begins again with a small heap, and with a C library that gives back what was freed', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  const told = `data:text/javascript,if (process.execArgv[0] === '--max-semi-space-size=1') {
    process.stdout.write([process.env.MALLOC_ARENA_MAX, ...process.argv.slice(2)].join(' ')); process.exit(); }`;
  execFile(process.execPath, ['--import', told, START, 'of', 'mine'], (_error, out) => resolve(out));
  expect(await promise).toBe('1 of mine');
});
