import {
  checkField,
  firstUnanswered,
  type GivenAnswers,
  type Question,
  type Result,
  type StoredAnswers,
} from './answer.ts';

/** An answer typed in chat: numbered lines answer their question, other text the first one without an answer. */

export type TypedLine = { question: Question; text: string; kept: boolean };

// « 1. », « 1) » or « 1 : », but neither « 10:30 » nor « 1.5 jour ».
const NUMBERED = /^\s*(\d{1,2})\s*(?:[.)](?!\d)|:(?=\s|$))([^]*)$/;
// "(équipe) …" at either end of an answer means the form's « garder pour l'équipe ». Each pattern runs on a trimmed text:
// with spaces at the end, the second would be quadratic.
const KEPT = [/^\((?:équipe|equipe|team)\)/i, /\((?:équipe|equipe|team)\)$/i] as const;

const lineOf = (question: Question, raw: string): TypedLine => {
  const text = raw.trim();
  const mark = KEPT.find((one) => one.test(text));
  return { question, text: mark ? text.replace(mark, '').trim() : text, kept: mark !== undefined };
};

type Block = { number: number; text: string };

/** The same number typed twice is one answer of two lines, so that neither is lost. */
const joinByNumber = (blocks: readonly Block[]): Block[] => {
  const byNumber = new Map<number, string>();
  for (const { number, text } of blocks)
    byNumber.set(number, [byNumber.get(number), text].filter((part) => part !== undefined).join('\n'));
  return [...byNumber].map(([number, text]) => ({ number, text }));
};

const numberedBlocks = (text: string): Block[] => {
  const blocks: Block[] = [];
  for (const line of text.split('\n')) {
    const [, number, rest] = NUMBERED.exec(line) ?? [];
    const last = blocks.at(-1);
    if (number !== undefined) blocks.push({ number: Number(number), text: (rest ?? '').trimStart() });
    else if (last) last.text += `\n${line}`;
  }
  return joinByNumber(blocks);
};

export const isNumbered = (text: string): boolean => NUMBERED.test(text.split('\n')[0] ?? '');

/**
 * Whether the numbers alone show that a text answers a prompt: two numbered lines or more, or the first question with its
 * answer. « 3 » alone may mean anything.
 */
export const isNumberedAnswer = (text: string): boolean => {
  if (!isNumbered(text.trim())) return false;
  const answered = numberedBlocks(text.trim()).filter((block) => block.text.trim() !== '');
  return answered.length > 1 || answered[0]?.number === 1;
};

export const readTyped = (
  text: string,
  questions: readonly Question[],
  given?: GivenAnswers,
): Result<readonly TypedLine[]> => {
  const trimmed = text.trim();
  if (trimmed === '') return { refused: { code: 'nothing-said' } };
  if (!isNumbered(trimmed)) {
    const question = firstUnanswered(questions, given);
    return question ? { ok: [lineOf(question, trimmed)] } : { refused: { code: 'already-answered' } };
  }
  const blocks = numberedBlocks(trimmed);
  const wrong = blocks.find(({ number }) => !questions[number - 1]);
  if (wrong) return { refused: { code: 'no-such-question', number: wrong.number, count: questions.length } };
  return { ok: blocks.flatMap((block) => lineFor(questions[block.number - 1], block.text)) };
};

const lineFor = (question: Question | undefined, text: string): TypedLine[] =>
  question ? [lineOf(question, text)] : [];

/** « 3. (équipe) » alone marks the stored answer as team-only. */
const isMark = ({ text, kept }: TypedLine): boolean => text === '' && kept;

/** Typing never replaces a teammate's words, unless the person says it is a correction. */
const takenBy = (
  lines: readonly TypedLine[],
  stored: StoredAnswers | undefined,
  author: string,
): string[] => {
  if (!stored || (stored.writtenBy === author && !stored.severalHands)) return [];
  return lines
    .filter((line) => !isMark(line))
    .filter(({ question, text }) => {
      const there = stored.values[question.name];
      return there !== undefined && there !== text;
    })
    .map(({ question }) => question.name);
};

export const applyTyped = (
  lines: readonly TypedLine[],
  stored: StoredAnswers | undefined,
  { author, correcting }: { author: string; correcting: boolean },
): Result<GivenAnswers> => {
  const taken = correcting ? [] : takenBy(lines, stored, author);
  if (taken.length > 0) return { refused: { code: 'taken', questions: taken } };
  for (const { question, text } of lines) {
    const fault = text === '' ? undefined : checkField(question, text);
    if (fault) return { refused: fault };
  }
  return { ok: mergeIntoStored(lines, stored) };
};

const mergeIntoStored = (lines: readonly TypedLine[], stored: StoredAnswers | undefined): GivenAnswers => {
  const values = { ...stored?.values };
  const kept = new Set(stored?.kept);
  for (const { question, text, kept: keep } of lines) {
    if (text !== '') values[question.name] = text;
    else if (!keep) delete values[question.name];
    // Typing over a team-only answer does not share it, even if it was emptied: only the form does.
    if (keep) kept.add(question.name);
  }
  return { values, kept: [...kept] };
};
