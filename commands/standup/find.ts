import { message, type Section, said } from '../../src/chat/message.ts';
import { plainText } from '../../src/chat/plain.ts';
import { type About, type ActCall, byId } from '../../src/engine/practice/acts/about.ts';
import { decline } from '../../src/engine/practice/acts/declined.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../src/engine/practice/refused.ts';
import { standupKeys } from '../../src/messages/standup/keys.ts';
import { nameOf, standupPiece, titleOf, wordOf } from '../../src/messages/standup/words.ts';
import { askedRole, type NamedSet, type QuestionSet } from '../../src/rituals/standup/question-sets.ts';
import { namedAtStart } from '../../src/rituals/words/named.ts';
import { challengeOf } from '../../src/store/cohort/cohort.ts';
import { answerFor } from '../../src/store/standup/answers.ts';
import { roundsPrompted } from '../../src/store/standup/prompts.ts';
import { currentRounds, isPast, lockRound, type Round } from '../../src/store/standup/rounds.ts';
import { hasSkipped } from '../../src/store/standup/skips.ts';

export type Who = Pick<ActCall, 'person' | 'memberships'>;

export const isAsked = ({ memberships }: Who, round: Pick<Round, 'challengeId' | 'questionSet'>): boolean =>
  memberships.some(
    ({ role, challengeId }) => challengeId === round.challengeId && role === askedRole(round.questionSet),
  );

export const isAskedSet = (call: ActCall, set: NamedSet): boolean =>
  isAsked(call, { challengeId: call.challenge?.id ?? '', questionSet: set });

export const roundOfTheirs = async (id: string, who: Who, { scope, texts }: Tools): Promise<Round> => {
  const round = (await lockRound(scope, id)) ?? refuse(texts.engine.stale);
  return isAsked(who, round) ? round : refuse(texts.standup.refused['not-yours']);
};

/** The same, if it can still be answered or corrected. */
export const roundToAnswer = async (id: string, who: Who, tools: Tools): Promise<Round> => {
  const round = await roundOfTheirs(id, who, tools);
  const past = await isPast(tools.scope, round);
  // A past answer can be corrected as long as it is stored.
  if (past && !(await answerFor(tools.scope, round, who.person.id)))
    return refuse(standupPiece(round, tools.texts.standup.refused.superseded(nameOf(round, tools.texts))));
  return round;
};

/** A team's own questions answer to the word for their kind of answer: one per person, or one per team. */
export const isReachedBy = (set: QuestionSet, { questionSet, answerBy }: Round): boolean =>
  questionSet === set || (questionSet === 'custom' && set === (answerBy === 'team' ? 'weekly' : 'daily'));

/** The longest option that every platform shows whole. */
const OPTION_MAX = 75;

/** What to do with the chosen round; answer it by default. */
export type RoundAct = '' | 'skip' | 'withdraw';

/** Asks which of several open rounds. The typed text comes back, so that nothing is lost. */
const askWhich = async (
  rounds: readonly Round[],
  typed: string,
  tools: Tools,
  doing: RoundAct = '',
): Promise<never> => {
  const { standup, engine } = tools.texts;
  const options: { value: string; label: string }[] = [];
  for (const round of rounds) {
    const team = (await challengeOf(tools.scope, round.challengeId))?.name ?? '';
    const label = plainText(titleOf(round, team, tools.texts));
    options.push({ value: round.id, label: label.slice(0, OPTION_MAX) });
  }
  const word = rounds[0] ? wordOf(rounds[0], tools.texts) : '';
  const given: Section[] = typed.trim() === '' ? [] : [{ text: [engine.fields.yourText, '\n', said(typed)] }];
  const { id, label, payload } = standupKeys.which;
  throw new Refused(
    message(
      {
        text: [standup.refused.which(word)],
        actions: { id, label: label(tools.texts), payload: payload.write(doing), options },
      },
      ...given,
    ),
  );
};

type WantedRound = {
  set: NamedSet;
  challengeId: string | undefined;
  typed: string;
  doing?: RoundAct;
};

type RoundAndText = { round: Round; text: string };

const roundsOf = async ({ set, challengeId }: WantedRound, { scope }: Tools): Promise<Round[]> => {
  const current = challengeId ? await currentRounds(scope, [challengeId]) : [];
  return current.filter((round) => isReachedBy(set, round));
};

/** The team's own round whose name starts a text, and the text after it. */
const titledAmong = (rounds: readonly Round[], typed: string): RoundAndText | undefined => {
  const own = rounds.flatMap((round) => (round.title ? [{ round, names: [round.title] }] : []));
  const named = namedAtStart(typed, own);
  return named && { round: named.found.round, text: named.rest };
};

/** The round of a word: the one named, or else the only one open, or else the latest. */
export const latestRound = async (wanted: WantedRound, tools: Tools): Promise<RoundAndText> => {
  const { set, typed, doing = '' } = wanted;
  const rounds = await roundsOf(wanted, tools);
  const titled = titledAmong(rounds, typed);
  if (titled) return titled;
  const open = rounds.filter(({ state }) => state === 'open');
  if (open.length > 1) return askWhich(open, typed, tools, doing);
  const round = open[0] ?? rounds[0];
  if (round) return { round, text: typed };
  return refuse(tools.texts.standup.refused['no-round'](tools.texts.standup.sets[set].name));
};

/**
 * « standup passer », « standup passer météo »: that round, or a question which of several. With any other text after the
 * verb, it is an answer.
 */
export const roundMeant = (set: NamedSet, doing: Exclude<RoundAct, ''>): About<Round, string> => ({
  ...byId<Round>({
    name: 'a round that asks them',
    pressed: roundOfTheirs,
  }),
  async typed(rest, call, tools) {
    const wanted = { set, challengeId: call.challenge?.id, typed: rest, doing };
    if (!isAskedSet(call, set)) return rest === '' ? refuse(tools.texts.standupLife[doing].none) : decline();
    if (rest === '') return { about: (await latestRound(wanted, tools)).round, rest };
    const titled = titledAmong(await roundsOf(wanted, tools), rest);
    return titled?.text.trim() === '' ? { about: titled.round, rest: '' } : decline();
  },
});

/** Open rounds whose prompt reached this person, without an answer for them, latest first. */
export const unansweredPrompts = async (who: Who, { scope }: Tools): Promise<Round[]> => {
  const unanswered: Round[] = [];
  for (const round of await roundsPrompted(scope, who.person.id)) {
    const isWaiting =
      isAsked(who, round) &&
      !(await answerFor(scope, round, who.person.id)) &&
      !(await hasSkipped(scope, round.id, who.person.id));
    if (isWaiting) unanswered.push(round);
  }
  return unanswered;
};

/** Open rounds that ask this person, prompted or not: a bare text may be for one of them. */
export const openRoundsFor = async (who: Who, { scope }: Tools): Promise<Round[]> => {
  const ids = new Set(who.memberships.flatMap(({ challengeId }) => challengeId ?? []));
  const current = await currentRounds(scope, [...ids]);
  return current.filter((round) => round.state === 'open' && isAsked(who, round));
};
