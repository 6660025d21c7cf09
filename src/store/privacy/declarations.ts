import { accountKept } from '../account/kept.ts';
import { callKept } from '../call/kept.ts';
import { cohortKept } from '../cohort/kept.ts';
import { communityKept } from '../community/kept.ts';
import { coreKept } from '../core/kept.ts';
import { datasetKept } from '../dataset/kept.ts';
import { deliveryKept } from '../delivery/kept.ts';
import { digestKept } from '../digest/kept.ts';
import { gazetteKept } from '../gazette/kept.ts';
import { helpKept } from '../help/kept.ts';
import { milestoneKept } from '../milestone/kept.ts';
import { pairingKept } from '../pairing/kept.ts';
import { peopleKept } from '../people/kept.ts';
import { sideTrackKept } from '../side-track/kept.ts';
import { skillKept } from '../skill/kept.ts';
import { standupKept } from '../standup/kept.ts';
import { typedKept } from '../typed/kept.ts';
import { workshopKept } from '../workshop/kept.ts';
import type { Duration } from '../../rituals/retention.ts';
import type { KeptKind, PracticeKept, Purge } from './declare.ts';
import { privacyKept } from './kept.ts';

/** A page that only reads what the others store. */
const NOTHING: PracticeKept = { said: () => ({ kinds: {}, purged: {} }), tables: {} };

/** By practice, and by shared room of the store: a test holds it to the folders of `commands/` and to the schema. */
export const KEPT_BY: Readonly<Record<string, PracticeKept>> = {
  people: peopleKept,
  account: accountKept,
  standup: standupKept,
  help: helpKept,
  skill: skillKept,
  call: callKept,
  community: communityKept,
  workshop: workshopKept,
  'side-track': sideTrackKept,
  pairing: pairingKept,
  dataset: datasetKept,
  milestone: milestoneKept,
  challenge: NOTHING,
  digest: digestKept,
  gazette: gazetteKept,
  cohort: cohortKept,
  home: NOTHING,
  typed: typedKept,
  delivery: deliveryKept,
  privacy: privacyKept,
  core: coreKept,
};

const PRACTICES = Object.values(KEPT_BY);

/** Every kind of data that names a person. */
export const KINDS: ReadonlyMap<string, KeptKind> = new Map(
  PRACTICES.flatMap(({ kinds = {} }) => Object.entries(kinds)),
);

const purgeOf = ({ purge, retention, table }: KeptKind): Purge[] => {
  if (!purge) return [];
  const after: Duration | undefined = purge.after ?? retention.for;
  if (!after) throw new Error(`${table} is purged, but nothing says after how long`);
  return [{ ...purge, after }];
};

export const purgesOf = ({ kinds = {}, purges = [] }: PracticeKept): Purge[] => [
  ...Object.values(kinds).flatMap(purgeOf),
  ...purges,
];

export const PURGES: readonly Purge[] = PRACTICES.flatMap(purgesOf);
