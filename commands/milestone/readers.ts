import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';

/** `one` without a team is the cohort's. */
type Words = { words: string; one: { challengeId: string | null } };

/** A note or a link is read by the team, or by all for the cohort's milestones. */
export const confirmWords = (
  { words, one: { challengeId } }: Words,
  call: ActCall,
  {
    texts: {
      milestoneStored: { readers },
    },
  }: Tools,
): void =>
  requireConfirmation(call, {
    sentence: challengeId === null ? readers.cohort : readers.words,
    words: [words],
    wide: challengeId === null ? [words] : [],
  });

/** The weekly page shows titles too, also of a team's milestones. */
export const confirmTitle = (
  { words, one: { challengeId } }: Words,
  call: ActCall,
  {
    texts: {
      milestoneStored: { readers },
    },
  }: Tools,
): void =>
  requireConfirmation(call, {
    sentence: challengeId === null ? readers.cohort : readers.title,
    words: [words],
    wide: [words],
  });
