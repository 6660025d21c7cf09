import { oneSpaced } from '../words/letters.ts';
import type { Question, QuestionType } from './answer.ts';
import { lengthOf } from '../words/text-length.ts';
import { ANSWER_MAX } from './question-sets.ts';

/**
 * A team's own questions, one per line: « Humeur (humeur) », « Charge (nombre) : De 1 à 5 ? », « Étape (choix : idée,
 * maquette, en ligne) ». A short label, the kind of answer, and the full question after a colon.
 */

/** Mattermost cuts labels beyond 24 characters; the others fit under a field and in a menu. */
const MAX = { questions: 8, label: 24, question: 150, options: 10, option: 40 } as const;

type AtLine = { line: number };
type Params = {
  none: object;
  'too-many': { max: number };
  'no-label': AtLine;
  'unknown-type': AtLine;
  'few-options': AtLine;
  'long-label': AtLine & { max: number };
  'long-question': AtLine & { max: number };
  'long-option': AtLine & { max: number };
  'many-options': AtLine & { max: number };
  'mood-option': AtLine & { value: string };
  'same-label': AtLine & { value: string };
};

export type QuestionFault<Code extends keyof Params = keyof Params> = {
  [C in Code]: { code: C } & Params[C];
}[Code];

export type QuestionFaultSentences = { [Code in keyof Params]: (fault: QuestionFault<Code>) => string };

const TYPES: Readonly<Record<string, QuestionType>> = {
  texte: 'long',
  text: 'long',
  nombre: 'number',
  number: 'number',
  choix: 'choice',
  choice: 'choice',
  humeur: 'mood',
  mood: 'mood',
};

type Line = { line: number; label: string; type: string; options: string[]; question: string };

/** Expects single spaces. */
const LINE = /^(?:[-•*]\s+|\d{1,2}[.)]\s+)?([^(:]*)(?:\(([^:)]*)(?::([^)]*))?\))?\s*(?::\s*(.*))?$/;

const readLine = (text: string, line: number): Line => {
  const [, label = '', type = '', options = '', question = ''] = LINE.exec(oneSpaced(text)) ?? [];
  return {
    line,
    label: label.trim(),
    type: type.trim().toLowerCase(),
    options: options
      .split(',')
      .map((option) => option.trim())
      .filter(Boolean),
    question: question.trim(),
  };
};

/** A mood is a word and an emoji: a screen reader makes nothing of the emoji alone. */
const isWordAndSign = (option: string): boolean =>
  /\p{L}{2}/u.test(option) && /\p{Extended_Pictographic}/u.test(option);

const optionFault = ({ line, type, options }: Line): QuestionFault | undefined => {
  const kind = TYPES[type];
  if (kind === 'choice' && new Set(options).size < 2) return { code: 'few-options', line };
  if (options.length > MAX.options) return { code: 'many-options', line, max: MAX.options };
  if (options.some((option) => lengthOf(option) > MAX.option))
    return { code: 'long-option', line, max: MAX.option };
  const bare = kind === 'mood' && options.find((option) => !isWordAndSign(option));
  return bare ? { code: 'mood-option', line, value: bare } : undefined;
};

const lineFault = (one: Line, before: readonly Line[]): QuestionFault | undefined => {
  const { line, label, type, question } = one;
  if (label === '') return { code: 'no-label', line };
  if (lengthOf(label) > MAX.label) return { code: 'long-label', line, max: MAX.label };
  if (lengthOf(question) > MAX.question) return { code: 'long-question', line, max: MAX.question };
  if (type !== '' && !TYPES[type]) return { code: 'unknown-type', line };
  if (before.some((other) => other.label === label)) return { code: 'same-label', line, value: label };
  return optionFault(one);
};

const questionFrom = ({ label, type, options, question }: Line, index: number): Question => ({
  name: `q${index + 1}`,
  type: TYPES[type] ?? 'long',
  // The question that an unnumbered text answers; the others may stay empty.
  required: index === 0,
  max: ANSWER_MAX,
  label,
  ...(question ? { question } : {}),
  ...(options.length > 0 ? { options } : {}),
});

/** The questions of these lines, or the faults of the first faulty line. */
export const readOwnQuestions = (text: string): { ok: Question[] } | { fault: QuestionFault } => {
  const lines = text
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => readLine(line, number));
  if (lines.length === 0) return { fault: { code: 'none' } };
  if (lines.length > MAX.questions) return { fault: { code: 'too-many', max: MAX.questions } };
  for (const [index, line] of lines.entries()) {
    const fault = lineFault(line, lines.slice(0, index));
    if (fault) return { fault };
  }
  return { ok: lines.map(questionFrom) };
};

const KIND_WORD: Readonly<Record<QuestionType, string>> = {
  long: '',
  number: 'nombre',
  choice: 'choix',
  mood: 'humeur',
};

/** The line that gives this question, to prefill a form. */
export const writeOwnQuestion = ({ label = '', type, options, question }: Question): string => {
  const kind = [KIND_WORD[type], options?.join(', ')].filter(Boolean).join(' : ');
  return `${label}${kind ? ` (${kind})` : ''}${question ? ` : ${question}` : ''}`;
};
