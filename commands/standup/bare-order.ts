import type { CommandCall, Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { withoutEnd } from '../../src/rituals/words/letters.ts';
import { openProposals } from '../../src/store/standup/proposals.ts';
import { acceptOrder, declineOrder, proposalAnswered } from './rhythm/decide.ts';
import { unansweredPrompts } from './find.ts';
import { type Order, orderIn } from './order.ts';
import { orders } from './orders.ts';
import { skip, skipOrder } from './skip.ts';

type Call = CommandCall<string>;

const bareOrderIn = (text: string): Order | undefined => {
  const given = orderIn(withoutEnd(text.trim(), '.!?…'), orders);
  return given?.rest.trim() === '' ? given.order : undefined;
};

export const isBareOrder = (text: string): boolean => bareOrderIn(text) !== undefined;

/** The only pending proposal to this person's teams. */
const onlyProposal = async ({ memberships }: Call, { scope, now, zone }: Tools) => {
  const teams = memberships.flatMap(({ role, challengeId }) =>
    role === 'eig' && challengeId ? [challengeId] : [],
  );
  const open = [];
  for (const team of new Set(teams)) open.push(...(await openProposals(scope, team, localDate(now, zone))));
  return open.length === 1 ? open[0] : undefined;
};

/**
 * An order alone, without `bilan` or `standup`, is never an answer. It runs when it is unambiguous: skipping the only
 * unanswered prompt, or answering the only proposal.
 */
export const obeyBare = async (text: string, call: Call, tools: Tools): Promise<Outcome | undefined> => {
  const order = bareOrderIn(text);
  if (!order) return undefined;
  if (order === skipOrder) {
    const [round, ...others] = await unansweredPrompts(call, tools);
    if (round && others.length === 0) return skip(round, call, tools);
  }
  if (order === acceptOrder || order === declineOrder) {
    const proposal = await onlyProposal(call, tools);
    // Without a proposal, « oui » or « non » may be about anything.
    return proposal && proposalAnswered(proposal.id, order === acceptOrder, call, tools);
  }
  return refuse(tools.texts.standupLife.bare);
};
