import type { Call } from '../chat/chat.ts';
import { message } from '../chat/message.ts';
import { challengeOf, challengeOfChannel, channelNamed, type ChallengeRow } from '../store/cohort.ts';
import type { Texts } from '../texts/index.ts';
import type { Found } from './caller.ts';
import type { AnyCommand } from './define.ts';
import { Refused } from './refused.ts';

/** The select that asks for which team a command is: its payload is the text that was typed. */
export const WHICH_CHALLENGE = 'whichChallenge';

/** The teams in which the caller holds one of the roles a command asks for. */
export const challengesOf = ({ inCohort }: Found, { roles }: AnyCommand): string[] => [
  ...new Set(
    inCohort.flatMap(({ role, challengeId }) => (challengeId && roles.includes(role) ? [challengeId] : [])),
  ),
];

export const channelOf = async (found: Found, call: Call): Promise<string | undefined> =>
  call.channel === undefined ? undefined : channelNamed(found.scope, found.workspaceId, call.channel);

/** The channel's team, else the only one, else the one that was chosen: decided here, once. */
export const decideChallenge = async (
  found: Found,
  {
    among,
    channel,
    chosen,
    typed,
  }: { among: readonly string[]; channel?: string | undefined; chosen?: string | undefined; typed: string },
  texts: Texts,
): Promise<ChallengeRow | undefined> => {
  const ofChannel = channel ? await challengeOfChannel(found.scope, channel) : undefined;
  const wanted = [chosen, ofChannel].find((id) => id !== undefined && among.includes(id));
  const id = wanted ?? (among.length === 1 ? among[0] : undefined);
  if (id) return challengeOf(found.scope, id);
  if (among.length === 0) return undefined;
  throw new Refused(await question(found, among, typed, texts));
};

const question = async (found: Found, among: readonly string[], typed: string, texts: Texts) => {
  const challenges = await Promise.all(among.map((id) => challengeOf(found.scope, id)));
  return message({
    text: [texts.engine.whichChallenge],
    actions: {
      id: WHICH_CHALLENGE,
      label: texts.engine.chooseChallenge,
      payload: typed,
      options: challenges.flatMap((row) => (row ? [{ value: row.id, label: row.name }] : [])),
    },
  });
};
