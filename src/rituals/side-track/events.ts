import type { SideTrackState } from './side-track.ts';

type Fact<Type extends string, Facts> = { type: Type; v: 1; on: Temporal.PlainDate; facts: Facts };

/** Neither person nor défi: side tracks are never counted. */
export type SideTrackEvent =
  | Fact<'side-track.told', { state: SideTrackState; shareable: boolean }>
  | Fact<'side-track.changed', { state: SideTrackState; shareable: boolean }>
  | Fact<'side-track.removed', Record<string, never>>
  | Fact<'side-track.shown', { count: number }>;
