import type { Field } from '../../src/chat/form.ts';
import type { Option } from '../../src/chat/message.ts';
import { harmless } from '../../src/chat/plain.ts';
import type { Raw, Values } from '../../src/engine/practice/fields/kind.ts';
import type { Errors, FieldSet } from '../../src/engine/practice/fields/set.ts';
import { labelOf, questionOf } from '../../src/messages/standup/words.ts';
import {
  checkForm,
  fromForm,
  type GivenAnswers,
  MOODS,
  type Question,
} from '../../src/rituals/standup/answer.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import type { Texts } from '../../src/texts/index.ts';
import { sentenceFor } from './refusal.ts';
import { filledWith, type WaitingText } from './waiting.ts';

const asOption = (value: string): Option => ({ value, label: value });

const moodsOf = ({ options }: Question, { standup: { moods } }: Texts): Option[] =>
  options ? options.map(asOption) : MOODS.map((mood) => ({ value: mood, label: moods[mood] ?? mood }));

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

const fullQuestion = (question: string, label: string) => (question === label ? {} : { question });

const questionField = (question: Question, before: GivenAnswers | undefined, texts: Texts): Field => {
  const value = before?.values[question.name];
  const label = labelOf(question, texts);
  return {
    name: question.name,
    label,
    ...fullQuestion(questionOf(question, texts), label),
    required: question.required,
    ...controlFor(question, texts),
    ...(value === undefined ? {} : { value }),
  };
};

/** Which answers stay in the team. */
const keptField = (
  questions: readonly Question[],
  before: GivenAnswers | undefined,
  texts: Texts,
): Field => ({
  name: 'kept',
  label: texts.standup.labels['kept'] ?? 'kept',
  question: texts.standup.questions['kept'] ?? '',
  hint: texts.standup.keptHint,
  required: false,
  type: 'multi',
  options: questions.map((question) => ({ value: question.name, label: labelOf(question, texts) })),
  value: before?.kept ?? [],
});

const harmlessValue = (raw: Raw | undefined): Raw => (typeof raw === 'string' ? harmless(raw) : (raw ?? ''));

const errorsOf = (round: Round, given: GivenAnswers, texts: Texts): Errors =>
  Object.fromEntries(
    checkForm(round.questions, given).map((fault) => [fault.question, [sentenceFor(fault, round, texts)]]),
  );

/** The questions of a round, the team's own included; typed, they are numbered and read by `typed/`. */
export const answerFields = (
  round: Round,
  waiting: WaitingText | undefined,
): FieldSet<GivenAnswers, GivenAnswers> => ({
  show(before, { texts }) {
    const asked = round.questions.map((question) => questionField(question, before, texts));
    const [first, ...others] = waiting ? filledWith(waiting, asked, texts) : asked;
    if (!first) throw new Error('a stand-up without a question');
    const kept = round.recap === 'cohort' ? [keptField(round.questions, before, texts)] : [];
    return [first, ...others, ...kept];
  },
  read(values, _before, { texts }) {
    const clean = Object.entries(values).map(([name, raw]) => [name, harmlessValue(raw)] as const);
    const given = fromForm(round.questions, Object.fromEntries(clean));
    const errors = errorsOf(round, given, texts);
    return Object.keys(errors).length > 0 ? { errors } : { given };
  },
  readLines: () => undefined,
});

export const valuesOf = ({ questions }: Round, { values, kept }: GivenAnswers): Values => ({
  ...Object.fromEntries(questions.map(({ name }) => [name, values[name] ?? ''])),
  kept,
});
