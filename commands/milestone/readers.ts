import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import type { Acting } from './acting.ts';

type Words = { words: string; challengeId: string | null };

/** A note or a link is read by the team, or by all for the cohort's milestones. */
export const confirmWords = ({ words, challengeId }: Words, { who, tools: { texts } }: Acting): void =>
  requireConfirmation(who, {
    sentence: challengeId === null ? texts.readers.cohortMilestone : texts.readers.milestone,
    words: [words],
    wide: challengeId === null ? [words] : [],
  });

/** The weekly page shows titles too, also of a team's milestones. */
export const confirmTitle = ({ words, challengeId }: Words, { who, tools: { texts } }: Acting): void =>
  requireConfirmation(who, {
    sentence: challengeId === null ? texts.readers.cohortMilestone : texts.readers.milestoneTitle,
    words: [words],
    wide: [words],
  });
