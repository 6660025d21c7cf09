import type { CohortFile } from '../../rituals/cohort-file/index.ts';
import type { Tx } from '../core/database.ts';

/** What each part of an import is given: the file, and the cohort that it becomes. */
export type Import = {
  tx: Tx;
  file: CohortFile;
  cohortId: string;
  today: Temporal.PlainDate;
  inChat: boolean;
};
