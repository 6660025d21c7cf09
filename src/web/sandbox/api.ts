import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import type { Sandbox } from '../../chat/sandbox/connect.ts';
import { SandboxFault } from '../../chat/sandbox/fault.ts';
import type { ClockView } from '../../chat/sandbox/view.ts';
import type { Engine } from '../../engine/engine.ts';
import { Backwards } from '../../engine/time/time-travel.ts';
import { sandbox as words } from '../../texts/fr/sandbox.ts';
import { localTime, nextAt } from './clock/moves.ts';

/** The sandbox's JSON interface, for the page, scripts and tests. */

// Ids have no control characters, and PostgreSQL refuses NUL in text.
const name = z.string().regex(/^[^\u0000-\u001F]{1,200}$/);
const act = z.object({ as: name, id: name.optional() });
const file = z.object({ name, base64: z.base64() });
const said = act.extend({ in: name, text: z.string(), files: z.array(file).max(10).optional() });
const openBody = z.object({ as: name, in: name });
const pressBody = act.extend({ message: name, button: name, value: z.string().optional() });
const removeBody = act.extend({ message: name });
const editBody = removeBody.extend({ text: z.string() });
const formBody = act.extend({
  form: name,
  values: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
});
const instant = z
  .string()
  .transform((text, context) => parsedOrIssue(() => Temporal.Instant.from(text), context));
const duration = z
  .string()
  .transform((text, context) => parsedOrIssue(() => Temporal.Duration.from(text), context));
const moveBody = z.union([
  z.strictObject({ next: z.literal(true) }),
  z.strictObject({ stop: z.literal(true) }),
  z.strictObject({
    at: z.string().transform((text, context) => parsedOrIssue(() => localTime(text), context)),
  }),
  z.strictObject({ to: instant }),
  z.strictObject({ by: duration }),
]);

const parsedOrIssue = <T>(read: () => T, context: z.RefinementCtx): T => {
  try {
    return read();
  } catch {
    context.addIssue({ code: 'custom', message: 'time' });
    return z.NEVER;
  }
};

/** A longer move is a typing error, and takes hours of work. */
const FURTHEST = { hours: 24 * 400 };

const withId = <T extends { id?: string | undefined }>(body: T): T & { id: string } => ({
  ...body,
  id: body.id ?? randomUUID(),
});

const bodyOf = async <T>(c: Context, schema: z.ZodType<T>): Promise<T> => {
  const text = await c.req.text();
  const result = schema.safeParse(jsonOf(text));
  if (result.success) return result.data;
  throw new SandboxFault(400, words.faults.badRequest(result.error.issues[0]?.path.join('.') || 'corps'));
};

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new SandboxFault(400, words.faults.notJson);
  }
};

const queryValue = (c: Context, key: string): string => {
  const value = c.req.query(key);
  if (!name.safeParse(value).success || !value) throw new SandboxFault(400, words.faults.badRequest(key));
  return value;
};

/** How many coming events are returned. */
const NEXT = 40;

export const clockOf = async (engine: Engine): Promise<ClockView> => ({
  now: (await engine.now()).toString(),
  next: (await engine.upcoming()).slice(0, NEXT).map(({ at, what }) => ({ at: at.toString(), what })),
});

type AskedMove = z.infer<typeof moveBody>;

/** The instant a move leads to; `undefined` outside the range of dates. */
const targetOf = (
  to: Exclude<AskedMove, { stop: true }>,
  now: Temporal.Instant,
  zone: string,
): Temporal.Instant | undefined => {
  if ('at' in to) return nextAt(to.at, now, zone);
  if (!('by' in to)) return 'to' in to ? to.to : now;
  try {
    return now.toZonedDateTimeISO('UTC').add(to.by).toInstant();
  } catch {
    return undefined;
  }
};

const moveClock = async (engine: Engine, to: AskedMove, zone: string): Promise<void> => {
  if ('stop' in to) return engine.stopMoving();
  const now = await engine.now();
  const target = targetOf(to, now, zone);
  if (!target || Temporal.Instant.compare(target, now.add(FURTHEST)) > 0)
    throw new SandboxFault(400, words.faults.badRequest('to'));
  await engine.move('at' in to ? { to: target } : to);
};

const readingRoutes = (api: Hono, { reading: shown }: Sandbox): void => {
  api.get('/people', async (c) => c.json(await shown.people()));
  api.get('/visitors', async (c) => c.json(await shown.visitors()));
  api.get('/conversations', async (c) => c.json(await shown.conversations(queryValue(c, 'as'))));
  api.get('/messages', async (c) => c.json(await shown.messages(queryValue(c, 'as'), queryValue(c, 'in'))));
  api.post('/read', async (c) => {
    const { as, in: place } = await bodyOf(c, openBody);
    await shown.markRead(as, place);
    return c.json({});
  });
};

const incomingFile = ({ name: called, base64 }: z.infer<typeof file>) => ({
  name: called,
  type: 'application/octet-stream',
  bytes: new Uint8Array(Buffer.from(base64, 'base64')),
});

/** Each answers once everything it caused and that is due has been delivered. */
const actingRoutes = (api: Hono, { acting: does }: Sandbox, engine: Engine): void => {
  api.post('/say', async (c) => {
    const { files, ...body } = withId(await bodyOf(c, said));
    const answer = await does.say({ ...body, files: files?.map(incomingFile) });
    await engine.drain();
    return c.json({ answer });
  });
  api.post('/press', async (c) => {
    const answer = await does.press(withId(await bodyOf(c, pressBody)));
    await engine.drain();
    return c.json({ answer });
  });
  api.post('/edit', async (c) => {
    const answer = await does.edit(withId(await bodyOf(c, editBody)));
    await engine.drain();
    return c.json({ answer });
  });
  api.post('/delete', async (c) => {
    const answer = await does.remove(withId(await bodyOf(c, removeBody)));
    await engine.drain();
    return c.json({ answer });
  });
  api.post('/submit', async (c) => {
    const answer = await does.submit(withId(await bodyOf(c, formBody)));
    await engine.drain();
    return c.json(answer);
  });
};

export const sandboxApi = (sandbox: Sandbox, engine: Engine, zone: () => Promise<string>): Hono => {
  const api = new Hono();
  readingRoutes(api, sandbox);
  actingRoutes(api, sandbox, engine);
  api.get('/clock', async (c) => c.json(await clockOf(engine)));
  api.post('/clock', async (c) => {
    await moveClock(engine, await bodyOf(c, moveBody), await zone());
    return c.json(await clockOf(engine));
  });
  api.onError((error, c) => {
    if (error instanceof SandboxFault) return c.json({ error: error.message }, error.status);
    if (error instanceof Backwards) return c.json({ error: words.faults.backwards }, 400);
    throw error;
  });
  api.all('*', (c) => c.json({ error: words.faults.badRequest(c.req.path) }, 404));
  return api;
};
