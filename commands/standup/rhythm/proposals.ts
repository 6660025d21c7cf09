import { type About, type ActCall, byButton } from '../../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { uuid } from '../../../src/messages/acting/payload.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { teamMembers } from '../../../src/store/people/people.ts';
import { openProposals, type Proposal, proposalOf } from '../../../src/store/standup/proposals.ts';
import { teamIdOf } from './find.ts';

export const isOfTheTeam = ({ memberships }: ActCall, challengeId: string): boolean =>
  memberships.some((one) => one.role === 'eig' && one.challengeId === challengeId);

/** Someone alone in a team decides for it. */
const isAlone = async ({ challengeId }: Proposal, { scope, now, zone }: Tools): Promise<boolean> =>
  (await teamMembers(scope, challengeId, ['eig'], localDate(now, zone))).length === 1;

/** A proposal that this person may answer for their team. */
export const proposalToSettle = async (id: string, call: ActCall, tools: Tools): Promise<Proposal> => {
  const { scope, texts } = tools;
  const { refused } = texts.standupRhythm;
  const proposal = (await proposalOf(scope, id)) ?? refuse(texts.engine.stale);
  if (!isOfTheTeam(call, proposal.challengeId)) return refuse(refused['team-decides']);
  if (proposal.state !== 'open') return refuse(refused['answered-already']);
  if (proposal.proposedBy === call.person.id && !(await isAlone(proposal, tools)))
    return refuse(refused['own-proposal']);
  return proposal;
};

export const openProposal = async (call: ActCall, tools: Tools): Promise<Proposal | undefined> =>
  (await openProposals(tools.scope, teamIdOf(call, tools), localDate(tools.now, tools.zone)))[0];

export const pendingProposal: About<Proposal, string> = byButton({
  name: 'a proposal that they may answer for their team',
  payload: uuid,
  carry: ({ id }) => id,
  async found(call, tools) {
    const latest = await openProposal(call, tools);
    if (!latest) return refuse(tools.texts.standupRhythm.refused['no-proposal']);
    return proposalToSettle(latest.id, call, tools);
  },
  pressed: proposalToSettle,
});
