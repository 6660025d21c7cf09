import type { CohortFile } from '../../rituals/cohort-file/index.ts';
import type { Tx } from '../core/database.ts';

export type Import = {
  tx: Tx;
  file: CohortFile;
  cohortId: string;
  today: Temporal.PlainDate;
  inChat: boolean;
  /** By id in the file: those who asked to be erased. */
  erased: ReadonlySet<string>;
};
