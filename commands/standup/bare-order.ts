import { message } from '../../src/chat/message.ts';
import type { AnyAct } from '../../src/engine/practice/acts/act.ts';
import { type CommandCall, typedCommand, type Tools } from '../../src/engine/practice/define.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { withoutEnd } from '../../src/rituals/words/letters.ts';
import { openProposals } from '../../src/store/standup/proposals.ts';
import { unansweredPrompts } from './find.ts';
import { onRound, orderAlone } from './orders.ts';
import { accept, declineProposal } from './rhythm/decide.ts';
import { actsOf } from './acts.ts';
import { skip } from './skip.ts';

type Call = CommandCall<string>;

const { others: ACTS } = actsOf('weekly');

export const bareOrderIn = (text: string): AnyAct | undefined =>
  orderAlone(withoutEnd(text.trim(), '.!?…'), ACTS);

/** The only pending proposal to this person's teams. */
const onlyProposal = async ({ memberships }: Call, { scope, today }: Tools) => {
  const teams = memberships.flatMap(({ role, challengeId }) =>
    role === 'eig' && challengeId ? [challengeId] : [],
  );
  const open = [];
  for (const team of new Set(teams)) open.push(...(await openProposals(scope, team, today)));
  return open.length === 1 ? open[0] : undefined;
};

/**
 * An order alone, without `bilan` or `standup`, is never an answer. It runs when it is unambiguous: skipping the only
 * unanswered prompt, or answering the only proposal.
 */
const obeyBare = async (text: string, call: Call, tools: Tools): Promise<Outcome | undefined> => {
  const order = bareOrderIn(text);
  if (!order) return undefined;
  if (order.name === skip.name) {
    const [round, ...others] = await unansweredPrompts(call, tools);
    if (round && others.length === 0) return onRound(skip, round, call, tools);
  }
  if (order.name === accept.name || order.name === declineProposal.name) {
    const proposal = await onlyProposal(call, tools);
    // Without a proposal, « oui » or « non » may be about anything.
    return proposal && order.pressed({ payload: proposal.id }, call, tools, false);
  }
  return refuse(tools.texts.standupLife.bare);
};

/** Special: it catches what is typed without a word. */
export const orderCommand = typedCommand({
  name: 'standup-order',
  roles: ['eig', 'mentor'],
  handle: (call, tools) => obeyBare(call.input, call, tools),
  again: ({ input }, { texts }) =>
    Promise.resolve(bareOrderIn(input) ? { reply: message({ text: [texts.engine.already] }) } : undefined),
});
