import { about } from './about.ts';
import { account } from './account.ts';
import { challenge } from './challenge.ts';
import { cohort } from './cohort.ts';
import { dataset } from './dataset.ts';
import { datasetCodes } from './dataset-codes.ts';
import { dates } from './dates.ts';
import { engine } from './engine.ts';
import { home } from './home.ts';
import { milestone } from './milestone.ts';
import { notice } from './notice.ts';
import { standup } from './standup.ts';
import { standupLife } from './standup-life.ts';
import { standupRhythm } from './standup-rhythm.ts';

export const fr = {
  locale: 'fr' as 'fr' | 'en',
  about,
  account,
  challenge,
  cohort,
  dataset,
  datasetCodes,
  dates,
  engine,
  home,
  milestone,
  notice,
  standup,
  standupLife,
  standupRhythm,
};
export type Texts = typeof fr;
