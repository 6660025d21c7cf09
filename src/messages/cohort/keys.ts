import type { Texts } from '../../texts/index.ts';
import { defineKey } from '../acting/key.ts';
import { maybe, nothing, oneOf, pair, type Payload, uuid } from '../acting/payload.ts';

type Labels = Texts['cohortRun']['buttons'];

/** About one cohort. */
const key = (id: string, label: Exclude<keyof Labels, 'open'>) =>
  defineKey({ id, label: ({ cohortRun }) => cohortRun.buttons[label], payload: uuid });

export const SENT_KINDS = ['bulletin', 'digest', 'gazette'] as const;
export type SentKind = (typeof SENT_KINDS)[number];

/** Of a bulletin, its week and its ritual; of what leaves once a week, its week. */
export type SentWeek = { week: string; ritualId?: string };

const sentWeek: Payload<SentWeek> = {
  write: ({ week, ritualId }) => (ritualId ? `${week}/${ritualId}` : week),
  read(text) {
    const [, week, ritualId] = /^([^\s/]{1,100})(?:\/([^\s/]{1,100}))?$/.exec(text) ?? [];
    return week === undefined ? undefined : { value: { week, ...(ritualId ? { ritualId } : {}) } };
  },
};

/** The cohort, and what was sent. */
export const sentPayload = pair(uuid, pair(oneOf(...SENT_KINDS), sentWeek));

/** The buttons of whoever runs cohorts, and the one that everyone gets when theirs ends. */
export const cohortKeys = {
  begin: defineKey({
    id: 'cohortBegin',
    label: ({ cohortRun }) => cohortRun.buttons.begin,
    payload: nothing,
  }),
  template: defineKey({
    id: 'cohortTemplate',
    label: ({ cohortRun }) => cohortRun.buttons.template,
    payload: nothing,
  }),
  /** Shown with the cohort's name. */
  open: defineKey({
    id: 'cohortOpen',
    label: ({ cohortRun }) => cohortRun.summary.usage,
    payload: uuid,
  }),
  settings: defineKey({
    id: 'cohortSettings',
    label: ({ cohortRun }) => cohortRun.buttons.settings,
    payload: maybe(uuid),
  }),
  rehearse: key('cohortRehearse', 'rehearse'),
  /** A select: the cohort, and the person who is chosen. */
  rehearseWho: defineKey({
    id: 'cohortRehearseWho',
    label: ({ cohortRun }) => cohortRun.rehearsal.select,
    payload: pair(uuid, uuid),
  }),
  launch: key('cohortLaunch', 'launch'),
  yesLaunch: key('cohortYesLaunch', 'yesLaunch'),
  add: key('cohortAdd', 'add'),
  pause: key('cohortPause', 'pause'),
  resume: key('cohortResume', 'resume'),
  silence: key('cohortSilence', 'silence'),
  speak: key('cohortSpeak', 'speak'),
  sayHeld: key('cohortSayHeld', 'sayHeld'),
  dropHeld: key('cohortDropHeld', 'dropHeld'),
  yesImport: key('cohortYesImport', 'yesImport'),
  noImport: key('cohortNoImport', 'noImport'),
  withdraw: key('cohortWithdraw', 'withdraw'),
  yesWithdraw: defineKey({
    id: 'cohortYesWithdraw',
    label: ({ cohortRun }) => cohortRun.buttons.withdraw,
    payload: sentPayload,
  }),
  export: key('cohortExport', 'export'),
  acts: key('cohortActs', 'acts'),
  close: key('cohortClose', 'close'),
  yesClose: key('cohortYesClose', 'yesClose'),
  stay: defineKey({
    id: 'cohortStay',
    label: ({ cohortRun }) => cohortRun.close.farewell.button,
    payload: nothing,
  }),
};
