import fc from 'fast-check';
import { expect, inject, it } from 'vitest';
import { z } from 'zod';
import { sql } from 'drizzle-orm';
import { message } from '../../src/chat/message.ts';
import { PHASES, type Phase } from '../../src/engine/phases.ts';
import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import { defineCommand } from '../../src/engine/practice/define.ts';
import { defineMessage } from '../../src/messages/define.ts';
import { setClock } from '../../src/store/core/clock.ts';
import { connect, type Database } from '../../src/store/core/database.ts';
import { raiseVersions } from '../../src/store/delivery/messages.ts';
import { FakeChat, type Trouble } from '../fakes/chat.ts';
import { liveIn, makeOwnWorld, MONDAY } from '../fixtures/world.ts';
import { violations } from './invariants.ts';

/**
 * What happens to two bots and their platform, in any order: acts, the same act brought again, hours that pass or go back,
 * answers of the platform that get lost, a process that dies at one of its boundaries, connections that are cut. Whatever
 * the order, everything that was accepted is read once, in its last words.
 */

const SEQUENCES = inject('atLength') ? 2_000 : 200;

type Step =
  | { do: 'say' | 'again' | 'change' | 'hour' | 'back' | 'later' | 'cut' }
  | { do: 'trouble'; trouble: Trouble }
  | { do: 'die'; phase: Phase };

const troubles: readonly Trouble[] = [
  { kind: 'lost' },
  { kind: 'unknown' },
  { kind: 'limited', afterSeconds: 1 },
];

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Step>({ do: 'say' }, { do: 'again' }, { do: 'change' }) },
    { weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'hour' }, { do: 'later' }) },
    { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'back' }, { do: 'cut' }) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...troubles).map((trouble): Step => ({ do: 'trouble', trouble })),
    },
    { weight: 1, arbitrary: fc.constantFrom(...PHASES).map((phase): Step => ({ do: 'die', phase })) },
  ),
  { minLength: 1, maxLength: inject('atLength') ? 8 : 3 },
);

const SLOT = { minutes: 10 };
const START = Temporal.Instant.from(MONDAY);
/** Later than the longest sequence gets to. */
const LAST = START.add({ hours: 3 });

/** Each slot after the start, until then. */
const slotsUntil = (to: Temporal.Instant): Temporal.Instant[] => {
  const slots: Temporal.Instant[] = [];
  const end = Temporal.Instant.compare(to, LAST) < 0 ? to : LAST;
  for (let at = START.add(SLOT); Temporal.Instant.compare(at, end) <= 0; at = at.add(SLOT)) slots.push(at);
  return slots;
};

/** The latest words of each message: what a state would hold. */
const words = new Map<string, string>();

/** What is legal is written with its outcome, in a transaction in which a process may die. */
const outgoing = (key: string, legal = false) => ({
  key,
  kind: 'echo',
  subject: key,
  to: { channel: 'promo' },
  legal,
});

const saying = defineCommand({
  name: 'saying',
  door: { words: () => ['dire'] },
  roles: ['eig'],
  input: z.string(),
  async handle({ input }, { scope }) {
    const [key = '', text] = input.split('=');
    if (text === undefined) return { answer: { nothing: true }, say: [outgoing(key)] };
    await raiseVersions(scope.tx, [key]);
    return { answer: { nothing: true }, log: [] };
  },
});

const chiming = defineAppointment({
  name: 'chiming',
  grace: Temporal.Duration.from({ hours: 5 }),
  state: async () => undefined,
  planned: (_state, from, to) =>
    slotsUntil(to)
      .filter((at) => Temporal.Instant.compare(at, from) >= 0)
      .map((at) => ({
        at,
        subject: 'all',
        localDate: at.toZonedDateTimeISO('UTC').toPlainDate(),
        slot: at.toString(),
        what: 'a chime',
      })),
  run: async ({ slot }) => ({ say: [outgoing(`chime ${slot}`, true)] }),
});

const echo = defineMessage({
  kind: 'echo',
  render: async (subject) => message({ text: [words.get(subject) ?? subject] }),
});

const parts = { commands: [saying], messages: [echo], appointments: [chiming] };

type Bot = {
  engine: Awaited<ReturnType<typeof liveIn>>['engine'];
  db: Database;
  /** Resolves when it reached the boundary at which it dies. */
  reached: Promise<void>;
};

class Simulation {
  readonly fake = new FakeChat(['e01']);
  readonly url: string;
  readonly db: Database;
  #bot: Bot | undefined;
  #dyingAt: Phase | undefined;
  #count = 0;
  #last: { id: string; text: string } | undefined;
  #keys: string[] = [];
  #now = START;
  #furthest = START;

  constructor(url: string, db: Database) {
    this.url = url;
    this.db = db;
  }

