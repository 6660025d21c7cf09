import type { Texts } from '../fr/index.ts';
import { about } from './about.ts';
import { account } from './account/account.ts';
import { accountExport } from './account/export.ts';
import { accountRights } from './account/rights.ts';
import { accountLink } from './account/link.ts';
import { answer } from './answer.ts';
import { calendar } from './calendar.ts';
import { call } from './call.ts';
import { cohort } from './cohort/cohort.ts';
import { cohortAlert } from './cohort/alert.ts';
import { cohortBring } from './cohort/bring.ts';
import { cohortMistakes } from './cohort/mistakes.ts';
import { cohortRun } from './cohort/run.ts';
import { cohortSheet } from './cohort/sheet.ts';
import { community } from './community.ts';
import { dates } from './dates.ts';
import { digest } from './digest.ts';
import { engine } from './engine.ts';
import { gazette } from './gazette.ts';
import { home } from './home.ts';
import { help } from './help/help.ts';
import { kept } from './kept/kept.ts';
import { keptKinds } from './kept/kinds.ts';
import { helpRefused } from './help/refused.ts';
import { helpWords } from './help/words.ts';
import { challenge } from './challenge.ts';
import { dataset } from './dataset/dataset.ts';
import { datasetCodes } from './dataset/codes.ts';
import { mailDoctor } from './mail/doctor.ts';
import { mattermostDoctor } from './mattermost/doctor.ts';
import { milestone } from './milestone.ts';
import { notice } from './notice.ts';
import { operatorBackup } from './operator/backup.ts';
import { operatorDoctor } from './operator/doctor.ts';
import { operatorSettings } from './operator/settings.ts';
import { operatorSetup } from './operator/setup.ts';
import { pairing } from './pairing.ts';
import { readers } from './readers.ts';
import { sideTrack } from './side-track.ts';
import { skill } from './skill.ts';
import { slackDoctor } from './slack/doctor.ts';
import { standup } from './standup/standup.ts';
import { standupLife } from './standup/life.ts';
import { standupRhythm } from './standup/rhythm.ts';
import { typed } from './typed.ts';
import { workshop } from './workshop/workshop.ts';
import { workshopRefused } from './workshop/refused.ts';
import { workshopWords } from './workshop/words.ts';

export const en: Texts = {
  locale: 'en',
  about,
  account,
  accountExport,
  accountRights,
  accountLink,
  answer,
  calendar,
  call,
  cohort,
  cohortAlert,
  cohortBring,
  cohortMistakes,
  cohortRun,
  cohortSheet,
  community,
  challenge,
  dataset,
  datasetCodes,
  dates,
  digest,
  engine,
  gazette,
  home,
  kept,
  keptKinds,
  mailDoctor,
  mattermostDoctor,
  milestone,
  notice,
  operatorBackup,
  operatorDoctor,
  operatorSettings,
  operatorSetup,
  slackDoctor,
  standup,
  standupLife,
  standupRhythm,
  help,
  helpRefused,
  helpWords,
  pairing,
  readers,
  sideTrack,
  skill,
  typed,
  workshop,
  workshopRefused,
  workshopWords,
};
