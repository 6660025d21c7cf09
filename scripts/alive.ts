import { readOwnConfig } from '../src/config.ts';

/** Whether the bot of these settings answers: a supervisor asks, and restarts it otherwise. Says nothing when all is well. */

/** Milliseconds, three times: one slow answer is no reason to restart. */
const WITHIN = 5_000;
const TRIES = 3;

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(WITHIN) }).then(
    ({ ok }) => ok,
    () => false,
  );

const { port, host } = readOwnConfig();
const address = `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${port}/livez`;

let alive = false;
for (let tried = 0; tried < TRIES && !alive; tried += 1) alive = await answers(address);
if (!alive) {
  console.error(`${address} does not answer.`);
  process.exitCode = 1;
}
