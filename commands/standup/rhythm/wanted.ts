import { harmless } from '../../../src/chat/plain.ts';
import type { Errors, ReadGiven } from '../../../src/engine/practice/fields/set.ts';
import {
  type QuestionFault,
  readOwnQuestions,
  writeOwnQuestion,
} from '../../../src/rituals/standup/own-questions.ts';
import {
  type ProposableSet,
  type RhythmFault,
  rhythmFaults,
  type WantedRhythm,
} from '../../../src/rituals/standup/rhythm.ts';
import { type Weekday, WEEKDAYS } from '../../../src/rituals/time/calendar.ts';
import { readHour } from '../../../src/rituals/words/dates/hours.ts';
import type { Texts } from '../../../src/texts/index.ts';

const sentenceFor = (fault: RhythmFault, { standupRhythm: { faults } }: Texts): string =>
  fault.code === 'outside-hours' ? faults[fault.code](fault) : faults[fault.code];

export const questionSentence = <Code extends QuestionFault['code']>(
  fault: QuestionFault<Code>,
  { standupRhythm: { questionFaults } }: Texts,
): string => {
  const say: (given: QuestionFault<Code>) => string = questionFaults[fault.code];
  return say(fault);
};

export const rhythmErrors = (wanted: WantedRhythm, texts: Texts): Errors =>
  Object.fromEntries(rhythmFaults(wanted).map((fault) => [fault.field, [sentenceFor(fault, texts)]]));

/** As a form shows and gives a rhythm. */
export type RhythmValues = {
  days: readonly Weekday[];
  opens: string;
  closes: string;
  reminds: string;
  title?: string;
  questions?: string;
};

export const rhythmValues = ({
  days: on,
  opensAt,
  closesAt,
  remindsAt = '',
  title: name = '',
  own = [],
}: Omit<WantedRhythm, 'set'>): Required<RhythmValues> => ({
  days: on,
  opens: opensAt,
  closes: closesAt,
  reminds: remindsAt,
  title: name,
  questions: own.map(writeOwnQuestion).join('\n'),
});

type OwnQuestions = Pick<WantedRhythm, 'title' | 'own'>;

const ownIn = (
  { title: name = '', questions: typed = '' }: RhythmValues,
  texts: Texts,
): ReadGiven<OwnQuestions> => {
  const read = readOwnQuestions(harmless(typed));
  if (name !== '' && 'ok' in read) return { given: { title: name, own: read.ok } };
  return {
    errors: {
      ...(name === '' ? { title: [texts.standupRhythm.faults['no-title']] } : {}),
      ...('fault' in read ? { questions: [questionSentence(read.fault, texts)] } : {}),
    },
  };
};

const hour = (typed: string): string => readHour(typed) ?? typed;

/** A rhythm, or all its faults, each under its field. */
export const wantedIn = (of: ProposableSet, given: RhythmValues, texts: Texts): ReadGiven<WantedRhythm> => {
  const wanted: WantedRhythm = {
    set: of,
    days: WEEKDAYS.filter((day) => given.days.includes(day)),
    opensAt: hour(given.opens),
    closesAt: hour(given.closes),
    ...(given.reminds === '' ? {} : { remindsAt: hour(given.reminds) }),
  };
  const own: ReadGiven<OwnQuestions> = of === 'custom' ? ownIn(given, texts) : { given: {} };
  const errors = { ...rhythmErrors(wanted, texts), ...('errors' in own ? own.errors : {}) };
  if ('errors' in own || Object.keys(errors).length > 0) return { errors };
  return { given: { ...wanted, ...own.given } };
};
