import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { SandboxSource } from './view.ts';

const PING_EVERY_MS = 20_000;
const RETRY_AFTER_MS = 1_000;

/** Pages open at once: people play several parts, in a tab each. */
const STREAMS_MAX = 100;

export type OpenStreams = { count: number };

/** Tells an open page that it may be out of date, until it closes. */
export const streamChanges = (
  c: Context,
  source: Pick<SandboxSource, 'onChange'>,
  open: OpenStreams,
): Response => {
  if (open.count >= STREAMS_MAX) return c.body(null, 503, { 'Retry-After': '10' });
  open.count += 1;
  return streamSSE(c, async (stream) => {
    const stop = source.onChange(() => void stream.writeSSE({ event: 'changed', data: '1' }));
    // Bytes at once, so that the browser sees an open stream, and regularly, so that a lost one is noticed.
    await stream.write(`retry: ${RETRY_AFTER_MS}\n\n`);
    const ping = setInterval(() => void stream.write(': ping\n\n'), PING_EVERY_MS);
    await new Promise<void>((left) => stream.onAbort(() => left()));
    clearInterval(ping);
    stop();
    open.count -= 1;
  });
};
