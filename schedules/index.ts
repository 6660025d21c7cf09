import type { AnyAppointment } from '../src/engine/practice/appointment.ts';
import { challengeFarewell } from './challenge/farewell.ts';
import { challengeMonth } from './challenge/month.ts';
import { cohortBack } from './cohort/back.ts';
import { cohortClose } from './cohort/close.ts';
import { contractEnd } from './account/contract-end.ts';
import { joinRemind } from './community/remind.ts';
import { callErase } from './call/erase.ts';
import { digest } from './digest/weekly-page.ts';
import { helpFollow } from './help/follow.ts';
import { helpRetry } from './help/retry.ts';
import { helpSuggest } from './help/suggest.ts';
import { datasetCheckin } from './dataset/checkin.ts';
import { milestoneNudge } from './milestone/nudge.ts';
import { milestoneReady } from './milestone/ready.ts';
import { pairingAnnounce } from './pairing/announce.ts';
import { pairingDraw } from './pairing/draw.ts';
import { sideTrackShowcase } from './side-track/showcase.ts';
import { standupClose } from './standup/close.ts';
import { standupOpen } from './standup/open.ts';
import { standupRecap } from './standup/recap.ts';
import { standupRemind } from './standup/remind.ts';
import { welcome } from './cohort/welcome.ts';
import { workshopEnd } from './workshop/end.ts';
import { workshopRemind } from './workshop/remind.ts';

/** At the same instant they run in this order: a closing comes before the recap that reads it. */
export const appointments: readonly AnyAppointment[] = [
  welcome,
  standupOpen,
  standupRemind,
  standupClose,
  standupRecap,
  contractEnd,
  cohortBack,
  cohortClose,
  helpSuggest,
  helpRetry,
  helpFollow,
  callErase,
  joinRemind,
  datasetCheckin,
  milestoneReady,
  milestoneNudge,
  challengeMonth,
  challengeFarewell,
  workshopRemind,
  workshopEnd,
  sideTrackShowcase,
  digest,
  pairingAnnounce,
  pairingDraw,
];
