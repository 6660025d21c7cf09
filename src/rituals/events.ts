import type { AccountEvent } from './account/events.ts';
import type { CallEvent } from './call/call.ts';
import type { CohortEvent } from './cohort/events.ts';
import type { CommunityEvent } from './community/community.ts';
import type { DatasetEvent } from './dataset/events.ts';
import type { DigestEvent } from './digest/events.ts';
import type { HelpEvent } from './help/events.ts';
import type { MilestoneEvent } from './milestone/events.ts';
import type { PairingEvent } from './pairing/events.ts';
import type { SideTrackEvent } from './side-track/events.ts';
import type { SkillEvent } from './skill/events.ts';
import type { StandupEvent } from './standup/events.ts';
import type { WorkshopEvent } from './workshop/events.ts';

/** The log's closed union, one line per practice. Facts are small and typed, and never hold text, an hour or a name. */
export type Event =
  | AccountEvent
  | CallEvent
  | CohortEvent
  | CommunityEvent
  | DatasetEvent
  | DigestEvent
  | HelpEvent
  | MilestoneEvent
  | PairingEvent
  | SideTrackEvent
  | SkillEvent
  | StandupEvent
  | WorkshopEvent;
