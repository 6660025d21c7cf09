import { type Button, message, type Section, said, strong, type Text } from '../../chat/message.ts';
import { localDate } from '../../rituals/calendar.ts';
import { missing } from '../../rituals/standup.ts';
import { challengeOf } from '../../store/cohort.ts';
import { teamMembers } from '../../store/people.ts';
import { isSuperseded, type Round, roundOf } from '../../store/standup-rounds.ts';
import { type AnswerRow, answersOf } from '../../store/standup-answers.ts';
import { defineMessage, type Reader } from '../define.ts';
import { answerFields, labelOf, questionLines, titleOf, untilOf } from './words.ts';

type State = { round: Round; answers: AnswerRow[]; over: boolean };

export const ANSWER = 'standupAnswer';

const invitation = (round: Round, { texts, now }: Reader): Text => {
  const { team, person } = texts.standup.invite;
  return [(round.answerBy === 'team' ? team : person)(untilOf(round, now, texts))];
};

const teamAnswer = ({ round, answers }: State, { texts }: Reader): Section[] =>
  answers.map((answer) => ({
    text: [texts.standup.answeredBy(answer.author ?? texts.standup.someone)],
    fields: answerFields(answer, round.questions, texts),
  }));

const ownAnswer = (own: AnswerRow, round: Round, { texts }: Reader): Section => ({
  text: [texts.standup.youAnswered],
  fields: answerFields(own, round.questions, texts),
});

const teammates = ({ round, answers }: State, { texts, person }: Reader): Section[] =>
  answers
    .filter(({ personId }) => personId !== person?.id)
    .map((answer) => ({
      title: [said(answer.author ?? texts.standup.someone)],
      fields: answerFields(answer, round.questions, texts),
    }));

const personAnswers = (state: State, reader: Reader): Section[] => {
  const own = state.answers.find(({ personId }) => personId === reader.person?.id);
  const others = teammates(state, reader);
  return [
    ...(own ? [ownAnswer(own, state.round, reader)] : []),
    ...(others.length > 0 ? [{ text: [strong(reader.texts.standup.teammates)] }, ...others] : []),
  ];
};

const buttonFor = ({ round, over }: State, hasAnswered: boolean, { texts }: Reader): Section[] => {
  if (over) return [];
  const { answer, answerLate, correct } = texts.standup;
  const label = hasAnswered ? correct : round.state === 'closed' ? answerLate[round.answerBy] : answer;
  const button: Button = { id: ANSWER, label, payload: round.id, primary: !hasAnswered };
  return [{ actions: [button] }];
};

/** In a daily stand-up, what one's own answer left open. */
const remaining = ({ round, answers }: State, { texts, person }: Reader): Section[] => {
  const own = answers.find(({ personId }) => personId !== null && personId === person?.id);
  const left = own ? missing(round.questions, own).map((question) => labelOf(question, texts)) : [];
  return left.length > 0 ? [{ text: [texts.standup.remaining(left)] }] : [];
};

const asking = ({ round }: State, reader: Reader): Section[] =>
  round.state === 'closed'
    ? []
    : [
        { text: invitation(round, reader) },
        { list: questionLines(round.questions, reader.texts) },
        { text: [reader.texts.standup.howToType] },
      ];

/** The prompt, then what became of it: a teammate's answer, one's own, and at closing the team's recap. */
const sections = (state: State, team: string, reader: Reader): Section[] => {
  const { round, answers } = state;
  const hasAnswered = answers.some(({ personId }) => personId === null || personId === reader.person?.id);
  const shown = round.answerBy === 'team' ? teamAnswer(state, reader) : personAnswers(state, reader);
  return [
    { title: [titleOf(round, team, reader.texts)] },
    ...(hasAnswered ? [] : asking(state, reader)),
    ...shown,
    ...(round.state === 'open' ? remaining(state, reader) : []),
    ...(round.state === 'closed'
      ? [{ text: [reader.texts.standup.closed(!state.over && !hasAnswered)] }]
      : []),
    ...buttonFor(state, hasAnswered, reader),
  ];
};

const isOfTheTeam = async ({ scope, person, now }: Reader, round: Round): Promise<boolean> => {
  const team = await teamMembers(scope, round.challengeId, ['eig'], localDate(now, round.zone));
  return team.some(({ id }) => id === person?.id);
};

/** Read by the team alone, as it is today: taken away from whoever left it. */
export const standupPrompt = defineMessage({
  kind: 'standup-prompt',
  async render(roundId, reader) {
    const round = await roundOf(reader.scope, roundId);
    if (!round || !(await isOfTheTeam(reader, round))) return undefined;
    const challenge = await challengeOf(reader.scope, round.challengeId);
    const answers = await answersOf(reader.scope, roundId);
    const over = await isSuperseded(reader.scope, round);
    // Nothing was said and the next one is open: nothing remains of a silence.
    if (over && answers.length === 0) return undefined;
    return message(...sections({ round, answers, over }, challenge?.name ?? '', reader));
  },
});
