import { type Piece, said, strong, type Text } from '../../chat/message.ts';
import { localDate } from '../../rituals/calendar.ts';
import type { Question } from '../../rituals/standup.ts';
import type { Round } from '../../store/standup-rounds.ts';
import type { AnswerRow } from '../../store/standup-answers.ts';
import type { Texts } from '../../texts/index.ts';

/** How a round, its questions and its answers are put into words: shared by everything a stand-up says. */

const kindOf = ({ answerBy }: Pick<Round, 'answerBy'>): 'weekly' | 'daily' =>
  answerBy === 'team' ? 'weekly' : 'daily';

export const nameOf = (round: Pick<Round, 'answerBy'>, { standup }: Texts): string =>
  standup.name[kindOf(round)];
export const wordOf = (round: Pick<Round, 'answerBy'>, { standup }: Texts): string =>
  (round.answerBy === 'team' ? standup.report : standup.daily).words[0] ?? '';

export const titleOf = (round: Round, team: string, { standup, dates }: Texts): string =>
  round.answerBy === 'team'
    ? standup.title.weekly(dates.week(round.isoWeek), team)
    : standup.title.daily(dates.day(round.localDate), team);

export const labelOf = ({ name }: Pick<Question, 'name'>, { standup }: Texts): string =>
  standup.labels[name] ?? name;

export const untilOf = (round: Round, now: Temporal.Instant, { dates }: Texts): string =>
  localDate(round.closesAt, round.zone).equals(localDate(now, round.zone))
    ? dates.hour(round.closesAt, round.zone)
    : dates.dayAndHour(round.closesAt, round.zone);

/** « 1. Priorité de la semaine », « 2. Besoin d’aide ? (facultatif) » */
export const questionLines = (questions: readonly Question[], texts: Texts): Text[] =>
  questions.map((question, index) => [
    `${index + 1}. ${texts.standup.questions[question.name] ?? question.name}`,
    ...(question.required ? [] : [` (${texts.standup.optional})`]),
  ]);

export const valueOf = (question: Question, value: string, { standup }: Texts): Piece =>
  question.type === 'mood' ? (standup.moods[value] ?? said(value)) : said(value);

const answered = ({ values }: AnswerRow, questions: readonly Question[]): [Question, string][] =>
  questions.flatMap((question) => {
    const value = values[question.name];
    return value ? [[question, value] as [Question, string]] : [];
  });

/** Everything an answer holds, as its own team reads it. */
export const answerFields = (
  answer: AnswerRow,
  questions: readonly Question[],
  texts: Texts,
): [Text, Text][] =>
  answered(answer, questions).map(([question, value]) => [
    [strong(labelOf(question, texts))],
    [
      valueOf(question, value, texts),
      ...(answer.kept.includes(question.name) ? [` ${texts.standup.keptMark}`] : []),
    ],
  ]);
