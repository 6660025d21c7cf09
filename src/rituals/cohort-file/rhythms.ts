import { WEEKDAYS } from '../time/calendar.ts';
import { readOwnQuestions } from '../standup/own-questions.ts';
import { WINDOW } from '../people/proactive-budget.ts';
import type { QuestionSet } from '../standup/question-sets.ts';
import { isHour } from './fields.ts';
import type { Fault, Path, Problem } from './problems.ts';
import type { CohortFile, FileRitual } from './schema.ts';

type Check = (ritual: FileRitual, path: Path) => Fault[];

const faultAt = (path: Path, key: string, problem: Problem): Fault[] => [{ path: [...path, key], problem }];

const HOURS = ['opens_at', 'reminds_at', 'closes_at'] as const;

const withinHours: Check = (ritual, path) =>
  HOURS.flatMap((key) => {
    const value = ritual[key];
    if (!value || !isHour(value) || (value >= WINDOW.opens && value <= WINDOW.closes)) return [];
    return faultAt(path, key, { code: 'outside-hours', key, value, ...WINDOW });
  });

const SPAN = ['opens_day', 'closes_day'] as const;
const EACH = ['days', 'dates'] as const;

const missingKeyFault = (path: Path, key: string): Fault[] => faultAt(path, key, { code: 'missing', key });

const setOf = ({ questions }: FileRitual): QuestionSet =>
  typeof questions === 'string' ? questions : 'custom';

/** A report spans a week and a stand-up takes a day; other sets do as the file says. */
const spansAWeek = (ritual: FileRitual): boolean => {
  const set = setOf(ritual);
  if (set === 'weekly') return true;
  return set !== 'daily' && SPAN.some((key) => ritual[key] !== undefined);
};

const asksOnItsDays: Check = (ritual, path) => {
  const isSpan = spansAWeek(ritual);
  const [own, refused] = isSpan ? [SPAN, EACH] : [EACH, SPAN];
  const absent = own.filter((key) => !ritual[key]);
  const missing = isSpan ? absent : absent.length === EACH.length ? ['days'] : [];
  return [
    ...missing.flatMap((key) => missingKeyFault(path, key)),
    ...refused
      .filter((key) => ritual[key])
      .flatMap((key) => faultAt(path, key, { code: 'not-with', key, questions: setOf(ritual) })),
  ];
};

/** Own questions need a title, and each one a label. Only the first fault of a line is reported. */
const asksInWords: Check = (ritual, path) => {
  if (typeof ritual.questions === 'string') return [];
  const read = readOwnQuestions(ritual.questions.map((line) => line.replaceAll('\n', ' ')).join('\n'));
  const fault = 'fault' in read ? read.fault : undefined;
  const line = fault && 'line' in fault ? [fault.line - 1] : [];
  return [
    ...(ritual.title === undefined ? missingKeyFault(path, 'title') : []),
    ...(fault
      ? [{ path: [...path, 'questions', ...line], problem: { code: 'bad-question', fault } as const }]
      : []),
  ];
};

/** Mentors answer each for themselves, a stand-up asks each person, a report has one answer per team. */
const answeredByTheRight: Check = (ritual, path) => {
  const set = setOf(ritual);
  const expected =
    set === 'daily' || set === 'mentor' ? 'person' : set === 'custom' ? ritual.answer_by : 'team';
  return ritual.answer_by === expected
    ? []
    : faultAt(path, 'answer_by', { code: 'not-asked-so', questions: set, answerBy: expected });
};

/** A moment of the week as comparable text: the rank of the day, then the hour. */
const weekMoment = (day: (typeof WEEKDAYS)[number] | undefined, hour: string): string =>
  `${day ? WEEKDAYS.indexOf(day) : 0} ${hour}`;

const inWords = (day: string | undefined, hour: string): string => (day ? `${day} ${hour}` : hour);

const closesAfterItOpens: Check = (ritual, path) => {
  const { opens_day, opens_at, closes_day, closes_at } = ritual;
  if (weekMoment(closes_day, closes_at) > weekMoment(opens_day, opens_at)) return [];
  const key = opens_day === closes_day ? 'closes_at' : 'closes_day';
  return faultAt(path, key, {
    code: 'closes-first',
    opens: inWords(opens_day, opens_at),
    closes: inWords(closes_day, closes_at),
  });
};

const remindsInBetween: Check = (ritual, path) => {
  const { opens_day, opens_at, closes_day, closes_at, reminds_at } = ritual;
  if (!reminds_at) return [];
  const reminds = weekMoment(closes_day, reminds_at);
  if (reminds > weekMoment(opens_day, opens_at) && reminds < weekMoment(closes_day, closes_at)) return [];
  return faultAt(path, 'reminds_at', {
    code: 'reminder-outside',
    reminds: inWords(closes_day, reminds_at),
    opens: inWords(opens_day, opens_at),
    closes: inWords(closes_day, closes_at),
  });
};

/** What one person says is not published under the team's name. */
const readByTheRight: Check = ({ answer_by, recap }, path) =>
  answer_by === 'person' && recap === 'cohort' ? faultAt(path, 'recap', { code: 'personal-recap' }) : [];

/** Malformed hours and missing days have faults of their own, so the rest is not compared. */
const canCompare = (ritual: FileRitual): boolean =>
  HOURS.every((key) => isHour(ritual[key] ?? WINDOW.opens)) &&
  (!spansAWeek(ritual) || (ritual.opens_day !== undefined && ritual.closes_day !== undefined));

const inOrder: Check = (ritual, path) => {
  if (!canCompare(ritual)) return [];
  const closing = closesAfterItOpens(ritual, path);
  return closing.length > 0 ? closing : remindsInBetween(ritual, path);
};

const ofKnownChallenges = (ritual: FileRitual, path: Path, known: ReadonlySet<string>): Fault[] =>
  ritual.challenges === 'all'
    ? []
    : ritual.challenges.flatMap((id, index) =>
        known.has(id)
          ? []
          : [{ path: [...path, 'challenges', index], problem: { code: 'no-such-challenge', id } }],
      );

export const rhythmFaults = (file: CohortFile): Fault[] => {
  const known = new Set(file.challenges.map(({ id }) => id));
  return file.rituals.flatMap((ritual, index) => {
    const path = ['rituals', index];
    return [
      ...withinHours(ritual, path),
      ...asksOnItsDays(ritual, path),
      ...asksInWords(ritual, path),
      ...answeredByTheRight(ritual, path),
      ...inOrder(ritual, path),
      ...readByTheRight(ritual, path),
      ...ofKnownChallenges(ritual, path, known),
    ];
  });
};
