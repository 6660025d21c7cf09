import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';

/** `one` without a team is the cohort's. */
type Words = { words: string; one: { challengeId: string | null } };

/** A note or a link is read by the team, or by all for the cohort's milestones. The weekly page shows titles too. */
const confirming =
  (ofTeam: 'words' | 'title') =>
  ({ words, one }: Words, call: ActCall, { texts }: Tools): void => {
    const { readers } = texts.milestoneStored;
    const isOfCohort = one.challengeId === null;
    requireConfirmation(call, {
      sentence: isOfCohort ? readers.cohort : readers[ofTeam],
      words: [words],
      wide: isOfCohort || ofTeam === 'title' ? [words] : [],
    });
  };

export const confirmWords = confirming('words');
export const confirmTitle = confirming('title');
