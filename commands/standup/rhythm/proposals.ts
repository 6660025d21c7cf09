import { message } from '../../../src/chat/message.ts';
import { type About, type ActCall } from '../../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../../src/engine/practice/refused.ts';
import { uuid } from '../../../src/messages/acting/payload.ts';
import { proposalSections } from '../../../src/messages/standup/proposal.ts';
import { keyNamed } from '../../../src/rituals/words/named.ts';
import { LOCALES } from '../../../src/texts/index.ts';
import { teamMembers } from '../../../src/store/people/people.ts';
import { openProposals, type Proposal, proposalOf } from '../../../src/store/standup/proposals.ts';
import { teamIdOf } from './find.ts';

export const isOfTheTeam = ({ memberships }: ActCall, challengeId: string): boolean =>
  memberships.some((one) => one.role === 'eig' && one.challengeId === challengeId);

/** Someone alone in a team decides for it. */
const isAlone = async ({ challengeId }: Proposal, { scope, today }: Tools): Promise<boolean> =>
  (await teamMembers(scope, challengeId, ['eig'], today)).length === 1;

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
  (await openProposals(tools.scope, teamIdOf(call, tools), tools.today))[0];

const SETS = LOCALES.map(({ standupRhythm }) =>
  Object.fromEntries(Object.entries(standupRhythm.sets).map(([set, { words }]) => [set, words])),
);

/** « accepter quotidien »: which, when several wait. */
export const takesWhich = (rest: string): boolean => rest === '' || keyNamed(rest, SETS) !== undefined;

/** Several wait for an answer: each is shown with its own buttons. */
const askWhich = async (open: readonly Proposal[], call: ActCall, tools: Tools): Promise<never> => {
  const sections = [];
  for (const one of open) sections.push(...(await proposalSections(one, { ...tools, person: call.person })));
  throw new Refused(message({ text: [tools.texts.standupRhythm.whichProposal] }, ...sections));
};

export const pendingProposal: About<Proposal, string> = {
  name: 'a proposal that they may answer for their team',
  sample: '',
  payload: uuid,
  carry: ({ id }) => id,
  async typed(rest, call, tools) {
    const { scope, texts, today } = tools;
    const set = rest === '' ? undefined : keyNamed(rest, SETS);
    const open = (await openProposals(scope, teamIdOf(call, tools), today)).filter(
      ({ settings }) => set === undefined || settings.questions === set,
    );
    const [only, another] = open;
    if (!only) return refuse(texts.standupRhythm.refused['no-proposal']);
    if (another) return askWhich(open, call, tools);
    return { about: await proposalToSettle(only.id, call, tools), rest: '' };
  },
  pressed: proposalToSettle,
};
