import type { Section } from '../../src/chat/message.ts';
import { plainText } from '../../src/chat/plain.ts';
import { type ActCall, byId } from '../../src/engine/practice/acts/about.ts';
import { act, actOn, takesNothing } from '../../src/engine/practice/acts/act.ts';
import { type Outcome, replyWith } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { answerTo, standupKeys } from '../../src/messages/standup/keys.ts';
import { answerFields, titleOf, wordOf } from '../../src/messages/standup/words.ts';
import type { NamedSet, QuestionSet } from '../../src/rituals/standup/question-sets.ts';
import { challengeOf } from '../../src/store/cohort/cohort.ts';
import { type AnswerRow, answerFor } from '../../src/store/standup/answers.ts';
import { answeredRounds } from '../../src/store/standup/history.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { isAskedSet, roundToAnswer, type Who } from './find.ts';

/** As many as can be read at a glance; others open by date, and platforms show a hundred options at most. */
const SHOWN = 5;
const OPTIONS_MAX = 100;

/** `bilan` shows team answers, `standup` individual ones, each with the team's own questions. */
const setsOf = (set: NamedSet): QuestionSet[] =>
  set === 'weekly' || set === 'daily' ? [set, 'custom'] : [set];

export const pastRounds = async (set: NamedSet, call: ActCall, { scope }: Tools): Promise<Round[]> => {
  if (!isAskedSet(call, set)) return [];
  const rounds = await answeredRounds(scope, {
    challengeId: call.challenge?.id ?? '',
    personId: call.person.id,
    sets: setsOf(set),
  });
  const answerBy = set === 'daily' || set === 'mentor' ? 'person' : 'team';
  return rounds.filter((round) => round.answerBy === answerBy);
};

const teamName = async ({ challengeId }: Round, { scope }: Tools): Promise<string> =>
  (await challengeOf(scope, challengeId))?.name ?? '';

const answerSection = async (round: Round, answer: AnswerRow, tools: Tools): Promise<Section> => ({
  title: titleOf(round, await teamName(round, tools), tools.texts),
  fields: answerFields(answer, round.questions, tools.texts),
});

export const roundShown = async (round: Round, { person }: Who, tools: Tools): Promise<Outcome> => {
  const { scope, texts } = tools;
  const answer = await answerFor(scope, round, person.id);
  if (!answer) return refuse(texts.standupLife.withdraw.none);
  const actions = [
    buttonFor(standupKeys.answer, answerTo(round.id), texts, { label: texts.standup.correct }),
    buttonFor(standupKeys.withdraw, round.id, texts),
  ];
  return replyWith({ ...(await answerSection(round, answer, tools)), actions });
};

const roundChooser = async (rounds: readonly Round[], tools: Tools): Promise<Section[]> => {
  const [first] = rounds;
  if (!first) return [];
  const { how, usage, earlier } = tools.texts.standupLife.history;
  const team = await teamName(first, tools);
  const options = rounds.slice(0, OPTIONS_MAX).map((round) => ({
    value: round.id,
    label: plainText(titleOf(round, team, tools.texts)).slice(0, 75),
  }));
  const when = first.answerBy === 'team' ? usage.weekly : usage.daily;
  const { id, label } = standupKeys.history;
  return [
    ...(rounds.length > SHOWN ? [{ text: [earlier(SHOWN)] }] : []),
    {
      text: [how(wordOf(first, tools.texts), when)],
      actions: { id, label: label(tools.texts), payload: '', options },
    },
  ];
};

const listRounds = async (rounds: readonly Round[], call: ActCall, tools: Tools): Promise<Outcome> => {
  const sections: Section[] = [];
  for (const round of rounds.slice(0, SHOWN)) {
    const answer = await answerFor(tools.scope, round, call.person.id);
    if (answer) sections.push(await answerSection(round, answer, tools));
  }
  const empty: Section[] = [{ text: [tools.texts.standupLife.history.empty] }];
  const all = sections.length > 0 ? [...sections, ...(await roundChooser(rounds, tools))] : empty;
  return { answer: { reply: { sections: all } } };
};

export const historyOf = (set: NamedSet) =>
  act({
    name: 'standup-past',
    verb: ({ standupLife }) => standupLife.history.words,
    takes: takesNothing,
    handle: async ({ call }, tools) => listRounds(await pastRounds(set, call, tools), call, tools),
  });

const roundToOpen = byId<Round>({
  name: 'a round that they may read again',
  pressed: roundToAnswer,
});

/** One of the history, chosen in its select. */
export const openPast = actOn(roundToOpen, {
  name: 'standup-history',
  key: standupKeys.history,
  roles: ['eig', 'mentor'],
  handle: ({ about, call }, tools) => roundShown(about, call, tools),
});
