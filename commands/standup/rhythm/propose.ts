import { said } from '../../../src/chat/message.ts';
import type { About, ActCall } from '../../../src/engine/practice/acts/about.ts';
import { actOn } from '../../../src/engine/practice/acts/act.ts';
import { decline } from '../../../src/engine/practice/acts/declined.ts';
import { refuseField } from '../../../src/engine/practice/acts/field-errors.ts';
import { type Outcome, replyWith, sayBack } from '../../../src/engine/practice/outcome.ts';
import type { Outgoing } from '../../../src/messages/outgoing.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import type { Values } from '../../../src/engine/practice/fields/kind.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { maybe, uuid } from '../../../src/messages/acting/payload.ts';
import { buttonFor } from '../../../src/messages/acting/key.ts';
import { standupKeys } from '../../../src/messages/standup/keys.ts';
import { standupName } from '../../../src/messages/standup/words.ts';
import { proposalKey } from '../../../src/rituals/standup/keys.ts';
import { DEFAULTS, settingsFor, type WantedRhythm } from '../../../src/rituals/standup/rhythm.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { plainPhrase } from '../../../src/rituals/words/letters.ts';
import type { ChallengeRow } from '../../../src/store/cohort/cohort.ts';
import { teamMembers } from '../../../src/store/people/people.ts';
import { addProposal, LAPSE, openProposals } from '../../../src/store/standup/proposals.ts';
import { beginStandup } from './begin.ts';
import { proposalFields } from './fields.ts';
import { confirmOwnWords } from './own-words.ts';
import { rowNamedAtStart } from '../../../src/rituals/words/named.ts';
import { teamsToProposeTo } from './teams.ts';
import { readTypedRhythm, saysWhen, titleOf } from './typed.ts';
import { rhythmValues } from './wanted.ts';

/** An unanswered proposal is not repeated and expires. */
const LAPSES_AFTER = { hours: 24 * LAPSE.days };

export const proposalMessage = (id: string, challengeId: string, { now }: Tools): Outgoing => ({
  key: proposalKey(id),
  kind: 'standup-proposal',
  subject: id,
  to: { challenge: challengeId, roles: ['eig'] },
  notAfter: now.add(LAPSES_AFTER),
  mergeable: true,
});

/** One open proposal for a rhythm of a team: another waits, or replaces it if its author says so. */
const waitingReply = (
  id: string,
  wanted: WantedRhythm,
  { name }: ChallengeRow,
  { texts }: Tools,
): Outcome => {
  const rhythm = standupName({ questions: wanted.set, ...titleOf(wanted) }, texts);
  return {
    ...replyWith({
      text: [said(texts.standupRhythm.waits(rhythm, name))],
      actions: [buttonFor(standupKeys.replace, id, texts)],
    }),
    privately: true,
  };
};

/** Proposes to the team; someone alone in a team decides at once. */
const proposeTo = async (
  wanted: WantedRhythm,
  challenge: ChallengeRow,
  call: ActCall,
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
      ...sayBack(said(text)),
      log: [{ type: 'standup.accepted', on, facts: { set: wanted.set } }],
    };
  }
  const settings = settingsFor(wanted);
  const there = (await openProposals(scope, challenge.id, on)).find(
    (one) => one.settings.questions === settings.questions,
  );
  const id = await addProposal(scope, {
    ...(there ? { state: 'waiting' as const } : {}),
    challengeId: challenge.id,
    settings,
    proposedBy: person.id,
    proposedOn: on,
  });
  if (there) return { ...waitingReply(id, wanted, challenge, tools), log: [] };
  return {
    ...sayBack(said(sent(challenge.name))),
    log: [{ type: 'standup.proposed', on, facts: { set: wanted.set } }],
    say: [proposalMessage(id, challenge.id, tools)],
  };
};

/** The team, if it is known, or else those among which the form asks; and the rhythm, if it was typed. */
type Proposing = { teams: readonly ChallengeRow[]; team?: ChallengeRow; wanted?: WantedRhythm };

/** Named first, or else the only one, or else the team of the call. */
const teamMeant = (text: string, teams: readonly ChallengeRow[], { challenge, roles }: ActCall) => {
  const named = rowNamedAtStart(text, teams);
  if (named) return { team: named.row, rest: named.rest };
  const only = teams.length === 1 ? teams[0] : teams.find(({ id }) => id === challenge?.id);
  return { team: roles.includes('coordination') && teams.length > 1 ? undefined : only, rest: text };
};

const proposableTeams = async (call: ActCall, tools: Tools): Promise<readonly ChallengeRow[]> => {
  const teams = await teamsToProposeTo(call, tools);
  return teams.length > 0 ? teams : refuse(tools.texts.standupRhythm.refused['no-team']);
};

const teamToPropose: About<Proposing, string | undefined> = {
  name: 'a team to which they may propose',
  sample: 'lundi 9h-12h',
  payload: maybe(uuid),
  carry: ({ team }) => team?.id,
  async typed(text, call, tools) {
    const { refused } = tools.texts.standupRhythm;
    const teams = await proposableTeams(call, tools);
    const { team, rest } = teamMeant(text, teams, call);
    const about = { teams, ...(team ? { team } : {}) };
    if (plainPhrase(rest) === '') return { about, rest: '' };
    const wanted = readTypedRhythm(rest, tools.texts);
    const answers = call.memberships.some(({ role }) => role === 'eig');
    // « standup proposer le bilan au comité » gives neither a day nor an hour.
    if (answers && !(wanted && saysWhen(rest))) return decline();
    // An EIG's answer may start with this word; other people have nothing to answer here.
    if (!wanted) return refuse(refused.usage(tools.texts.standup.sets.daily.words[0] ?? ''));
    return team ? { about: { ...about, wanted }, rest } : refuse(refused['which-challenge']);
  },
  async pressed(id, call, tools) {
    const teams = await proposableTeams(call, tools);
    const team = teams.find((one) => one.id === id);
    return { teams, ...(team ? { team } : {}) };
  },
};

const typedValues = (wanted: WantedRhythm): Values => ({ set: wanted.set, ...rhythmValues(wanted) });

export const propose = actOn(teamToPropose, {
  name: 'standup-propose',
  verb: ({ standupRhythm }) => standupRhythm.words.propose,
  form: {
    title: ({ standupRhythm }) => standupRhythm.formTitle,
    fields: ({ team, teams }) => proposalFields(team ? [] : teams),
    before: () => ({ set: 'daily' as const, ...rhythmValues(DEFAULTS('daily')) }),
    words: (_text, { about: { wanted } }) =>
      wanted ? { values: typedValues(wanted), next: 'act' } : undefined,
  },
  logs: ['standup.proposed', 'standup.accepted'],
  handle({ about: { team, teams }, given: { wanted, challenge }, call }, tools) {
    const chosen = team ?? teams.find(({ id }) => id === challenge);
    if (!chosen) return refuseField('challenge', tools.texts.standupRhythm.faults['no-challenge']);
    return proposeTo(wanted, chosen, call, tools);
  },
});
