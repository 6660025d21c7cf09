import {
  checkField,
  firstUnanswered,
  type Given,
  type Question,
  type Result,
  type Stored,
} from './standup.ts';

/** An answer typed in a conversation: numbered lines go to their question, anything else to the first one waiting. */

export type TypedLine = { question: Question; text: string; kept: boolean };

// « 1. », « 1) » or « 1 : », but neither « 10:30 » nor « 1.5 jour ».
const NUMBERED = /^\s*(\d{1,2})\s*(?:[.)](?!\d)\s*|:(?:\s+|$))(.*)$/;
// "(équipe) …" typed at the start or the end of an answer is the form's « garder pour l'équipe ».
const KEPT = /^\s*\((?:équipe|equipe|team)\)\s*|\s*\((?:équipe|equipe|team)\)\s*$/i;

const lineOf = (question: Question, raw: string): TypedLine => ({
  question,
  text: raw.replace(KEPT, '').trim(),
  kept: KEPT.test(raw),
});

const numberedBlocks = (text: string): { number: number; text: string }[] => {
  const blocks: { number: number; text: string }[] = [];
  for (const line of text.split('\n')) {
    const [, number, rest] = NUMBERED.exec(line) ?? [];
    const last = blocks.at(-1);
    if (number !== undefined) blocks.push({ number: Number(number), text: rest ?? '' });
    else if (last) last.text += `\n${line}`;
  }
  return blocks;
};

export const isNumbered = (text: string): boolean => NUMBERED.test(text.split('\n')[0] ?? '');

export const readTyped = (
  text: string,
  questions: readonly Question[],
  given?: Given,
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

/** Teammates' words are never replaced by typing over them, unless the person says that they correct. */
const takenBy = (lines: readonly TypedLine[], stored: Stored | undefined, author: string): string[] => {
  if (!stored || stored.writtenBy === author) return [];
  return lines
    .filter(({ question, text }) => {
      const there = stored.values[question.name];
      return there !== undefined && there !== text;
    })
    .map(({ question }) => question.name);
};

export const applyTyped = (
  lines: readonly TypedLine[],
  stored: Stored | undefined,
  { author, correcting }: { author: string; correcting: boolean },
): Result<Given> => {
  const taken = correcting ? [] : takenBy(lines, stored, author);
  if (taken.length > 0) return { refused: { code: 'taken', questions: taken } };
  for (const { question, text } of lines) {
    const fault = text === '' ? undefined : checkField(question, text);
    if (fault) return { refused: fault };
  }
  return { ok: merged(lines, stored) };
};

const merged = (lines: readonly TypedLine[], stored: Stored | undefined): Given => {
  const values = { ...stored?.values };
  const kept = new Set(stored?.kept);
  for (const { question, text, kept: keep } of lines) {
    if (text === '') delete values[question.name];
    else values[question.name] = text;
    // Typing over an answer that was kept for the team does not share it: only the form or an erasure does.
    if (keep) kept.add(question.name);
    if (text === '') kept.delete(question.name);
  }
  return { values, kept: [...kept] };
};
