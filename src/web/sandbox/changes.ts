import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { SandboxSource } from './view.ts';

const PING_EVERY_MS = 20_000;
const RETRY_AFTER_MS = 1_000;

/** Tells an open page that it may be out of date, until it closes. */
export const streamChanges = (c: Context, source: Pick<SandboxSource, 'onChange'>): Response =>
  streamSSE(c, async (stream) => {
    const stop = source.onChange(() => void stream.writeSSE({ event: 'changed', data: '1' }));
    // Bytes at once, so that the browser sees an open stream, and regularly, so that a lost one is noticed.
    await stream.write(`retry: ${RETRY_AFTER_MS}\n\n`);
    const ping = setInterval(() => void stream.write(': ping\n\n'), PING_EVERY_MS);
    await new Promise<void>((left) => stream.onAbort(() => left()));
    clearInterval(ping);
    stop();
  });
