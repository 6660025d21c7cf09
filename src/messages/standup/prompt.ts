import { type Button, message, type Section, said, strong, type Text } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { missingAnswers } from '../../rituals/standup/answer.ts';
import { askedRole } from '../../rituals/standup/question-sets.ts';
import { type Away, announcedAway } from '../../store/account/absences.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import { teamMembers } from '../../store/people/people.ts';
import { type AnswerRow, answersOf } from '../../store/standup/answers.ts';
import { isPast, type Round, roundOf } from '../../store/standup/rounds.ts';
import { hasSkipped } from '../../store/standup/skips.ts';
import { defineMessage, type Reader } from '../define.ts';
import { buttonFor } from '../acting/key.ts';
import { answerTo, standupKeys } from './keys.ts';
import { answerFields, beforeClosing, labelOf, questionLines, readBy, titleOf, wordOf } from './words.ts';

type State = {
  round: Round;
  answers: AnswerRow[];
  /** The next round is open. */
  over: boolean;
  skipped: boolean;
  away: readonly Away[];
};

const invitationText = (round: Round, { texts, now }: Reader): Text => {
  const { invite } = texts.standup;
  const until = beforeClosing(round, now, texts);
  if (askedRole(round.questionSet) === 'mentor') return [invite.mentor(until)];
  if (round.answerBy === 'person') return [invite.person(until)];
  return [invite[round.recap](until)];
};

export type RoundAnswers = Pick<State, 'round' | 'answers'>;

export const teamAnswer = ({ round, answers }: RoundAnswers, { texts }: Reader): Section[] =>
  answers.map((answer) => ({
    text: [said(texts.standup.answeredBy(answer.author ?? texts.standup.someone))],
    fields: answerFields(answer, round.questions, texts),
  }));

const ownAnswer = (own: AnswerRow, round: Round, { texts }: Reader): Section => ({
  text: [texts.standup.youAnswered],
  fields: answerFields(own, round.questions, texts),
});

const teammateSections = ({ round, answers }: RoundAnswers, { texts, person }: Reader): Section[] =>
  answers
    .filter(({ personId }) => personId !== person?.id)
    .map((answer) => ({
      title: [said(answer.author ?? texts.standup.someone)],
      fields: answerFields(answer, round.questions, texts),
    }));

export const personAnswers = (state: RoundAnswers, reader: Reader): Section[] => {
  const own = state.answers.find(({ personId }) => personId === reader.person?.id);
  const others = teammateSections(state, reader);
  return [
    ...(own ? [ownAnswer(own, state.round, reader)] : []),
    ...(others.length > 0 ? [{ text: [strong(reader.texts.standup.teammates)] }, ...others] : []),
  ];
};

/** Days away that teammates chose to announce, while it is useful. */
const awaySections = ({ round, away }: State, { texts, person }: Reader): Section[] =>
  round.state === 'closed'
    ? []
    : away
        .filter(({ personId }) => personId !== person?.id)
        .map(({ name, until, zone = round.zone }) => ({
          text: [said(texts.standup.away(name, until && texts.dates.day(localDate(until, zone))))],
        }));

/** Whether the stored answer is this reader's, to withdraw, and not a teammate's. */
const isTheirOwn = ({ answers }: State, { person }: Reader): boolean =>
  answers.some(({ personId, writtenBy }) => (personId ?? writtenBy) === person?.id);

/** The answered prompt is the receipt, with buttons to correct or withdraw. */
const changeButtons = (state: State, { texts }: Reader, own: boolean): Button[] => {
  const { id } = state.round;
  return [
    buttonFor(standupKeys.answer, answerTo(id), texts, { label: texts.standup.correct }),
    ...(own ? [buttonFor(standupKeys.withdraw, id, texts)] : []),
  ];
};

const answerButtons = ({ round, skipped }: State, { texts }: Reader): Button[] => {
  const { answer, answerLate } = texts.standup;
  const open = skipped ? texts.standupLife.skip.anyway : answer;
  const label = round.state === 'closed' ? answerLate[round.answerBy] : open;
  const canPass = !skipped && round.state === 'open';
  const button = buttonFor(standupKeys.answer, answerTo(round.id), texts, { label, primary: !skipped });
  return canPass ? [button, buttonFor(standupKeys.skip, round.id, texts)] : [button];
};

const actionSections = (state: State, hasAnswered: boolean, reader: Reader): Section[] => {
  if (state.over) return [];
  if (!hasAnswered) return [{ actions: answerButtons(state, reader) }];
  const own = isTheirOwn(state, reader);
  return [
    ...(own ? [{ text: [readBy(state.round, reader.now, reader.texts)] }] : []),
    { actions: changeButtons(state, reader, own) },
  ];
};

/** In a daily stand-up, the questions this reader left open. */
const remainingSection = ({ round, answers }: State, { texts, person, onPages }: Reader): Section[] => {
  const own = answers.find(({ personId }) => personId !== null && personId === person?.id);
  const left = own ? missingAnswers(round.questions, own).map((question) => labelOf(question, texts)) : [];
  return left.length > 0 ? [{ text: [said(texts.standup.remaining(left, !onPages))] }] : [];
};

const howToAnswer = (round: Round, { texts, onPages }: Reader): string =>
  onPages ? texts.standupLife.byMail.howToPress : texts.standup.howToType(wordOf(round, texts));

const questionSections = ({ round, skipped }: State, reader: Reader): Section[] => {
  if (round.state === 'closed') return [];
  if (skipped) return [{ text: [reader.texts.standupLife.skip.shown] }];
  return [
    { text: invitationText(round, reader) },
    { list: questionLines(round.questions, reader.texts) },
    { text: [howToAnswer(round, reader)] },
  ];
};

/** The prompt, then its outcome: a teammate's answer, the reader's, and at closing the team's recap. */
const promptSections = (state: State, team: string, reader: Reader): Section[] => {
  const { round, answers } = state;
  const hasAnswered = answers.some(({ personId }) => personId === null || personId === reader.person?.id);
  const shown = round.answerBy === 'team' ? teamAnswer(state, reader) : personAnswers(state, reader);
  return [
    { title: titleOf(round, team, reader.texts) },
    ...(hasAnswered ? [] : questionSections(state, reader)),
    ...shown,
    ...awaySections(state, reader),
    ...(round.state === 'open' ? remainingSection(state, reader) : []),
    ...(round.state === 'closed'
      ? [{ text: [reader.texts.standup.closed(!state.over && !hasAnswered)] }]
      : []),
    ...actionSections(state, hasAnswered, reader),
  ];
};

/** For people who are asked, as of today: removed for people who left. */
export const standupPrompt = defineMessage({
  kind: 'standup-prompt',
  async render(roundId, reader) {
    const { scope, person, now } = reader;
    const round = await roundOf(scope, roundId);
    if (!round || !person) return undefined;
    const role = askedRole(round.questionSet);
    const [team, answers, over, skipped, challenge] = await Promise.all([
      teamMembers(scope, round.challengeId, [role], localDate(now, round.zone)),
      answersOf(scope, roundId),
      isPast(scope, round),
      hasSkipped(scope, roundId, person.id),
      challengeOf(scope, round.challengeId),
    ]);
    if (!team.some(({ id }) => id === person.id)) return undefined;
    // Without an answer, nothing stays once the next round is open.
    if (over && answers.length === 0) return undefined;
    const away = role === 'eig' ? await announcedAway(scope.tx, team, now) : [];
    return message(...promptSections({ round, answers, over, skipped, away }, challenge?.name ?? '', reader));
  },
});
