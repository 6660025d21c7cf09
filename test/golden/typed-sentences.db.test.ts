import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, it } from 'vitest';
import type { Answer } from '../../src/chat/chat.ts';
import { harmless, plainMessage } from '../../src/chat/plain.ts';
import { WORKSPACE } from '../../src/chat/sandbox/inbound.ts';
import { jump } from '../fixtures/practices/digest.ts';
import { TYPED_SENTENCES, type TypedKind, type TypedSentence } from '../fixtures/typed/typed-sentences.ts';
import { makeWorld, type World } from '../fixtures/world.ts';

/** What people really type at four moments of a week: what is stored and who sees it, in a readable table. */
const MOMENTS = [
  { name: 'nothing open', at: '2026-11-23T09:00:00+01:00', offers: [] },
  { name: 'stand-up open', at: '2026-11-23T09:45:00+01:00', offers: ['Pour le stand-up'] },
  {
    name: 'stand-up and report open',
    at: '2026-11-23T10:30:00+01:00',
    offers: ['Pour le bilan', 'Pour le stand-up'],
  },
  { name: 'both closed', at: '2026-11-27T16:00:00+01:00', offers: [] },
];
type Moment = (typeof MOMENTS)[number];

const ALWAYS = ['Demander de l’aide', 'Parler à quelqu’un', 'Rien, oubliez'];

const labelsOf = (answer: Answer): string[] =>
  'reply' in answer
    ? answer.reply.sections
        .flatMap(({ actions }) => (Array.isArray(actions) ? actions : []))
        .map(({ label }) => label)
    : [];

const textOf = (answer: Answer): string => ('reply' in answer ? plainMessage(answer.reply) : '');

type Stored = { answers: string | null; held: number; said: number };

/** The questions that were answered, the texts that wait for their author, both forgotten, and all that leaves for anyone. */
const takeStored = async ({ db }: World): Promise<Stored> => {
  const [row] = await db.execute<Stored>(sql`with
    answered as (delete from answers returning round_id),
    sources as (delete from answer_sources),
    waiting as (delete from held_texts returning 1)
    select
    (select string_agg(r.question_set, ', ' order by r.question_set) from answered a join rounds r on r.id = a.round_id) as answers,
    (select count(*) from waiting)::int as held,
    (select count(*) + coalesce(sum(version), 0) from messages)::int as said`);
  return row ?? { answers: 'no row', held: -1, said: -1 };
};

/** In a few words, what became of a text. */
const becameOf = (answer: Answer, { answers, held }: Stored): string => {
  if (answers) return `stored: ${answers}`;
  const labels = labelsOf(answer);
  if (labels.includes('Confirmer l’envoi')) return 'waits for its author’s word, a person first';
  if (held > 0) return 'given back';
  if (textOf(answer).includes('3114')) return 'kept nowhere, 3114';
  if (textOf(answer).includes('Une personne peut vous écouter')) return 'kept nowhere, a person';
  if ('form' in answer) return 'a form';
  return 'answered, nothing stored';
};

/** The invariants of the table; the golden file shows the rest. */
const faultIn = (
  { text, is }: TypedSentence,
  { answer, before, after }: { answer: Answer; before: Stored; after: Stored },
  moment: Moment,
): string | undefined => {
  const stays = after.said === before.said && !after.answers;
  if (is === 'bare' && !(stays && after.held === 1)) return 'a bare sentence left its author';
  if (is === 'bare' && !textOf(answer).includes(harmless(text).trim().slice(0, 200))) return 'not given back';
  if (is === 'bare' && labelsOf(answer).toSorted().join() !== [...moment.offers, ...ALWAYS].toSorted().join())
    return `offers ${labelsOf(answer).join()}`;
  if (['distress', 'self-harm', 'small-talk', 'question', 'slip'].includes(is) && !stays)
    return 'somebody reads it';
  const isOffered = /Une personne peut vous écouter/.test(textOf(answer));
  if (['distress', 'self-harm'].includes(is) && !isOffered) return 'nobody to talk to';
  return undefined;
};

