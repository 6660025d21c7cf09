import { message } from '../../chat/message.ts';
import { challengeOfChannel, type ChallengeRow } from '../../store/cohort/cohort.ts';
import type { Texts } from '../../texts/index.ts';
import type { FoundCaller } from './caller.ts';
import type { AnyCommand } from '../practice/define.ts';
import { Refused } from '../practice/refused.ts';
import { rowNamedAtStart } from '../../rituals/words/named.ts';

/** The select that asks which team a command is for; its payload is the typed text, after the hash of its message. */
export const WHICH_CHALLENGE = 'whichChallenge';

const payloadOf = ({ typed, source }: Pick<ChallengeQuestion, 'typed' | 'source'>): string =>
  typed === '' ? '' : `${source} ${typed}`;

/** The text to run once its team is chosen, and the message in which it was typed: correcting that message corrects it. */
export const askedAgain = (payload: string): { typed: string; source?: string } => {
  const [, source, typed] = /^([\w-]{43}) ([^]*)$/.exec(payload) ?? [];
  return source === undefined || typed === undefined ? { typed: payload } : { typed, source };
};

/** The teams in which the caller has a role that the command requires. */
export const challengesOf = ({ inCohort }: FoundCaller, { roles }: AnyCommand): string[] => [
  ...new Set(
    inCohort.flatMap(({ role, challengeId }) => (challengeId && roles.includes(role) ? [challengeId] : [])),
  ),
];

type ChallengeQuestion = {
  among: readonly string[];
  channel?: string | undefined;
  chosen?: string | undefined;
  /** The whole text, and the part after the word, which may start with a team's name. */
  typed: string;
  source: string;
  raw: unknown;
};

/** `raw` is without the team's name, if it was typed. */
export type DecidedChallenge = { challenge?: ChallengeRow; raw: unknown };

/** By name, as people look for theirs. */
const rowsOf = ({ teams }: FoundCaller, ids: readonly string[]): ChallengeRow[] =>
  ids.flatMap((id) => teams.get(id) ?? []).toSorted((one, other) => one.name.localeCompare(other.name, 'fr'));

/** The channel's team, or else the only one, or else the one chosen or named. Decided only here. */
export const decideChallenge = async (
  found: FoundCaller,
  asked: ChallengeQuestion,
  texts: Texts,
): Promise<DecidedChallenge> => {
  const { among, channel, chosen, raw } = asked;
  const ofChannel = channel ? await challengeOfChannel(found.scope, channel) : undefined;
  const wanted = [chosen, ofChannel].find((id) => id !== undefined && among.includes(id));
  const id = wanted ?? (among.length === 1 ? among[0] : undefined);
  const challenge = id === undefined ? undefined : found.teams.get(id);
  if (challenge) return { challenge, raw };
  if (among.length === 0) return { raw };
  const rows = rowsOf(found, among);
  const named = typeof raw === 'string' ? (rowNamedAtStart(raw, rows) ?? namedSecond(raw, rows)) : undefined;
  if (named) return { challenge: named.row, raw: named.rest };
  throw new Refused(whichChallengeQuestion(rows, asked, texts));
};

/** « standup proposer Rivage Clair lundi »: the name may also follow the verb. */
const namedSecond = (text: string, rows: readonly ChallengeRow[]) => {
  const [, word = '', rest = ''] = /^\s*(\S+)\s+([\s\S]+)$/.exec(text) ?? [];
  const named = rowNamedAtStart(rest, rows);
  return named && { row: named.row, rest: `${word} ${named.rest}` };
};

const whichChallengeQuestion = (rows: readonly ChallengeRow[], asked: ChallengeQuestion, texts: Texts) =>
  message({
    text: [texts.engine.whichChallenge(asked.typed.trim().split(/\s/)[0] ?? '', rows[0]?.name ?? '')],
    actions: {
      id: WHICH_CHALLENGE,
      label: texts.engine.chooseChallenge,
      payload: payloadOf(asked),
      options: rows.map(({ id, name }) => ({ value: id, label: name })),
    },
  });
