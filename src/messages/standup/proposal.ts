import { type Button, message, type Section, said } from '../../chat/message.ts';
import { challengeOf } from '../../store/cohort/cohort.ts';
import { type Proposal, proposalOf } from '../../store/standup/proposals.ts';
import { defineMessage, type Reader, typedToo } from '../define.ts';
import { buttonFor } from '../acting/key.ts';
import { standupKeys } from './keys.ts';
import { describeReaders, describeRhythm, ownQuestions } from './rhythm-words.ts';
import { standupName } from './words.ts';

const decisionButtons = ({ id }: Proposal, { texts }: Reader): Button[] => [
  buttonFor(standupKeys.accept, id, texts, { primary: true }),
  buttonFor(standupKeys.change, ['proposal', id], texts, { label: texts.standupRhythm.proposal.change }),
  buttonFor(standupKeys.decline, id, texts),
];

const questionSections = (proposal: Proposal, reader: Reader): Section[] => {
  const { proposal: words } = reader.texts.standupRhythm;
  if (proposal.state !== 'open') return [{ text: [words[proposal.state]] }];
  // The proposer already agrees, so a teammate answers.
  if (proposal.proposedBy === reader.person?.id) return [{ text: [words.yours] }];
  return [{ text: typedToo(reader, words.how), actions: decisionButtons(proposal, reader) }];
};

const proposalSection = (proposal: Proposal, { texts }: Reader): Section => ({
  list: [
    [describeRhythm(proposal.settings, texts)],
    [describeReaders(proposal.settings, texts)],
    ...ownQuestions(proposal.settings, texts),
  ],
});

const proposalTitle = async ({ challengeId, settings }: Proposal, { scope, texts }: Reader) => {
  const team = (await challengeOf(scope, challengeId))?.name ?? '';
  return said(texts.standupRhythm.proposal.title(standupName(settings, texts), team));
};

export const proposalSections = async (proposal: Proposal, reader: Reader): Promise<Section[]> => {
  const { from, someone } = reader.texts.standupRhythm.proposal;
  return [
    { title: [await proposalTitle(proposal, reader)], text: [said(from(proposal.author ?? someone))] },
    proposalSection(proposal, reader),
    ...questionSections(proposal, reader),
  ];
};

export const standupProposal = defineMessage({
  kind: 'standup-proposal',
  async render(id, reader) {
    const proposal = await proposalOf(reader.scope, id);
    return proposal && { sections: await proposalSections(proposal, reader) };
  },
});

/** The team's answer to the proposer, without who gave it. */
export const standupProposalAnswer = defineMessage({
  kind: 'standup-proposal-answer',
  async render(id, reader) {
    const proposal = await proposalOf(reader.scope, id);
    if (!proposal || proposal.state === 'open') return undefined;
    return message(
      {
        title: [await proposalTitle(proposal, reader)],
        text: [reader.texts.standupRhythm.proposal[proposal.state]],
      },
      ...(proposal.state === 'accepted' ? [proposalSection(proposal, reader)] : []),
    );
  },
});
