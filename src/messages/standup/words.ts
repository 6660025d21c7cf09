import { type Piece, said, strong, type Text } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import type { Question } from '../../rituals/standup/answer.ts';
import { askedRole, type QuestionSet } from '../../rituals/standup/question-sets.ts';
import type { AnswerRow } from '../../store/standup/answers.ts';
import type { Round } from '../../store/standup/rounds.ts';
import type { Texts } from '../../texts/index.ts';

/** A round, its questions and its answers in words, for every message of a stand-up. */

type Named = Pick<Round, 'questionSet' | 'title'>;

export const nameOf = ({ questionSet, title }: Named, { standup }: Texts): string =>
  questionSet === 'custom' ? standup.own.name(title ?? standup.own.untitled) : standup.sets[questionSet].name;

/** The name of a ritual before its first round. */
export const standupName = (
  { questions, title }: { questions: QuestionSet; title?: string },
  texts: Texts,
): string => nameOf({ questionSet: questions, title: title ?? null }, texts);

/** The word that answers it. A team's own questions use `standup`, or `bilan` when one person answers for all. */
export const wordOf = (
  { questionSet, answerBy }: Pick<Round, 'questionSet' | 'answerBy'>,
  { standup }: Texts,
): string => {
  const own = answerBy === 'team' ? 'weekly' : 'daily';
  return standup.sets[questionSet === 'custom' ? own : questionSet].words[0] ?? '';
};

export const formTitleOf = ({ questionSet, title }: Named, { standup }: Texts): string =>
  questionSet === 'custom' ? (title ?? standup.own.untitled) : standup.sets[questionSet].formTitle;

/** « Bilan de la semaine 48 », « Stand-up du mardi 24 novembre » */
export const roundTitle = (round: Round, { standup, dates }: Texts): string => {
  const day = dates.day(round.localDate);
  return round.questionSet === 'custom'
    ? standup.own.title(round.title ?? standup.own.untitled, day)
    : standup.sets[round.questionSet].title({ week: dates.week(round.isoWeek), day });
};

/** A sentence that contains the name of a stand-up; a name given by a team is not markup. */
export const standupPiece = ({ questionSet }: Pick<Round, 'questionSet'>, sentence: string): Piece =>
  questionSet === 'custom' ? said(sentence) : sentence;

export const titleOf = (round: Round, team: string, texts: Texts): Text => [
  standupPiece(round, `${roundTitle(round, texts)} · ${team}`),
];

export const labelOf = (question: Pick<Question, 'name' | 'label'>, { standup }: Texts): string =>
  question.label ?? standup.labels[question.name] ?? question.name;

/** A label in a message: the bot's labels stand out, a team's is not markup. */
export const labelPiece = (question: Pick<Question, 'name' | 'label'>, texts: Texts): Piece =>
  question.label === undefined ? strong(labelOf(question, texts)) : said(question.label);

export const questionOf = (question: Pick<Question, 'name' | 'label' | 'question'>, texts: Texts): string =>
  question.question ?? texts.standup.questions[question.name] ?? labelOf(question, texts);

type Moment = { at: Temporal.Instant; zone: string; isToday: boolean };

const closingMoment = (round: Round, now: Temporal.Instant): Moment => ({
  at: round.closesAt,
  zone: round.zone,
  isToday: localDate(round.closesAt, round.zone).equals(localDate(now, round.zone)),
});

/** « avant 12 h », « avant le vendredi 27 novembre à 15 h » */
export const beforeClosing = (round: Round, now: Temporal.Instant, { standup }: Texts): string =>
  standup.before(closingMoment(round, now));

/** « jusqu’à 12 h », « jusqu’au vendredi 27 novembre à 15 h » */
export const untilClosing = (round: Round, now: Temporal.Instant, { standup }: Texts): string =>
  standup.until(closingMoment(round, now));

type Readers = 'cohortLater' | 'cohortNow' | 'team' | 'mentor';

/** Who reads answers to this round: the cohort once it closes, a team at once. */
const readersKind = ({ questionSet, recap, state }: Round): Readers => {
  if (askedRole(questionSet) === 'mentor') return 'mentor';
  if (recap === 'team') return 'team';
  return state === 'open' ? 'cohortLater' : 'cohortNow';
};

/** « aujourd’hui à 15 h », « le vendredi 27 novembre à 15 h » */
const readAt = (round: Round, now: Temporal.Instant, { standup }: Texts): string =>
  standup.readOn(closingMoment(round, now));

export const readBy = (round: Round, now: Temporal.Instant, texts: Texts): string => {
  const kind = readersKind(round);
  const { readers } = texts.standup;
  return kind === 'cohortLater' ? readers.cohortLater(readAt(round, now, texts)) : readers[kind];
};

/** The same before anything is stored: « toute la promotion le lira … ». */
export const wouldBeReadBy = (round: Round, now: Temporal.Instant, texts: Texts): string => {
  const kind = readersKind(round);
  const { readers } = texts.typed;
  return kind === 'cohortLater' ? readers.cohortLater(readAt(round, now, texts)) : readers[kind];
};

/** « bilan », « stand-up »: short enough for a button. */
export const shortNameOf = (round: Named, texts: Texts): string =>
  texts.typed.shortNames[round.questionSet] ?? nameOf(round, texts);

/** « 1. Priorité de la semaine », « 2. Besoin d’aide ? (facultatif) » */
export const questionLines = (questions: readonly Question[], texts: Texts): Text[] =>
  questions.map((question, index) => [
    `${index + 1}. `,
    question.label === undefined ? questionOf(question, texts) : said(questionOf(question, texts)),
    ...(question.options ? [said(` (${question.options.join(', ')})`)] : []),
    ...(question.required ? [] : [` (${texts.standup.optional})`]),
  ]);

export const valueOf = ({ type, options }: Question, value: string, { standup }: Texts): Piece =>
  type === 'mood' && !options ? (standup.moods[value] ?? said(value)) : said(value);

const answeredQuestions = ({ values }: AnswerRow, questions: readonly Question[]): [Question, string][] =>
  questions.flatMap((question) => {
    const value = values[question.name];
    return value ? [[question, value] as [Question, string]] : [];
  });

/** A whole answer, as its own team reads it. */
export const answerFields = (
  answer: AnswerRow,
  questions: readonly Question[],
  texts: Texts,
): [Text, Text][] =>
  answeredQuestions(answer, questions).map(([question, value]) => [
    [labelPiece(question, texts)],
    [
      valueOf(question, value, texts),
      ...(answer.kept.includes(question.name) ? [` ${texts.standup.keptMark}`] : []),
    ],
  ]);
