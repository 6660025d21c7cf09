import { said } from '../../../src/chat/message.ts';
import { actOn } from '../../../src/engine/practice/acts/act.ts';
import { type Outcome, sayBack } from '../../../src/engine/practice/outcome.ts';
import { type Outgoing, toWhoIsLeft } from '../../../src/messages/outgoing.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import type { Confirmable } from '../../../src/engine/practice/unconfirmed.ts';
import { standupKeys } from '../../../src/messages/standup/keys.ts';
import { standupName } from '../../../src/messages/standup/words.ts';
import { proposalAnswerKey } from '../../../src/rituals/standup/keys.ts';
import { settingsFor, type WantedRhythm, wantedFrom } from '../../../src/rituals/standup/rhythm.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { type ChallengeRow, challengeOf } from '../../../src/store/cohort/cohort.ts';
import {
  moveProposal,
  type Proposal,
  settleProposal,
  waitingProposal,
} from '../../../src/store/standup/proposals.ts';
import { beginStandup } from './begin.ts';
import { confirmOwnWords } from './own-words.ts';
import { pendingProposal, takesWhich } from './proposals.ts';
import { proposalMessage } from './propose.ts';
import { titleOf } from './typed.ts';

const teamOf = async ({ challengeId }: Proposal, { scope, texts }: Tools): Promise<ChallengeRow> =>
  (await challengeOf(scope, challengeId)) ?? refuse(texts.engine.stale);

/** The proposer learns the team's answer, not who gave it. */
const tellProposer = ({ id, proposedBy }: Proposal): Outgoing[] =>
  toWhoIsLeft(proposedBy, {
    key: proposalAnswerKey(id),
    kind: 'standup-proposal-answer',
    subject: id,
    expected: true,
  });

/** The one that waited behind it is asked now. */
const askNext = async (proposal: Proposal, on: Temporal.PlainDate, tools: Tools): Promise<Outgoing[]> => {
  const next = await waitingProposal(tools.scope, proposal, on);
  if (!next) return [];
  await moveProposal(tools.scope, next.id, { from: 'waiting', to: 'open' });
  return [proposalMessage(next.id, next.challengeId, tools)];
};

const settledReport = async (
  proposal: Proposal,
  what: 'accepted' | 'declined',
  on: Temporal.PlainDate,
  tools: Tools,
): Promise<Omit<Outcome, 'answer'>> => ({
  log: [{ type: `standup.${what}`, on, facts: { set: proposal.settings.questions } }],
  say: [...tellProposer(proposal), ...(await askNext(proposal, on, tools))],
});

/** The team accepts the proposal, or its own change to it. */
export const acceptAs = async (
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
    ...sayBack(text),
    ...(await settledReport(proposal, 'accepted', localDate(tools.now, challenge.timezone), tools)),
  };
};

/** One answer for the team, given by any means. */
export const accept = actOn(pendingProposal, {
  name: 'standup-accept',
  key: standupKeys.accept,
  verb: ({ standupRhythm }) => standupRhythm.words.accept,
  takes: takesWhich,
  logs: ['standup.accepted'],
  handle({ about: proposal, call }, tools) {
    const wanted = wantedFrom(proposal.settings);
    return wanted ? acceptAs(proposal, wanted, call, tools) : refuse(tools.texts.engine.stale);
  },
});

export const declineProposal = actOn(pendingProposal, {
  name: 'standup-decline',
  key: standupKeys.decline,
  verb: ({ standupRhythm }) => standupRhythm.words.decline,
  takes: takesWhich,
  logs: ['standup.declined'],
  async handle({ about: proposal }, tools) {
    const { declinedNow, refused } = tools.texts.standupRhythm;
    const challenge = await teamOf(proposal, tools);
    if (!(await settleProposal(tools.scope, proposal.id, 'declined')))
      return refuse(refused['answered-already']);
    return {
      ...sayBack(said(declinedNow(standupName(proposal.settings, tools.texts)))),
      ...(await settledReport(proposal, 'declined', localDate(tools.now, challenge.timezone), tools)),
    };
  },
});
