import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, inject, it } from 'vitest';
import type { Act, Answer } from '../../src/chat/chat.ts';
import { plainMessage } from '../../src/chat/plain.ts';
import { WORKSPACE } from '../../src/chat/sandbox/inbound.ts';
import { fr } from '../../src/texts/fr/index.ts';
import { makeWorld, type World } from '../fixtures/world.ts';

/**
 * In any order of prompts, closings, sentences, threads, edits, deletions and redeliveries: others see a text only after
 * an act that named its audience, and nobody sees it once withdrawn.
 */

const RUNS = inject('atLength') ? 40 : 1;

const AUTHOR = 'e01';
const INSTANTS = [
  '2026-11-23T09:30:00+01:00',
  '2026-11-23T10:00:00+01:00',
  '2026-11-23T12:00:00+01:00',
  '2026-11-24T09:30:00+01:00',
  '2026-11-24T12:00:00+01:00',
  '2026-11-27T15:05:00+01:00',
];

/** What happens to a message typed before. */
type Again = { do: 'edit' | 'delete' | 'repeat'; which: number; how: 'bare' | 'report' | 'distress' };

type Step = { do: 'type'; how: keyof typeof TEXTS } | Again | { do: 'confirm' | 'time' };

const WAYS = ['bare', 'report', 'standup', 'numbered', 'distress', 'thread'] as const;

const TEXTS: Record<(typeof WAYS)[number], (word: string) => string> = {
  bare: (word) => `Je pense à ${word} ce matin`,
  report: (word) => `bilan Publier ${word}`,
  standup: (word) => `standup Publier ${word}`,
  numbered: (word) => `1. Hier ${word}\n2. Demain la suite`,
  distress: (word) => `bilan je craque, ${word}`,
  thread: (word) => `Dans le fil, ${word}`,
};

const which = fc.nat({ max: 20 });
const steps = fc.array(
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        do: fc.constant('type' as const),
        how: fc.constantFrom(...WAYS),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constantFrom('edit' as const, 'delete' as const, 'repeat' as const),
        which,
        how: fc.constantFrom('bare' as const, 'report' as const, 'distress' as const),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('confirm' as const, 'time' as const) }) },
  ),
  { minLength: 12, maxLength: 20 },
);

type Typed = {
  id: string;
  word: string;
  addressed: boolean;
  act: Act;
  thread?: string;
  /** How many instants will have passed when the round that stored it closes: deleted before, nobody reads it. */
  closes?: number;
};

/** The stand-up closes with the third and the fifth instant, the report with the last one. */
const closingOf = (how: string, time: number): number | undefined => {
  if (how === 'report') return INSTANTS.length;
  if (how === 'standup' || how === 'numbered') return time < 3 ? 3 : 5;
  return undefined;
};

const isStored = (answer: Answer): boolean =>
  'reply' in answer && plainMessage(answer.reply).includes('C’est enregistré');

/** One author's acts on the real engine, and the words that others may see at each moment. */
class Life {
  readonly #world: World;
  readonly #typed: Typed[] = [];
  readonly #mayBeSeen = new Set<string>();
  readonly #waiting: { id: string; word: string; typed: Typed }[] = [];
  #time = 0;
  #words = 0;

  constructor(world: World) {
    this.#world = world;
  }

  async live(step: Step): Promise<void> {
    if (step.do === 'time') await this.#passTime();
    else if (step.do === 'type') await this.#type(step.how);
    else if ('which' in step) await this.#again(step);
    else await this.#confirm();
    await this.#world.engine.drain();
    const seen = await this.#seenByOthers();
    if (seen.length > 0) throw new Error(`others see ${seen.join()} after ${JSON.stringify(step)}`);
  }

  async #passTime(): Promise<void> {
    const instant = INSTANTS[this.#time];
    this.#time += 1;
    if (instant) await this.#world.to(instant);
  }

