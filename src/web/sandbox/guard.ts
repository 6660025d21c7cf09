import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { sandbox } from '../../texts/fr/sandbox.ts';

// Only this machine: a page on another site, or a name that resolves to here (DNS rebinding), gets nothing.
const HOSTS = ['localhost', '127.0.0.1', '[::1]'];

const hostOf = (address: string): string | undefined => {
  try {
    return new URL(address).host;
  } catch {
    return undefined;
  }
};

const isLocal = (host: string): boolean => HOSTS.includes(host.replace(/:\d+$/, ''));

/** Same machine and same origin, because anyone who can reach this page can act as anyone. */
export const localOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header('host') ?? '';
  const origin = c.req.header('origin');
  const isOwn = origin === undefined || hostOf(origin) === host;
  if (isLocal(host) && isOwn) return next();
  return c.json({ error: sandbox.faults.otherOrigin }, 403);
};

/** Bytes: a file, which takes a third more as text. Beyond what is read of it, the bot itself answers. */
const BODY_MAX = 8 * 1024 * 1024;

export const limitBody = bodyLimit({
  maxSize: BODY_MAX,
  onError: (c) => c.json({ error: sandbox.faults.tooBig }, 413),
});
