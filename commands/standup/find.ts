import type { CommandCall, Tools } from '../../src/engine/define.ts';
import { refuse } from '../../src/engine/refused.ts';
import { nameOf } from '../../src/messages/standup/words.ts';
import { localDate } from '../../src/rituals/calendar.ts';
import { currentRounds, isSuperseded, lockRound, type Round } from '../../src/store/standup-rounds.ts';

type Who = Pick<CommandCall<unknown>, 'person' | 'challengeIds'>;

/** The round a button or a form is about, if it still is one of this person's teams and can still be answered. */
export const roundToAnswer = async (id: string, { challengeIds }: Who, tools: Tools): Promise<Round> => {
  const { refused } = tools.texts.standup;
  const round = isUuid(id) ? await lockRound(tools.scope, id) : undefined;
  if (!round) return refuse(tools.texts.engine.stale);
  if (!challengeIds.includes(round.challengeId)) return refuse(refused['not-yours']);
  if (await isSuperseded(tools.scope, round)) return refuse(refused.superseded(nameOf(round, tools.texts)));
  return round;
};

const isUuid = (text: string): boolean => /^[0-9a-f-]{36}$/i.test(text);

/** The round that `bilan` or `standup` means: the team's latest. */
export const latestRound = async (
  answerBy: Round['answerBy'],
  challengeId: string | undefined,
  tools: Tools,
): Promise<Round> => {
  const rounds = challengeId ? await currentRounds(tools.scope, [challengeId], tools.now) : [];
  const round = rounds.find((one) => one.answerBy === answerBy);
  return round ?? refuse(tools.texts.standup.refused['no-round'](nameOf({ answerBy }, tools.texts)));
};

const closedToday = (round: Round, now: Temporal.Instant): boolean =>
  localDate(round.closesAt, round.zone).equals(localDate(now, round.zone));

/**
 * The round that a text typed without any word answers: the last one asked, and no other. A second thought on this
 * morning's stand-up must not become a line of the report that everyone reads. Once closed, on its own day only: a
 * stray word on Sunday is not Friday's report.
 */
export const awaitedRound = async (
  { challengeIds }: Pick<Who, 'challengeIds'>,
  { scope, now }: Tools,
): Promise<Round | undefined> => {
  const [lastAsked] = await currentRounds(scope, challengeIds, now);
  return lastAsked && (lastAsked.state === 'open' || closedToday(lastAsked, now)) ? lastAsked : undefined;
};
