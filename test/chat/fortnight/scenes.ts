import {
  answersOnMonday,
  answersByForm,
  saysWhatTheyKnow,
  checksData,
  offersATraining,
  leavesAtNight,
  movesToTheOtherPlatform,
  reportsForTheTeam,
  misses,
  correctsTheBulletin,
} from './first-week.ts';
import { ANSWER, type Promo, type Scene } from './people.ts';
import {
  readsThePage,
  asksForHelp,
  handsHelpOver,
  isReminded,
  answersInTheThread,
  settlesHelp,
  withdraws,
} from './second-week.ts';

/** What the cohort does in those weeks, moment by moment; each scene says what its people then read. */

const ask = (subject: string, tag: string): string =>
  `entraide Sujet : ${subject}\nContexte : le défi\nTags : ${tag}`;
const says =
  (who: Exclude<keyof Promo, 'db'>, text: string): Scene =>
  async (promo) =>
    void (await promo[who].say(text));

/** Most days, but for those of a scene. */
const CHLOE_IN_NOVEMBER = ['12', '17', '20', '24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`);
const CHLOE_IN_DECEMBER = ['01', '02', '03', '04', '08', '09', '11', '16', '18'].map(
  (day) => `2026-12-${day}`,
);

const UNSORTED: readonly (readonly [at: string, scene: Scene])[] = [
  ['2026-11-09T10:05:00+01:00', answersOnMonday],
  ['2026-11-10T09:45:00+01:00', answersByForm],
  ['2026-11-10T10:30:00+01:00', checksData],
  ['2026-11-10T10:31:00+01:00', saysWhatTheyKnow],
  ['2026-11-10T14:00:00+01:00', offersATraining],
  ['2026-11-10T19:30:00+01:00', leavesAtNight],
  ['2026-11-12T10:30:00+01:00', movesToTheOtherPlatform],
  ['2026-11-12T11:00:00+01:00', reportsForTheTeam],
  ['2026-11-13T10:05:00+01:00', misses],
  ['2026-11-13T15:05:00+01:00', correctsTheBulletin],
  ['2026-11-16T09:05:00+01:00', readsThePage],
  ['2026-11-17T14:00:00+01:00', asksForHelp],
  ['2026-11-18T10:05:00+01:00', handsHelpOver],
  ['2026-11-18T11:31:00+01:00', isReminded],
  ['2026-11-18T14:00:00+01:00', says('basileElsewhere', ask('Projeter une couche', 'qgis'))],
  ['2026-11-19T10:05:00+01:00', answersInTheThread],
  ['2026-11-19T14:00:00+01:00', says('ada', ask('Lire un format', 'sql'))],
  ['2026-11-20T11:30:00+01:00', settlesHelp],
  ['2026-11-20T14:00:00+01:00', says('chloe', 'bilan 2. Les ponts')],
  ['2026-11-20T15:05:00+01:00', withdraws],
  ['2026-11-29T12:00:00+01:00', says('ada', 'pause jusqu’au 3/12')],
  ...[...CHLOE_IN_NOVEMBER, ...CHLOE_IN_DECEMBER].map(
    (day) => [`${day}T10:05:00+01:00`, says('chloe', ANSWER)] as const,
  ),
];

export const scenes = UNSORTED.toSorted(([a], [b]) => a.localeCompare(b));
