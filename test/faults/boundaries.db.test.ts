import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { message } from '../../src/chat/message.ts';
import { PHASES, type Phase } from '../../src/engine/phases.ts';
import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import { defineCommand } from '../../src/engine/practice/define.ts';
import { defineMessage } from '../../src/messages/define.ts';
import { setClock } from '../../src/store/core/clock.ts';
import { connect } from '../../src/store/core/database.ts';
import { deliveries } from '../../src/store/tables/index.ts';
import { FakeChat } from '../fakes/chat.ts';
import { liveIn, makeOwnWorld, MONDAY } from '../fixtures/world.ts';
import { violations } from './invariants.ts';

/** What the law asks to be noted is written with its outcome; of other lines the outcome alone is, in one statement. */
const line = (key: string) => ({ key, kind: 'echo', subject: key, to: { channel: 'promo' }, legal: true });

const saying = defineCommand({
  name: 'saying',
  door: { words: () => ['dire'] },
  roles: ['eig'],
  input: z.string(),
  handle: async () => ({ answer: { nothing: true } as const, say: [line('of an act')] }),
});

const AT = Temporal.Instant.from(MONDAY).add({ minutes: 5 });

const chiming = defineAppointment({
  name: 'chiming',
  grace: Temporal.Duration.from({ hours: 1 }),
  state: async () => undefined,
  planned: () => [
    {
      at: AT,
      subject: 'all',
      localDate: Temporal.PlainDate.from('2026-11-23'),
      slot: 'once',
      what: 'a chime',
    },
  ],
  run: async () => ({ say: [line('of an hour')] }),
});

const echo = defineMessage({ kind: 'echo', render: async (subject) => message({ text: [subject] }) });

const parts = { commands: [saying], messages: [echo], appointments: [chiming] };

const never = new Promise<never>(() => {});

/** A process that stops for ever at one boundary, its connections with it, and another one on the same database. */
const dyingAt = async (phase: Phase) => {
  const fake = new FakeChat(['e01']);
  const other = await makeOwnWorld({ chat: () => fake, parts });
  const db = connect(other.url);
  const reached = Promise.withResolvers<void>();
  const passing = async (at: Phase): Promise<void> => {
    if (at !== phase) return;
    reached.resolve();
    await never;
  };
  const { engine } = await liveIn(db, { chat: () => fake, parts: { ...parts, passing } });
  // The first message is taken and its answer lost; the second is not taken, and nobody says so.
  fake.troubles.push({ kind: 'lost' }, { kind: 'unknown' });
  const die = async (): Promise<void> => {
    db.renew?.();
    await db.close();
  };
  return { fake, other, engine, reached: reached.promise, die };
};

const call = {
  id: 'c1',
  workspace: { platform: 'sandbox', externalId: 'local' },
  user: 'e01',
  act: { kind: 'command', text: 'dire' },
} as const;

type Living = Awaited<ReturnType<typeof dyingAt>>['engine'];

describe('a process that dies between two steps', () => {
  it.each(PHASES)('« %s »: everything is said once all the same', async (phase) => {
    const { fake, other, engine, reached, die } = await dyingAt(phase);
    const leasesOver = async (): Promise<void> => {
      await other.db.update(deliveries).set({ leaseUntil: null, retryAt: null });
      await other.db.execute(sql`update plan_leases set until = '-infinity'`);
    };
    /** What happens to a process, and to the one that replaces it: an act that is brought again, an hour, deliveries. */
    const live = async (one: Living): Promise<void> => {
      await one.receive(call);
      await setClock(other.db, AT);
      // The other process may have looked at the plan a moment ago.
      await leasesOver();
      await one.tick();
      await one.drain();
      await leasesOver();
      await one.drain();
      await leasesOver();
      await one.drain();
    };
    await Promise.race([live(engine), reached]);
    await reached;
    await die();
    await leasesOver();
    await live(other.engine);
    expect(fake.posts.map(({ text }) => text).toSorted()).toEqual(['of an act', 'of an hour']);
    expect(
      await violations(
        other.db,
        fake.posts.map(({ key }) => key),
      ),
    ).toEqual([]);
    const [states] = await other.db.execute(sql`select array_agg(distinct state) as all from deliveries`);
    expect(states?.['all']).toEqual(['delivered']);
  });
});
