import { plainText } from '../../src/chat/plain.ts';
import { message, type Section, said } from '../../src/chat/message.ts';
import type { CommandCall, Tools } from '../../src/engine/define.ts';
import { Refused, refuse } from '../../src/engine/refused.ts';
import { namedAtStart } from '../../src/engine/words.ts';
import { nameOf, spoken, titleOf, wordOf } from '../../src/messages/standup/words.ts';
import { localDate } from '../../src/rituals/calendar.ts';
import { askedRole, type QuestionSet } from '../../src/rituals/standup-sets.ts';
import { challengeOf } from '../../src/store/cohort.ts';
import { answerFor } from '../../src/store/standup-answers.ts';
import { currentRounds, isSuperseded, lockRound, type Round } from '../../src/store/standup-rounds.ts';

export type Who = Pick<CommandCall<unknown>, 'person' | 'memberships'>;

/** The select that asks which of several open rounds is meant. */
export const WHICH = 'standupWhich';

export const isAsked = ({ memberships }: Who, round: Pick<Round, 'challengeId' | 'questionSet'>): boolean =>
  memberships.some(
    ({ role, challengeId }) => challengeId === round.challengeId && role === askedRole(round.questionSet),
  );

const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/i.test(text);

/** The round a button or a form is about, if it is asked of this person and can still be answered or corrected. */
export const roundToAnswer = async (id: string, who: Who, tools: Tools): Promise<Round> => {
  const { refused } = tools.texts.standup;
  const round = isUuid(id) ? await lockRound(tools.scope, id) : undefined;
  if (!round) return refuse(tools.texts.engine.stale);
  if (!isAsked(who, round)) return refuse(refused['not-yours']);
  const over = await isSuperseded(tools.scope, round);
  // What was said may be corrected for as long as it is kept.
  if (over && !(await answerFor(tools.scope, round, who.person.id)))
    return refuse(spoken(round, refused.superseded(nameOf(round, tools.texts))));
  return round;
};

/** A team's own questions are reached by the word of whoever answers them. */
const isReachedBy = (set: QuestionSet, { questionSet, answerBy }: Round): boolean =>
  questionSet === set || (questionSet === 'custom' && set === (answerBy === 'team' ? 'weekly' : 'daily'));

/** Longest option that every platform shows whole. */
const OPTION_MAX = 75;

/** Several are open: which one? What was typed comes back, so that nothing is lost. */
const askWhich = async (rounds: readonly Round[], typed: string, tools: Tools): Promise<never> => {
  const { standup } = tools.texts;
  const options: { value: string; label: string }[] = [];
  for (const round of rounds) {
    const team = (await challengeOf(tools.scope, round.challengeId))?.name ?? '';
    const label = plainText(titleOf(round, team, tools.texts));
    options.push({ value: round.id, label: label.slice(0, OPTION_MAX) });
  }
  const word = rounds[0] ? wordOf(rounds[0], tools.texts) : '';
  const given: Section[] = typed.trim() === '' ? [] : [{ text: [standup.yourText, '\n', said(typed)] }];
  throw new Refused(
    message(
      {
        text: [standup.refused.which(word)],
        actions: { id: WHICH, label: standup.choose, payload: '', options },
      },
      ...given,
    ),
  );
};

type Wanted = { set: Exclude<QuestionSet, 'custom'>; challengeId: string | undefined; typed: string };

/** The round that a word means, and what is left of the text once it named one of the team's own. */
export const latestRound = async (
  { set, challengeId, typed }: Wanted,
  tools: Tools,
): Promise<{ round: Round; text: string }> => {
  const current = challengeId ? await currentRounds(tools.scope, [challengeId], tools.now) : [];
  const rounds = current.filter((round) => isReachedBy(set, round));
  const own = rounds.flatMap((round) => (round.title ? [{ round, names: [round.title] }] : []));
  const named = namedAtStart(typed, own);
  if (named) return { round: named.found.round, text: named.rest };
  const open = rounds.filter(({ state }) => state === 'open');
  if (open.length > 1) return askWhich(open, typed, tools);
  const round = open[0] ?? rounds[0];
  if (round) return { round, text: typed };
  return refuse(tools.texts.standup.refused['no-round'](tools.texts.standup.sets[set].name));
};

const closedToday = (round: Round, now: Temporal.Instant): boolean =>
  localDate(round.closesAt, round.zone).equals(localDate(now, round.zone));

/**
 * The round that a text typed without any word answers: the last one asked, and no other. A second thought on this
 * morning's stand-up must not become a line of the report that everyone reads. Once closed, on its own day only: a
 * stray word on Sunday is not Friday's report. When two were asked at once, as in two défis, it asks which.
 */
export const awaitedRound = async (who: Who, typed: string, tools: Tools): Promise<Round | undefined> => {
  const ids = new Set(who.memberships.flatMap(({ challengeId }) => challengeId ?? []));
  const current = await currentRounds(tools.scope, [...ids], tools.now);
  const rounds = current.filter((round) => isAsked(who, round));
  const [last] = rounds;
  if (!last || !(last.state === 'open' || closedToday(last, tools.now))) return undefined;
  const together = rounds.filter(
    ({ opensAt, state }) => opensAt.equals(last.opensAt) && state === last.state,
  );
  return together.length === 1 ? last : askWhich(together, typed, tools);
};
