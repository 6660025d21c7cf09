/** One button per order; the payload is the cohort's id. */
export const BUTTONS = {
  begin: 'cohortBegin',
  settings: 'cohortSettings',
  template: 'cohortTemplate',
  rehearse: 'cohortRehearse',
  launch: 'cohortLaunch',
  yesLaunch: 'cohortYesLaunch',
  add: 'cohortAdd',
  pause: 'cohortPause',
  resume: 'cohortResume',
  export: 'cohortExport',
  acts: 'cohortActs',
  close: 'cohortClose',
  yesClose: 'cohortYesClose',
} as const;

export type Order = keyof typeof BUTTONS;