  #newWord(): string {
    this.#words += 1;
    return `zeste${this.#words}q`;
  }

  #act(act: Act, id: string = randomUUID(), thread?: string): Promise<Answer> {
    return this.#world.engine.receive({
      id,
      workspace: WORKSPACE,
      user: AUTHOR,
      act,
      ...(thread ? { thread } : {}),
    });
  }

  async #prompt(): Promise<string | undefined> {
    const [row] = await this.#world.db.execute<{ ref: string }>(sql`select d.ref from deliveries d
      join messages m on m.key = d.message_key join people p on p.id = d.person_id
      where m.kind = 'standup-prompt' and d.ref is not null and d.place = ${`user:${AUTHOR}`}
      order by d.position desc limit 1`);
    return row?.ref;
  }

  async #type(how: keyof typeof TEXTS): Promise<void> {
    const word = this.#newWord();
    const thread = how === 'thread' ? await this.#prompt() : undefined;
    const addressed = how !== 'bare' && how !== 'distress' && (how !== 'thread' || thread !== undefined);
    const act: Act = { kind: 'say', text: TEXTS[how](word) };
    const typed: Typed = { id: randomUUID(), word, addressed, act, ...(thread ? { thread } : {}) };
    this.#typed.push(typed);
    if (addressed) this.#mayBeSeen.add(word);
    const answer = await this.#act(act, typed.id, thread);
    const closes = isStored(answer) ? closingOf(how, this.#time) : undefined;
    if (closes !== undefined) typed.closes = closes;
    this.#noteHeld(answer, word, typed);
  }

  /** The button that confirms who reads a held text. */
  #noteHeld(answer: Answer, word: string, typed: Typed): void {
    if (!('reply' in answer)) return;
    for (const { actions } of answer.reply.sections)
      for (const action of Array.isArray(actions) ? actions : [])
        if (action.id === 'heldConfirm') this.#waiting.push({ id: action.payload, word, typed });
  }

  async #confirm(): Promise<void> {
    const held = this.#waiting.pop();
    if (!held) return;
    this.#mayBeSeen.add(held.word);
    held.typed.addressed = true;
    await this.#act({ kind: 'press', action: 'heldConfirm', payload: held.id });
  }

  async #again(step: Again): Promise<void> {
    const typed = this.#typed[step.which % Math.max(1, this.#typed.length)];
    if (!typed) return;
    if (step.do === 'repeat') {
      await this.#act(typed.act, typed.id, typed.thread);
      return;
    }
    if (step.do === 'delete') {
      const answer = await this.#act({ kind: 'delete', message: typed.id });
      const isWithdrawn =
        'reply' in answer && plainMessage(answer.reply).includes(fr.typed.changed.withdrawn);
      const isOpen = typed.closes !== undefined && this.#time < typed.closes;
      if (isOpen || isWithdrawn || !typed.addressed) this.#mayBeSeen.delete(typed.word);
      return;
    }
    const word = this.#newWord();
    // What a message that was addressed says now is addressed to the same people, but words of distress wait.
    const isAddressed = step.how === 'report' || (typed.addressed && step.how === 'bare');
    if (isAddressed) this.#mayBeSeen.add(word);
    const answer = await this.#act({ kind: 'edit', message: typed.id, text: TEXTS[step.how](word) });
    this.#noteHeld(answer, word, typed);
    if (!isStored(answer)) return;
    this.#mayBeSeen.delete(typed.word);
    typed.word = word;
    typed.addressed = true;
  }

  /** The author's words on other people's screens that no act of theirs addressed to them. */
  async #seenByOthers(): Promise<string[]> {
    const rows = await this.#world.db.execute<{ sections: unknown }>(sql`select sections from sandbox.messages
      where conversation <> ${`bot:${AUTHOR}`} and ("only" is null or "only" <> ${AUTHOR})`);
    const seen = JSON.stringify(rows).match(/zeste\d+q/g) ?? [];
    return [...new Set(seen)].filter((word) => !this.#mayBeSeen.has(word));
  }
}

describe('what people write', () => {
  it('is seen by others only once its author said for whom, and by nobody once withdrawn', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (lived) => {
        const closing: (() => Promise<void>)[] = [];
        const world = await makeWorld({ closing: (close) => closing.push(close) });
        try {
          const life = new Life(world);
          for (const step of lived) await life.live(step);
        } finally {
          for (const close of closing) await close();
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });
});
