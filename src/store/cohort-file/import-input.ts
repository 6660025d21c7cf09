import type { CohortFile } from '../../rituals/cohort-file/index.ts';
import type { Tx } from '../core/database.ts';

/** The input of each part of an import: the file, and the cohort it becomes. */
export type Import = {
  tx: Tx;
  file: CohortFile;
  cohortId: string;
  today: Temporal.PlainDate;
  inChat: boolean;
};