  async #living(): Promise<Bot> {
    if (this.#bot) return this.#bot;
    const db = connect(this.url, 2);
    const reached = Promise.withResolvers<void>();
    const passing = async (phase: Phase): Promise<void> => {
      if (phase !== this.#dyingAt) return;
      this.#dyingAt = undefined;
      reached.resolve();
      await new Promise(() => {});
    };
    const { engine } = await liveIn(db, { chat: () => this.fake, parts: { ...parts, passing } });
    return (this.#bot = { engine, db, reached: reached.promise });
  }

  /** Does it, by whichever bot lives: if it dies meanwhile, another one does it again. */
  async #by(work: (engine: Bot['engine']) => Promise<unknown>): Promise<void> {
    for (;;) {
      const { engine, db, reached } = await this.#living();
      const died = await Promise.race([
        work(engine).then(
          () => false,
          () => false,
        ),
        reached.then(() => true),
      ]);
      if (!died) return;
      db.renew?.();
      await db.close();
      this.#bot = undefined;
    }
  }

  async #act(id: string, text: string): Promise<void> {
    const workspace = { platform: 'sandbox', externalId: 'local' } as const;
    this.#last = { id, text };
    await this.#by((engine) =>
      engine.receive({ id, workspace, user: 'e01', act: { kind: 'command', text: `dire ${text}` } }),
    );
    await this.#by((engine) => engine.drain());
  }

  async #moveTo(now: Temporal.Instant): Promise<void> {
    this.#now = now;
    if (Temporal.Instant.compare(now, this.#furthest) > 0) this.#furthest = now;
    await setClock(this.db, now);
    await this.#by((engine) => engine.tick());
    await this.#by((engine) => engine.drain());
  }

  /** Machine time passes: what was lent, or was to wait, no longer is. */
  async #pass(): Promise<void> {
    await this.db.execute(
      sql.raw(`update deliveries set lease_until = null, retry_at = null where lease_until is not null or retry_at is not null;
        delete from pacing; update plan_leases set until = '-infinity'`),
    );
  }

  async #later(): Promise<void> {
    await this.#pass();
    await this.#by((engine) => engine.drain());
  }

  async take(step: Step): Promise<void> {
    this.#count += 1;
    const key = this.#keys.at(-1);
    if (step.do === 'say') {
      this.#keys.push(`k${this.#count}`);
      words.set(`k${this.#count}`, 'first words');
      await this.#act(`c${this.#count}`, `k${this.#count}`);
    } else if (step.do === 'again' && this.#last) await this.#act(this.#last.id, this.#last.text);
    else if (step.do === 'change' && key) {
      words.set(key, `words ${this.#count}`);
      await this.#act(`c${this.#count}`, `${key}=${this.#count}`);
    } else if (step.do === 'hour') await this.#moveTo(this.#now.add(SLOT));
    else if (step.do === 'back') await this.#moveTo(this.#now.subtract({ hours: 1 }));
    else if (step.do === 'later') await this.#later();
    else if (step.do === 'cut') this.#bot?.db.renew?.();
    else if (step.do === 'trouble') this.fake.troubles.push(step.trouble);
    else if (step.do === 'die') this.#dyingAt = step.phase;
  }

  async #isWaiting(): Promise<boolean> {
    const rows = await this.db.execute(
      sql`select 1 from deliveries where state in ('pending', 'sending') or stale limit 1`,
    );
    return rows.length > 0;
  }

  /** Everything was told the truth, and had the time. */
  async settle(): Promise<void> {
    this.#dyingAt = undefined;
    this.fake.troubles.length = 0;
    await this.#pass();
    await this.#moveTo(this.#furthest);
    while (await this.#isWaiting()) await this.#later();
  }

  /** What people read of this sequence, and what was accepted. */
  async found(): Promise<{ read: string[]; accepted: string[]; broken: string[] }> {
    const chimes = slotsUntil(this.#furthest).map((at) => `chime ${at.toString()}`);
    const accepted = [...this.#keys.map((key) => words.get(key) ?? key), ...chimes];
    // The slowest question, so now and then: what it finds stays in the tables of this sequence only.
    const asked = inject('atLength') || this.#count % 10 === 0;
    const keys = this.fake.posts.map(({ key }) => key);
    const broken = asked ? await violations(this.db, keys) : [];
    const read = this.fake.textsIn('promo').toSorted();
    return { read, accepted: accepted.toSorted(), broken };
  }

  /** The next sequence begins with nothing said. */
  async forget(): Promise<void> {
    this.#keys = [];
    this.fake.posts.length = 0;
    await setClock(this.db, START);
    await this.db.execute(
      sql.raw(`delete from deliveries; delete from messages; delete from runs; delete from plan_dues;
        update cohorts set covered_until = null; insert into outdated_plans (cohort_id, appointments)
        select id, '{*}' from cohorts where state = 'launched'`),
    );
    this.#now = START;
    this.#furthest = START;
  }
}

const SEED = process.env['SIMULATION_SEED'];
const replay = SEED ? { seed: Number(SEED), path: process.env['SIMULATION_PATH'] ?? '' } : {};

it(
  `whatever happens, everything accepted is read once, in its last words: ${SEQUENCES} sequences`,
  async () => {
    const { url, db } = await makeOwnWorld({ parts });
    const simulation = new Simulation(url, db);
    await fc.assert(
      fc.asyncProperty(steps, async (sequence) => {
        await simulation.forget();
        for (const step of sequence) await simulation.take(step);
        await simulation.settle();
        const { read, accepted, broken } = await simulation.found();
        expect(read).toEqual(accepted);
        expect(broken).toEqual([]);
      }),
      {
        numRuns: SEQUENCES,
        ...replay,
        reporter: ({ failed, seed, counterexamplePath, counterexample, errorInstance }) => {
          if (!failed) return;
          throw new Error(
            `SIMULATION_SEED=${seed} SIMULATION_PATH=${counterexamplePath} npm test -- test/faults/simulation\n${JSON.stringify(counterexample)}`,
            { cause: errorInstance },
          );
        },
      },
    );
  },
  inject('atLength') ? 7_200_000 : 1_200_000,
);
