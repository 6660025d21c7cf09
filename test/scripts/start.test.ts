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
