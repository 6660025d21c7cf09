import type { Fact } from '../fact.ts';
import type { SideTrackState } from './side-track.ts';

/** Neither person nor défi: side tracks are never counted. */
export type SideTrackEvent =
  | Fact<'side-track.told', { state: SideTrackState; shareable: boolean }>
  | Fact<'side-track.changed', { state: SideTrackState; shareable: boolean }>
  | Fact<'side-track.removed', Record<string, never>>
  | Fact<'side-track.shown', { count: number }>;
