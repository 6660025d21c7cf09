import type { Question } from './answer.ts';

export const QUESTION_SETS = [
  'weekly',
  'daily',
  'arrival',
  'plenary',
  'handover',
  'mentor',
  'custom',
] as const;
export type QuestionSet = (typeof QUESTION_SETS)[number];
/** Sets that a cohort file can name; a team's own are written out. */
export const NAMED_SETS = ['weekly', 'daily', 'arrival', 'plenary', 'handover', 'mentor'] as const;
export type NamedSet = (typeof NAMED_SETS)[number];

/** Longest answer, in graphemes: readable at a glance in the weekly bulletin. */
export const ANSWER_MAX = 300;

const longQuestion = (name: string, required = false): Question => ({
  name,
  type: 'long',
  required,
  max: ANSWER_MAX,
});

const mood: Question = { name: 'mood', type: 'mood', required: false, max: ANSWER_MAX };

const QUESTIONS: Record<NamedSet, readonly Question[]> = {
  weekly: [
    mood,
    longQuestion('priority', true),
    longQuestion('ups'),
    longQuestion('help'),
    longQuestion('date'),
  ],
  daily: [longQuestion('since', true), longQuestion('next', true), longQuestion('blocked')],
  arrival: [longQuestion('missing', true), longQuestion('data'), longQuestion('meet')],
  plenary: [longQuestion('minute', true)],
  handover: [longQuestion('handover', true), longQuestion('document')],
  mentor: [longQuestion('urgent', true), longQuestion('expect'), longQuestion('unblock')],
};

export const questionsOf = (set: QuestionSet, own: readonly Question[] = []): Question[] => [
  ...(set === 'custom' ? own : QUESTIONS[set]),
];

/** Only the mentor's set asks mentors; the team reads their answer. */
export const askedRole = (set: QuestionSet): 'eig' | 'mentor' => (set === 'mentor' ? 'mentor' : 'eig');

type AskedRitual = {
  questions: QuestionSet;
  answerBy: 'team' | 'person';
  rhythm: { days?: readonly unknown[] };
};

/** Asked of each EIG, on the day itself. */
export const isAskedDaily = ({ questions, answerBy, rhythm }: AskedRitual): boolean =>
  answerBy === 'person' && rhythm.days !== undefined && askedRole(questions) === 'eig';

type Span = { startsOn: Temporal.PlainDate; endsOn: Temporal.PlainDate };

/** The first four weeks of a team and its last months: the hand-over begins after eight months of ten. */
const ARRIVAL = { weeks: 4 };
const HANDOVER = { months: 8 };

const earlierOf = (a: Temporal.PlainDate, b: Temporal.PlainDate) =>
  Temporal.PlainDate.compare(a, b) <= 0 ? a : b;

/** The part of a team's life in which a set applies. */
export const phaseOf = <Team extends Span>(set: QuestionSet, team: Team): Team => {
  if (set === 'arrival') {
    const last = team.startsOn.add(ARRIVAL).subtract({ days: 1 });
    return { ...team, endsOn: earlierOf(last, team.endsOn) };
  }
  if (set === 'handover') return { ...team, startsOn: team.startsOn.add(HANDOVER) };
  return team;
};
