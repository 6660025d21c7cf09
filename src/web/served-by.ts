import type { MiddlewareHandler } from 'hono';

/** On each answer of ours, so that an administrator tells it from one of a proxy before it. */
export const SERVED_BY = { name: 'x-served-by', value: 'ritournelle' };

export const servedByUs: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set(SERVED_BY.name, SERVED_BY.value);
};
