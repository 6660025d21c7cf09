import { z } from 'zod';
import { message, said } from '../../../src/chat/message.ts';
import {
  type CommandCall,
  type Outcome,
  type Outgoing,
  type Tools,
} from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { standupName } from '../../../src/messages/standup/words.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { plainPhrase } from '../../../src/rituals/words/letters.ts';
import { planRounds } from '../../../src/rituals/standup/rounds.ts';
import { proposalKey } from '../../../src/rituals/standup/keys.ts';
import { settingsFor, type WantedRhythm } from '../../../src/rituals/standup/rhythm.ts';
import { type ChallengeRow, challengeOf } from '../../../src/store/cohort/cohort.ts';
import { teamMembers } from '../../../src/store/people/people.ts';
import { addProposal, LAPSE } from '../../../src/store/standup/proposals.ts';
import { addTeamStandup, chooseRhythm } from '../../../src/store/standup/rhythms.ts';
import { heldStandup, standupsOfTeam } from '../../../src/store/standup/standups.ts';
import type { OrderContext, Order } from '../order.ts';
import { confirmOwnWords } from './own-words.ts';
import { rhythmForm } from './form.ts';
import { namedTeam, teamsToProposeTo } from './teams.ts';
import { readTypedRhythm, saysWhen, titleOf } from './typed.ts';

type Call = Pick<CommandCall<unknown>, 'person' | 'memberships' | 'roles' | 'confirmed'>;

/** An unanswered proposal is not repeated and expires. */
const LAPSES_AFTER = { hours: 24 * LAPSE.days };

/** It starts tomorrow at the earliest, so that nobody is asked within the hour. */
export const firstDay = ({ now }: Tools, zone: string): Temporal.PlainDate =>
  localDate(now, zone).add({ days: 1 });

const startingOn = (wanted: WantedRhythm, day: Temporal.PlainDate) => {
  const settings = settingsFor(wanted);
  return { ...settings, rhythm: { ...settings.rhythm, from: day.toString() } };
};

/** A team has one stand-up per set, so another rhythm changes it. There may be several with own questions. */
const startRitual = async (wanted: WantedRhythm, challenge: ChallengeRow, tools: Tools): Promise<string> => {
  const settings = startingOn(wanted, firstDay(tools, challenge.timezone));
  const held = await standupsOfTeam(tools.scope, challenge.id);
  const same = held.find(({ ritual }) => wanted.set !== 'custom' && ritual.questions === wanted.set);
  if (same) {
    const of = { ritualId: same.ritual.id, challengeId: challenge.id };
    await chooseRhythm(tools.scope, of, { rhythm: settings.rhythm });
    return same.ritual.id;
  }
  const slug = `${wanted.set}-${challenge.slug}-${crypto.randomUUID().slice(0, 8)}`;
  return addTeamStandup(tools.scope, { slug, challengeId: challenge.id, settings });
};

/** Far enough to reach the next phase of a programme, such as the last months for a hand-over. */
const AHEAD = { months: 12 };

/** The team has the stand-up from now on. Returns the day of its first round. */
export const beginStandup = async (
  wanted: WantedRhythm,
  challenge: ChallengeRow,
  tools: Tools,
): Promise<Temporal.PlainDate> => {
  const ritualId = await startRitual(wanted, challenge, tools);
  const held = await heldStandup(tools.scope, ritualId, challenge.id);
  const from = firstDay(tools, challenge.timezone);
  const [first] = held ? planRounds(held.ritual.rhythm, held.team, from, from.add(AHEAD)) : [];
  return first?.localDate ?? from;
};

const proposalMessage = (id: string, challengeId: string, { now }: Tools): Outgoing => ({
  key: proposalKey(id),
  kind: 'standup-proposal',
  subject: id,
  to: { challenge: challengeId, roles: ['eig'] },
  notAfter: now.add(LAPSES_AFTER),
  mergeable: true,
});

/** Proposes to the team; someone alone in a team decides at once. */
export const propose = async (
  wanted: WantedRhythm,
  challenge: ChallengeRow,
  call: Call,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, now } = tools;
  const { person } = call;
  confirmOwnWords(wanted, call, tools);
  const on = localDate(now, challenge.timezone);
  const team = await teamMembers(scope, challenge.id, ['eig'], on);
  const { sent, alone } = texts.standupRhythm;
  if (team.length === 1 && team[0]?.id === person.id) {
    const from = await beginStandup(wanted, challenge, tools);
    const text = alone(
      standupName({ questions: wanted.set, ...titleOf(wanted) }, texts),
      texts.dates.day(from),
    );
    return {
      answer: { reply: message({ text: [said(text)] }) },
      log: [{ type: 'standup.accepted', v: 1, on, facts: { set: wanted.set } }],
    };
  }
  const settings = settingsFor(wanted);
  const id = await addProposal(scope, {
    challengeId: challenge.id,
    settings,
    proposedBy: person.id,
    proposedOn: on,
  });
  return {
    answer: { reply: message({ text: [said(sent(challenge.name))] }) },
    log: [{ type: 'standup.proposed', v: 1, on, facts: { set: wanted.set } }],
    say: [proposalMessage(id, challenge.id, tools)],
  };
};

/** The team: named first, or else the only one, or else the défi of the call. */
const teamMeant = (text: string, teams: readonly ChallengeRow[], { call }: OrderContext) => {
  const named = namedTeam(text, teams);
  if (named) return named;
  const only = teams.length === 1 ? teams[0] : teams.find(({ id }) => id === call.challenge?.id);
  return { team: call.roles.includes('coordination') && teams.length > 1 ? undefined : only, rest: text };
};

const formFor = (
  teams: readonly ChallengeRow[],
  team: ChallengeRow | undefined,
  { tools }: OrderContext,
): Outcome => ({
  answer: {
    form: rhythmForm(
      team ? { payload: `propose ${team.id}` } : { payload: 'propose', challenges: teams },
      tools.texts,
    ),
  },
});

export const proposeOrder: Order = {
  words: (texts) => texts.standupRhythm.words.propose,
  async obey(rest, about) {
    const { call, tools } = about;
    const { refused } = tools.texts.standupRhythm;
    const teams = await teamsToProposeTo(call, tools);
    if (teams.length === 0) return refuse(refused['no-team']);
    const { team, rest: rhythm } = teamMeant(rest, teams, about);
    if (plainPhrase(rhythm) === '') return formFor(teams, team, about);
    const wanted = readTypedRhythm(rhythm, about.tools.texts);
    const answers = call.memberships.some(({ role }) => role === 'eig');
    // « standup proposer le bilan au comité » gives neither a day nor an hour.
    if (wanted && answers && !saysWhen(rhythm)) return undefined;
    if (wanted && team) return propose(wanted, team, call, tools);
    if (wanted) return refuse(refused['which-challenge']);
    // An EIG's answer may start with this word; other people have nothing to answer here.
    return answers ? undefined : refuse(refused.usage(tools.texts.standup.sets.daily.words[0] ?? ''));
  },
};

/** The team of a form, if this person may still propose to it. */
export const teamOfForm = async (id: string, call: Call, tools: Tools): Promise<ChallengeRow | undefined> => {
  if (!z.uuid().safeParse(id).success) return undefined;
  const teams = await teamsToProposeTo(call, tools);
  return teams.some((team) => team.id === id) ? challengeOf(tools.scope, id) : undefined;
};
