import { z } from 'zod';
import type { Field, Form } from '../../../src/chat/form.ts';
import type { Text } from '../../../src/chat/message.ts';
import { harmless } from '../../../src/chat/plain.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { WEEKDAYS, WORKING_WEEK } from '../../../src/rituals/time/calendar.ts';
import {
  type QuestionFault,
  readOwnQuestions,
  writeOwnQuestion,
} from '../../../src/rituals/standup/own-questions.ts';
import { lengthOf } from '../../../src/rituals/words/text-length.ts';
import {
  DEFAULTS,
  isProposable,
  PROPOSABLE,
  type ProposableSet,
  type RhythmFault,
  rhythmFaults,
  type WantedRhythm,
} from '../../../src/rituals/standup/rhythm.ts';
import { readHour } from '../../../src/rituals/words/dates/hours.ts';
import type { Texts } from '../../../src/texts/index.ts';

export const RHYTHM_FORM = 'standupRhythm';
const TITLE_MAX = 24;

type FilledForm = {
  /** Returned with the answers. */
  payload: string;
  wanted?: Partial<WantedRhythm>;
  /** For people with several teams, to choose one. */
  challenges?: readonly { id: string; name: string }[];
  /** A running stand-up keeps its questions: only its days and hours change. */
  fixedSet?: ProposableSet;
};

const challengeField = (
  challenges: FilledForm['challenges'],
  { standupRhythm: { fields } }: Texts,
): Field[] =>
  challenges
    ? [
        {
          ...fields.challenge,
          name: 'challenge',
          type: 'select',
          required: true,
          options: challenges.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]
    : [];

const setField = ({ fixedSet, wanted }: FilledForm, { standupRhythm: { fields, sets } }: Texts): Field[] =>
  fixedSet
    ? []
    : [
        {
          ...fields.set,
          name: 'set',
          type: 'select',
          required: true,
          options: PROPOSABLE.map((set) => ({ value: set, label: sets[set].label })),
          value: wanted?.set ?? 'daily',
        },
      ];

const whenFields = (
  { wanted, fixedSet }: FilledForm,
  { standupRhythm: { fields }, dates }: Texts,
): Field[] => {
  const { days, opensAt, closesAt, remindsAt } = {
    ...DEFAULTS(fixedSet ?? wanted?.set ?? 'daily'),
    ...wanted,
  };
  return [
    {
      ...fields.days,
      name: 'days',
      type: 'multi',
      required: true,
      options: WORKING_WEEK.map((day, rank) => ({ value: day, label: dates.weekdays[rank] ?? day })),
      value: [...days],
    },
    { ...fields.opens, name: 'opens', type: 'time', required: true, value: opensAt },
    { ...fields.closes, name: 'closes', type: 'time', required: true, value: closesAt },
    { ...fields.reminds, name: 'reminds', type: 'time', required: false, value: remindsAt ?? '' },
  ];
};

const ownFields = ({ wanted, fixedSet }: FilledForm, { standupRhythm: { fields } }: Texts): Field[] =>
  fixedSet && fixedSet !== 'custom'
    ? []
    : [
        {
          ...fields.title,
          name: 'title',
          type: 'text',
          required: false,
          max: TITLE_MAX,
          value: wanted?.title ?? '',
        },
        {
          ...fields.questions,
          name: 'questions',
          type: 'long',
          required: false,
          value: (wanted?.own ?? []).map(writeOwnQuestion).join('\n'),
        },
      ];

export const rhythmForm = (filled: FilledForm, texts: Texts): Form => {
  const { formTitle, changeTitle } = texts.standupRhythm;
  const [first, ...others] = [
    ...challengeField(filled.challenges, texts),
    ...setField(filled, texts),
    ...whenFields(filled, texts),
    ...ownFields(filled, texts),
  ];
  if (!first) throw new Error('a rhythm has days');
  return {
    id: RHYTHM_FORM,
    title: filled.fixedSet ? changeTitle : formTitle,
    payload: filled.payload,
    fields: [first, ...others],
  };
};

export const rhythmSubmission = z.object({
  payload: z.string(),
  values: z.object({
    challenge: z.string().default(''),
    set: z.string().default(''),
    days: z.union([z.string(), z.array(z.string())]).default([]),
    opens: z.string().default(''),
    closes: z.string().default(''),
    reminds: z.string().default(''),
    title: z.string().default(''),
    questions: z.string().default(''),
  }),
});

export type RhythmValues = z.output<typeof rhythmSubmission>['values'];
export type Errors = Record<string, Text>;

const sayRhythmFault = (fault: RhythmFault, { standupRhythm: { faults } }: Texts): string =>
  fault.code === 'outside-hours' ? faults[fault.code](fault) : faults[fault.code];

export const sayQuestionFault = <Code extends QuestionFault['code']>(
  fault: QuestionFault<Code>,
  { standupRhythm: { questionFaults } }: Texts,
): string => {
  const say: (given: QuestionFault<Code>) => string = questionFaults[fault.code];
  return say(fault);
};

export const rhythmErrors = (wanted: WantedRhythm, texts: Texts): Errors =>
  Object.fromEntries(rhythmFaults(wanted).map((fault) => [fault.field, [sayRhythmFault(fault, texts)]]));

type OwnQuestions = Pick<WantedRhythm, 'title' | 'own'>;

const ownFrom = (
  { title, questions }: RhythmValues,
  texts: Texts,
): { own: OwnQuestions } | { errors: Errors } => {
  const named = harmless(title).trim();
  const isNamed = named !== '' && lengthOf(named) <= TITLE_MAX;
  const read = readOwnQuestions(harmless(questions));
  if (isNamed && 'ok' in read) return { own: { title: named, own: read.ok } };
  return {
    errors: {
      ...(isNamed ? {} : { title: [texts.standupRhythm.faults['no-title']] }),
      ...('fault' in read ? { questions: [sayQuestionFault(read.fault, texts)] } : {}),
    },
  };
};

const hoursFrom = ({ opens, closes, reminds }: RhythmValues) => {
  const hour = (text: string): string => readHour(text) ?? text;
  return {
    opensAt: hour(opens),
    closesAt: hour(closes),
    ...(reminds === '' ? {} : { remindsAt: hour(reminds) }),
  };
};

/** The rhythm of a form, or all its faults, each under its field. */
export const wantedFromForm = (
  values: RhythmValues,
  fixedSet: ProposableSet | undefined,
  { texts }: Tools,
): { wanted: WantedRhythm } | { errors: Errors } => {
  const set = fixedSet ?? values.set;
  if (!isProposable(set)) return { errors: { set: [texts.standupRhythm.faults['no-set']] } };
  const given = [values.days].flat();
  const days = WEEKDAYS.filter((day) => given.includes(day));
  const wanted: WantedRhythm = { set, days, ...hoursFrom(values) };
  const own = set === 'custom' ? ownFrom(values, texts) : { own: {} };
  const errors = { ...rhythmErrors(wanted, texts), ...('errors' in own ? own.errors : {}) };
  if ('errors' in own || Object.keys(errors).length > 0) return { errors };
  return { wanted: { ...wanted, ...own.own } };
};
