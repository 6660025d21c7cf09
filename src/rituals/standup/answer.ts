import { lengthOf } from '../words/text-length.ts';

/** The questions of a stand-up and the shape of an answer, wherever it is typed. */

export type QuestionType = 'long' | 'mood' | 'choice' | 'number';

export type Question = {
  name: string;
  type: QuestionType;
  required: boolean;
  /** Longest answer, in graphemes. */
  max: number;
  /** The team's own words, when the texts have none: at most 24 characters, and the full question. */
  label?: string;
  question?: string;
  options?: string[];
};

/** A longer list is unreadable in one line of a thread. */
const LINES_MAX = 12;

export const MOODS = ['good', 'mixed', 'stormy'] as const;
export type Mood = (typeof MOODS)[number];

export type GivenAnswers = { values: Readonly<Record<string, string>>; kept: readonly string[] };
/** `severalHands`: more than one person edited it. */
export type StoredAnswers = GivenAnswers & { writtenBy: string | null; severalHands: boolean };

export type Refusal =
  | { code: 'nothing-said' }
  | { code: 'no-such-question'; number: number; count: number }
  | { code: 'already-answered' }
  | { code: 'taken'; questions: readonly string[] }
  | FieldRefusal;
export type FieldRefusal =
  | { code: 'too-long'; question: string; max: number; length: number }
  | { code: 'too-many-lines'; question: string; max: number }
  | { code: 'required'; question: string }
  | { code: 'unknown-mood'; question: string }
  | { code: 'unknown-choice'; question: string; options: readonly string[] }
  | { code: 'not-a-number'; question: string };

export type Result<T> = { ok: T } | { refused: Refusal };

const isMood = (value: string): value is Mood => (MOODS as readonly string[]).includes(value);

/** « 3 », « 2,5 », « -1 »: numbers as typed, within what a form can show. */
const NUMBER = /^-?\d{1,9}(?:[.,]\d{1,4})?$/;

const checkText = ({ name, max }: Question, value: string): FieldRefusal | undefined => {
  if (value.split('\n').length > LINES_MAX) return { code: 'too-many-lines', question: name, max: LINES_MAX };
  const length = lengthOf(value);
  return length > max ? { code: 'too-long', question: name, max, length } : undefined;
};

const checkAmong = ({ name, options = [] }: Question, value: string): FieldRefusal | undefined =>
  options.includes(value) ? undefined : { code: 'unknown-choice', question: name, options };

const checkMood = (question: Question, value: string): FieldRefusal | undefined => {
  if (question.options) return checkAmong(question, value);
  return isMood(value) ? undefined : { code: 'unknown-mood', question: question.name };
};

const CHECKS: Record<QuestionType, (question: Question, value: string) => FieldRefusal | undefined> = {
  long: checkText,
  mood: checkMood,
  choice: checkAmong,
  number: ({ name }, value) => (NUMBER.test(value) ? undefined : { code: 'not-a-number', question: name }),
};

export const checkField = (question: Question, value: string): FieldRefusal | undefined => {
  if (value === '') return question.required ? { code: 'required', question: question.name } : undefined;
  return CHECKS[question.type](question, value);
};

/** All the faults of a form at once, each under its field. */
export const checkForm = (questions: readonly Question[], given: GivenAnswers): FieldRefusal[] =>
  questions.flatMap((question) => checkField(question, given.values[question.name] ?? '') ?? []);

const withoutBlanks = (values: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

/** A list is not an answer where a text is expected. */
const textOf = (value: string | readonly string[] | undefined): string =>
  typeof value === 'string' ? value : '';

/** Keeps only the answers to this round's questions. */
export const fromForm = (
  questions: readonly Question[],
  values: Readonly<Record<string, string | readonly string[]>>,
): GivenAnswers => {
  const names = questions.map(({ name }) => name);
  const texts = names.map((name) => [name, textOf(values[name]).trim()] as const);
  const kept = [values['kept'] ?? []].flat().filter((name) => names.includes(name));
  return { values: withoutBlanks(Object.fromEntries(texts)), kept };
};

export const firstUnanswered = (questions: readonly Question[], given?: GivenAnswers): Question | undefined =>
  questions.find(({ name, required }) => required && !given?.values[name]);

export const missingAnswers = (questions: readonly Question[], given: GivenAnswers): Question[] =>
  questions.filter(({ name, required }) => required && !given.values[name]);

/** What the team shares, without answers marked team-only; empty when there is no report to show. */
export const sharedAnswers = (questions: readonly Question[], given: GivenAnswers): [Question, string][] =>
  questions.flatMap((question) => {
    const value = given.values[question.name];
    return value && !given.kept.includes(question.name) ? [[question, value] as [Question, string]] : [];
  });
