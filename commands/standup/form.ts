import { z } from 'zod';
import type { Field, Form } from '../../src/chat/form.ts';
import type { Option } from '../../src/chat/message.ts';
import { formTitleOf, labelOf, questionOf } from '../../src/messages/standup/words.ts';
import type { GivenAnswers, Question } from '../../src/rituals/standup/answer.ts';
import { MOODS } from '../../src/rituals/standup/answer.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import type { AnswerRow } from '../../src/store/standup/answers.ts';
import { promptKey } from '../../src/rituals/standup/keys.ts';
import type { Texts } from '../../src/texts/index.ts';

export const FORM = 'standup';

/** The round, the version of the answer on screen when the form opened, and the held text it was filled with. */
export type Payload = { roundId: string; seen: string; heldId?: string };

const NOTHING = 'none';

export const seenOf = (answer: Pick<AnswerRow, 'id' | 'version'> | undefined): string =>
  answer ? `${answer.id}:${answer.version}` : NOTHING;

export const readPayload = (payload: string): Payload => {
  const [roundId = '', seen = NOTHING, last] = payload.split(' ');
  const heldId = z.uuid().safeParse(last).data;
  return { roundId, seen, ...(heldId ? { heldId } : {}) };
};

export type WaitingText = { id: string; text: string };

type FormContents = { given?: GivenAnswers | undefined; there?: AnswerRow | undefined; texts: Texts };

const fullQuestion = (question: string, label: string) => (question === label ? {} : { question });

const moodsOf = ({ options }: Question, { standup: { moods } }: Texts): Option[] =>
  options ? options.map(asOption) : MOODS.map((mood) => ({ value: mood, label: moods[mood] ?? mood }));

const asOption = (value: string): Option => ({ value, label: value });

const controlFor = (question: Question, texts: Texts): Pick<Field, 'type' | 'options' | 'max'> => {
  switch (question.type) {
    case 'mood':
      return { type: 'select', options: moodsOf(question, texts) };
    case 'choice':
      return { type: 'select', options: (question.options ?? []).map(asOption) };
    case 'number':
      return { type: 'number' };
    case 'long':
      return { type: 'long', max: question.max };
  }
};

const inWords = ({ type, options }: Question, value: string, { standup: { moods } }: Texts): string =>
  type === 'mood' && !options ? (moods[value] ?? value) : value;

const questionField = (question: Question, { given, there, texts }: FormContents): Field => {
  const { theirText, someone } = texts.standup;
  const value = given?.values[question.name];
  const theirs = there?.values[question.name];
  const differs = theirs !== undefined && theirs !== value;
  const label = labelOf(question, texts);
  return {
    name: question.name,
    label,
    ...fullQuestion(questionOf(question, texts), label),
    required: question.required,
    ...controlFor(question, texts),
    ...(value === undefined ? {} : { value }),
    ...(differs ? { hint: theirText(there?.author ?? someone, inWords(question, theirs, texts)) } : {}),
  };
};

const keptField = (questions: readonly Question[], { given, texts }: FormContents): Field => ({
  name: 'kept',
  label: texts.standup.labels['kept'] ?? 'kept',
  question: texts.standup.questions['kept'] ?? '',
  hint: texts.standup.keptHint,
  required: false,
  type: 'multi',
  options: questions.map((question) => ({ value: question.name, label: labelOf(question, texts) })),
  value: given?.kept ?? [],
});

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

const beginningOf = (text: string, max: number): string =>
  Array.from(graphemes.segment(text.slice(0, max * 8)), ({ segment }) => segment)
    .slice(0, max)
    .join('');

/** The field for a bare text: the first empty text field, or else the first text field. */
const fieldFor = (fields: readonly Field[]): Field | undefined => {
  const words = fields.filter(({ type }) => type === 'long');
  return words.find(({ value }) => value === undefined) ?? words[0];
};

const filledWith = (waiting: WaitingText, fields: readonly Field[], { typed }: Texts): Field[] => {
  const chosen = fieldFor(fields);
  return fields.map((field) => {
    if (field !== chosen || !field.max) return field;
    const there = typeof field.value === 'string' ? `${field.value}\n` : '';
    const whole = `${there}${waiting.text.trim()}`;
    const value = beginningOf(whole, field.max);
    return { ...field, value, hint: value === whole ? typed.filled : typed.cut(field.max) };
  });
};

/** The form with the current answer. If a teammate wrote in between, their words are shown under each question. */
export const formFor = (
  round: Round,
  answer: AnswerRow | undefined,
  texts: Texts,
  { mine, waiting }: { mine?: GivenAnswers; waiting?: WaitingText | undefined } = {},
): Form => {
  const filled: FormContents = { given: mine ?? answer, there: mine ? answer : undefined, texts };
  const asked = round.questions.map((question) => questionField(question, filled));
  const [first, ...others] = waiting ? filledWith(waiting, asked, texts) : asked;
  if (!first) throw new Error('a round asks at least one question');
  return {
    id: FORM,
    title: formTitleOf(round, texts),
    origin: promptKey(round.id),
    payload: [round.id, seenOf(answer), ...(waiting ? [waiting.id] : [])].join(' '),
    fields: [first, ...others, ...(round.recap === 'cohort' ? [keptField(round.questions, filled)] : [])],
  };
};
