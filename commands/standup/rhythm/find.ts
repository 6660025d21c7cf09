import { type Section, said } from '../../../src/chat/message.ts';
import { type About, type ActCall, byButton } from '../../../src/engine/practice/acts/about.ts';
import type { Outcome } from '../../../src/engine/practice/outcome.ts';
import type { Outgoing } from '../../../src/messages/outgoing.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { standupKeys, standupOf } from '../../../src/messages/standup/keys.ts';
import { rhythmSection, rhythmSubject } from '../../../src/messages/standup/rhythm.ts';
import { standupName } from '../../../src/messages/standup/words.ts';
import { askedRole, type NamedSet } from '../../../src/rituals/standup/question-sets.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { challengeOf } from '../../../src/store/cohort/cohort.ts';
import { standupsOfTeam, type TeamStandup } from '../../../src/store/standup/standups.ts';

type Who = Pick<ActCall, 'person' | 'memberships'>;

/** A team decides its rhythm; mentors also decide theirs. */
export const mayDecide = ({ memberships }: Who, { ritual, team }: TeamStandup): boolean =>
  memberships.some(
    ({ role, challengeId }) =>
      challengeId === team.id && (role === 'eig' || role === askedRole(ritual.questions)),
  );

/** The team of the word; people without a team cannot change a rhythm. */
export const teamIdOf = ({ challenge }: ActCall, { texts }: Tools): string =>
  challenge?.id ?? refuse(texts.standupRhythm.refused['team-decides']);

type OfStandup = ReturnType<typeof standupOf>;

export const standupByButton = async (
  [, [ritualId, challengeId]]: OfStandup,
  call: Who,
  { scope, texts }: Tools,
): Promise<TeamStandup> => {
  const held = await standupsOfTeam(scope, challengeId);
  const standup = held.find(({ ritual }) => ritual.id === ritualId) ?? refuse(texts.engine.stale);
  return mayDecide(call, standup) ? standup : refuse(texts.standupRhythm.refused['team-decides']);
};

/** The stand-up of a word: of that set, or else of the team's own questions, running ones first. */
export const standupOfWord = async (set: NamedSet, call: ActCall, tools: Tools): Promise<TeamStandup> => {
  const all = await standupsOfTeam(tools.scope, teamIdOf(call, tools));
  const ordered = all.toSorted((a, b) => Number(a.stopped) - Number(b.stopped));
  const of = (sets: string) => ordered.find(({ ritual }) => ritual.questions === sets);
  const standup = of(set) ?? (set === 'daily' ? of('custom') : undefined);
  const { refused } = tools.texts.standupRhythm;
  if (!standup) return refuse(refused['not-held'](tools.texts.standup.sets[set].name));
  return mayDecide(call, standup) ? standup : refuse(refused['team-decides']);
};

/** A stand-up that their team holds. */
export const standupHeld = (set: NamedSet): About<TeamStandup, OfStandup> =>
  byButton({
    name: 'a stand-up of their team',
    payload: standupKeys.stop.payload,
    carry: ({ ritual, team }) => standupOf(ritual.id, team.id),
    found: (call, tools) => standupOfWord(set, call, tools),
    pressed: standupByButton,
  });

/** In the team's channel, which costs nobody a message of their budget; without a channel, to each member. */
const tellTeam = async (
  { ritual, team }: TeamStandup,
  { scope, now }: Tools,
): Promise<Pick<Outcome, 'say'>> => {
  const channel = (await challengeOf(scope, team.id))?.channel;
  const told: Outgoing = {
    // One message a day at most: a second change updates the first message.
    key: `standup:rhythm:${ritual.id}:${team.id}:${localDate(now, team.zone).toString()}`,
    kind: 'standup-rhythm',
    subject: rhythmSubject.write([ritual.id, team.id]),
    to: channel ? { channel } : { challenge: team.id, roles: ['eig'] },
    mergeable: true,
  };
  return { say: [told] };
};

type Verb = 'changed' | 'stopped' | 'resumed';

export const decidedOutcome = async (standup: TeamStandup, verb: Verb, tools: Tools): Promise<Outcome> => {
  const { ritual, team } = standup;
  const now = (await standupsOfTeam(tools.scope, team.id)).find((one) => one.ritual.id === ritual.id);
  const text = [said(tools.texts.standupRhythm[`${verb}Now`](standupName(ritual, tools.texts)))];
  const shown: Section[] = now ? [{ text }, rhythmSection(now, tools.texts)] : [{ text }];
  return {
    answer: { reply: { sections: shown } },
    log: [{ type: `standup.${verb}`, on: localDate(tools.now, team.zone), facts: { set: ritual.questions } }],
    ...(await tellTeam(standup, tools)),
  };
};
