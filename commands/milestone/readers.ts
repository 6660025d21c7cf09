import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import type { Acting } from './acting.ts';

type Words = { words: string; challengeId: string | null };

/** A note or an address: read by the team, or by all when the milestone is the cohort's. */
export const confirmWords = ({ words, challengeId }: Words, { who, tools: { texts } }: Acting): void =>
  requireConfirmation(who, {
    sentence: challengeId === null ? texts.readers.cohortMilestone : texts.readers.milestone,
    words: [words],
    wide: challengeId === null ? [words] : [],
  });

/** A title is on the page of the week too, whoever the milestone is of. */
export const confirmTitle = ({ words, challengeId }: Words, { who, tools: { texts } }: Acting): void =>
  requireConfirmation(who, {
    sentence: challengeId === null ? texts.readers.cohortMilestone : texts.readers.milestoneTitle,
    words: [words],
    wide: [words],
  });
