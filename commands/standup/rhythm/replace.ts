import { said } from '../../../src/chat/message.ts';
import type { ActCall } from '../../../src/engine/practice/acts/about.ts';
import { byId } from '../../../src/engine/practice/acts/about.ts';
import { actOn, takesNothing } from '../../../src/engine/practice/acts/act.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { standupKeys } from '../../../src/messages/standup/keys.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { challengeOf } from '../../../src/store/cohort/cohort.ts';
import {
  lastWaitingOf,
  moveProposal,
  openProposals,
  type Proposal,
  proposalOf,
} from '../../../src/store/standup/proposals.ts';
import { proposalMessage } from './propose.ts';
import { sayBack } from '../../../src/engine/practice/outcome.ts';

const notWaiting = ({ texts }: Tools): never => refuse(texts.standupRhythm.refused['not-waiting']);

const ownAndWaiting = (proposal: Proposal | undefined, { person }: ActCall, tools: Tools): Proposal =>
  proposal?.state === 'waiting' && proposal.proposedBy === person.id ? proposal : notWaiting(tools);

const ownWaiting = byId<Proposal>({
  name: 'their proposal that waits',
  found: async (call, tools) => ownAndWaiting(await lastWaitingOf(tools.scope, call.person.id), call, tools),
  pressed: async (id, call, tools) => ownAndWaiting(await proposalOf(tools.scope, id), call, tools),
});

/** Whoever proposed the second says that it stands instead of the first, which the team is no longer asked. */
export const replaceProposal = actOn(ownWaiting, {
  name: 'standup-replace',
  key: standupKeys.replace,
  verb: ({ standupRhythm }) => standupRhythm.words.replace,
  takes: takesNothing,
  logs: ['standup.proposed'],
  async handle({ about: { id, challengeId, settings } }, tools) {
    const { scope, texts } = tools;
    const challenge = (await challengeOf(scope, challengeId)) ?? refuse(texts.engine.stale);
    const on = localDate(tools.now, challenge.timezone);
    for (const other of await openProposals(scope, challengeId, on))
      if (other.settings.questions === settings.questions)
        await moveProposal(scope, other.id, { from: 'open', to: 'replaced' });
    if (!(await moveProposal(scope, id, { from: 'waiting', to: 'open' }))) return notWaiting(tools);
    return {
      ...sayBack(said(texts.standupRhythm.sent(challenge.name))),
      log: [{ type: 'standup.proposed', on, facts: { set: settings.questions } }],
      say: [proposalMessage(id, challengeId, tools)],
    };
  },
});
