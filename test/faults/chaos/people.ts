import { setTimeout as wait } from 'node:timers/promises';
import { signedHeaders } from '../../fakes/slack/hands.ts';
import { aCommand } from '../../fixtures/chat/slack/payloads.ts';
import type { Replica } from './processes.ts';

/** What was acknowledged to its author: the words of each answer. */
export type Acknowledged = Set<string>;

/** Every receipt has the button to withdraw the answer. */
const RECEIPT = 'standupWithdraw';

const answerOnce = async (port: number, user: string, words: string): Promise<boolean> => {
  const payload = aCommand(`standup 1. ${words}`, { user, channel: `D${user.slice(1)}` });
  const body = new URLSearchParams(Object.entries(payload)).toString();
  const response = await fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...signedHeaders(body) },
    body,
    signal: AbortSignal.timeout(5_000),
  });
  return response.ok && (await response.text()).includes(RECEIPT);
};

/** People answer while everything breaks, each once a round; what was not acknowledged to them does not count. */
export const keepAnswering = (
  replicas: readonly Replica[],
  { people, everyMs, round }: { people: number; everyMs: number; round: () => number },
) => {
  const acknowledged: Acknowledged = new Set();
  const tried = new Set<string>();
  const stopped = new AbortController();
  let count = 0;
  const answering = (async () => {
    while (!stopped.signal.aborted) {
      const replica = replicas[count % replicas.length];
      const user = `U0P${count % people}`;
      const words = `mot-${count}`;
      count += 1;
      // A second answer to the same round would replace the first.
      const isFirst = !tried.has(`${round()} ${user}`);
      if (replica && !replica.frozen && isFirst) {
        const port = await Promise.race([replica.port(), wait(1_000, 0)]).catch(() => 0);
        const said = port ? await answerOnce(port, user, words).catch(() => undefined) : false;
        if (said) acknowledged.add(words);
        // Without a word, it may have been stored.
        if (said !== false) tried.add(`${round()} ${user}`);
      }
      await wait(everyMs);
    }
  })();
  return {
    acknowledged,
    stop: async () => {
      stopped.abort();
      await answering;
    },
  };
};
