import { z } from 'zod';
import { message, said } from '../../../src/chat/message.ts';
import {
  type CommandCall,
  defineCommand,
  type Outcome,
  type Outgoing,
  type Tools,
} from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import type { Confirmable } from '../../../src/engine/practice/unconfirmed.ts';
import { ACCEPT, DECLINE } from '../../../src/messages/standup/proposal.ts';
import { standupName } from '../../../src/messages/standup/words.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { proposalAnswerKey } from '../../../src/rituals/standup/keys.ts';
import { settingsFor, type WantedRhythm, wantedFrom } from '../../../src/rituals/standup/rhythm.ts';
import { type ChallengeRow, challengeOf } from '../../../src/store/cohort/cohort.ts';
import { teamMembers } from '../../../src/store/people/people.ts';
import {
  openProposals,
  type Proposal,
  proposalOf,
  settleProposal,
} from '../../../src/store/standup/proposals.ts';
import { changeByWords } from './change.ts';
import { type OrderContext, type Order, teamOfCall } from '../order.ts';
import { confirmOwnWords } from './own-words.ts';
import { beginStandup } from './propose.ts';
import { titleOf } from './typed.ts';

type Call = Pick<CommandCall<unknown>, 'person' | 'memberships' | 'roles' | 'confirmed'>;

const isOfTheTeam = ({ memberships }: Call, challengeId: string): boolean =>
  memberships.some((one) => one.role === 'eig' && one.challengeId === challengeId);

/** Someone alone in a team decides for it. */
const isAlone = async ({ challengeId }: Proposal, { scope, now, zone }: Tools): Promise<boolean> =>
  (await teamMembers(scope, challengeId, ['eig'], localDate(now, zone))).length === 1;

/** A proposal that this person may answer for their team. */
export const proposalToSettle = async (id: string, call: Call, tools: Tools): Promise<Proposal> => {
  const { scope, texts } = tools;
  const { refused } = texts.standupRhythm;
  const proposal = z.uuid().safeParse(id).success ? await proposalOf(scope, id) : undefined;
  if (!proposal) return refuse(texts.engine.stale);
  if (!isOfTheTeam(call, proposal.challengeId)) return refuse(refused['team-decides']);
  if (proposal.state !== 'open') return refuse(refused['answered-already']);
  if (proposal.proposedBy === call.person.id && !(await isAlone(proposal, tools)))
    return refuse(refused['own-proposal']);
  return proposal;
};

const teamOf = async ({ challengeId }: Proposal, { scope, texts }: Tools): Promise<ChallengeRow> =>
  (await challengeOf(scope, challengeId)) ?? refuse(texts.engine.stale);

/** The proposer learns the team's answer, not who gave it. */
const tellProposer = ({ id, proposedBy }: Proposal): Outgoing[] =>
  proposedBy
    ? [
        {
          key: proposalAnswerKey(id),
          kind: 'standup-proposal-answer',
          subject: id,
          to: { person: proposedBy },
          expected: true,
        },
      ]
    : [];

const settledReport = (
  proposal: Proposal,
  what: 'accepted' | 'declined',
  on: Temporal.PlainDate,
): Omit<Outcome, 'answer'> => ({
  log: [{ type: `standup.${what}`, v: 1, on, facts: { set: proposal.settings.questions } }],
  say: tellProposer(proposal),
});

/** The team accepts the proposal, or its own change to it. */
export const accept = async (
  proposal: Proposal,
  wanted: WantedRhythm,
  call: Confirmable,
  tools: Tools,
): Promise<Outcome> => {
  const { acceptedNow, refused } = tools.texts.standupRhythm;
  confirmOwnWords(wanted, call, tools, proposal.settings);
  const challenge = await teamOf(proposal, tools);
  if (!(await settleProposal(tools.scope, proposal.id, 'accepted', settingsFor(wanted))))
    return refuse(refused['answered-already']);
  const from = await beginStandup(wanted, challenge, tools);
  const name = standupName({ questions: wanted.set, ...titleOf(wanted) }, tools.texts);
  const text = said(acceptedNow(name, tools.texts.dates.day(from)));
  return {
    answer: { reply: message({ text: [text] }) },
    ...settledReport(proposal, 'accepted', localDate(tools.now, challenge.timezone)),
  };
};

const acceptAsIs = (proposal: Proposal, call: Call, tools: Tools): Promise<Outcome> => {
  const wanted = wantedFrom(proposal.settings);
  return wanted ? accept(proposal, wanted, call, tools) : refuse(tools.texts.engine.stale);
};

const decline = async (proposal: Proposal, tools: Tools): Promise<Outcome> => {
  const { declinedNow, refused } = tools.texts.standupRhythm;
  const challenge = await teamOf(proposal, tools);
  if (!(await settleProposal(tools.scope, proposal.id, 'declined')))
    return refuse(refused['answered-already']);
  return {
    answer: { reply: message({ text: [declinedNow] }) },
    ...settledReport(proposal, 'declined', localDate(tools.now, challenge.timezone)),
  };
};

/** One answer for the team, given by any means. */
export const proposalAnswered = async (
  id: string,
  yes: boolean,
  call: Call,
  tools: Tools,
): Promise<Outcome> => {
  const proposal = await proposalToSettle(id, call, tools);
  return yes ? acceptAsIs(proposal, call, tools) : decline(proposal, tools);
};

const ROLES = ['eig', 'mentor', 'coordination'] as const;
const pressInput = z.object({ payload: z.string() });

export const acceptCommand = defineCommand({
  name: 'standup-accept',
  door: { press: ACCEPT },
  roles: ROLES,
  input: pressInput,
  handle: (call, tools) => proposalAnswered(call.input.payload, true, call, tools),
});

export const declineCommand = defineCommand({
  name: 'standup-decline',
  door: { press: DECLINE },
  roles: ROLES,
  input: pressInput,
  handle: (call, tools) => proposalAnswered(call.input.payload, false, call, tools),
});

const latestProposal = async (about: OrderContext): Promise<Proposal> => {
  const { call, tools } = about;
  const [latest] = await openProposals(tools.scope, teamOfCall(about), localDate(tools.now, tools.zone));
  if (!latest) return refuse(tools.texts.standupRhythm.refused['no-proposal']);
  return proposalToSettle(latest.id, call, tools);
};

export const acceptOrder: Order = {
  words: (texts) => texts.standupRhythm.words.accept,
  async obey(rest, about) {
    if (rest.trim() !== '') return undefined;
    return acceptAsIs(await latestProposal(about), about.call, about.tools);
  },
};

export const declineOrder: Order = {
  words: (texts) => texts.standupRhythm.words.decline,
  async obey(rest, about) {
    if (rest.trim() !== '') return undefined;
    return decline(await latestProposal(about), about.tools);
  },
};

/** « standup changer lun jeu 10h-12h »: the pending proposal, or else a running stand-up. */
export const changeOrder: Order = {
  words: (texts) => texts.standupRhythm.words.change,
  async obey(rest, about) {
    const { call, tools } = about;
    const [waiting] = await openProposals(tools.scope, teamOfCall(about), localDate(tools.now, tools.zone));
    const isTheirs = waiting !== undefined && waiting.proposedBy !== call.person.id;
    if (!isTheirs || !isOfTheTeam(call, waiting.challengeId)) return changeByWords(rest, about);
    const wanted = wantedFrom(waiting.settings);
    return (
      wanted &&
      changeByWords(rest, about, { wanted, take: (changed) => accept(waiting, changed, call, tools) })
    );
  },
};