/** Orders have effects, so they are typed last, and only where rounds are open. */
const isOrder = ({ is }: TypedSentence): boolean => is === 'order' || is === 'stop';
const EVERYWHERE = 7;
/** Elsewhere, `npm test` only types the first ones of each kind again. */
const TYPED_AGAIN = inject('atLength') ? Number.POSITIVE_INFINITY : 2;

const rankOf = new Map<TypedSentence, number>();
const ranks = new Map<TypedKind, number>();
for (const one of TYPED_SENTENCES) {
  const rank = ranks.get(one.is) ?? 0;
  ranks.set(one.is, rank + 1);
  rankOf.set(one, rank);
}

/** All of them where two rounds are open; elsewhere the addressed ones, and enough of each other kind. */
const typedAt = ({ offers }: Moment): TypedSentence[] => {
  const everything = offers.length === 2;
  const chosen = TYPED_SENTENCES.filter(
    (one) =>
      everything ||
      one.is === 'addressed' ||
      (!isOrder(one) && (rankOf.get(one) ?? 0) < EVERYWHERE * (one.is === 'bare' ? 4 : 1)),
  );
  return [...chosen.filter((one) => !isOrder(one)), ...chosen.filter(isOrder)];
};

const isTyped = (one: TypedSentence, { offers }: Moment): boolean =>
  offers.length === 2 || one.is === 'addressed' || (rankOf.get(one) ?? 0) < TYPED_AGAIN;

/** « : given back », or one line per moment where they differ. */
const inWords = (row: ReadonlyMap<string, string>): string => {
  const [first, ...others] = new Set(row.values());
  if (others.length === 0) return `: ${first}`;
  return [...row].map(([name, what]) => `\n    ${name}: ${what}`).join('');
};

const nameOf = ({ text, is }: TypedSentence): string => `${is}: ${JSON.stringify(text.slice(0, 70))}`;

const TABLE = 'typed-sentences.txt';

/** What the table says of a text at a moment at which it is not typed this time. */
const saidBefore = (sentence: TypedSentence, moment: Moment): string => {
  const name = nameOf(sentence);
  const rows = readFileSync(new URL(TABLE, import.meta.url), 'utf8').split(/\n(?! {4})/);
  const lines = rows.find((row) => row.startsWith(`${name}: `) || row.startsWith(`${name}\n`))?.split('\n');
  const [line = ''] =
    lines?.length === 1 ? lines : (lines ?? []).filter((one) => one.startsWith(`    ${moment.name}: `));
  return line.slice(line.startsWith(name) ? name.length + 2 : moment.name.length + 6);
};

describe('what people type', () => {
  it('is stored when it is addressed, and otherwise stays theirs', async () => {
    const world = await makeWorld({ now: '2026-11-23T08:00:00+01:00' });
    const faults: string[] = [];
    const became = new Map<TypedSentence, Map<string, string>>();
    for (const moment of MOMENTS) {
      await jump(world, moment.at);
      let before = await takeStored(world);
      for (const sentence of typedAt(moment)) {
        const row = became.getOrInsertComputed(sentence, () => new Map());
        if (!isTyped(sentence, moment)) {
          row.set(moment.name, saidBefore(sentence, moment));
          continue;
        }
        const act = { kind: 'say', text: sentence.text } as const;
        const answer = await world.engine.receive({
          id: randomUUID(),
          workspace: WORKSPACE,
          user: 'e01',
          act,
        });
        const after = await takeStored(world);
        const fault = faultIn(sentence, { answer, before, after }, moment);
        if (fault) faults.push(`${moment.name}: ${JSON.stringify(sentence.text.slice(0, 80))}: ${fault}`);
        row.set(moment.name, becameOf(answer, after));
        // Forgetting an answer raises what showed it: this is not said by the next sentence.
        before = after.answers ? await takeStored(world) : after;
      }
      await world.db.execute(sql`delete from pauses`);
    }
    expect(faults).toEqual([]);
    const table = [...became].map(([sentence, row]) => `${nameOf(sentence)}${inWords(row)}`);
    await expect(`${table.join('\n')}\n`).toMatchFileSnapshot(TABLE);
  });
});
