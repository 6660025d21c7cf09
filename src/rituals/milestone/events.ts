import type { Fact } from '../fact.ts';
import type { MilestoneState } from './milestone.ts';

/** Milestones of teams are counted by défi, and reminders name nobody. `own` stands for a title that people wrote. */
export type MilestoneEvent =
  | Fact<'milestone.settled', { challenge: string; milestone: string; state: MilestoneState }>
  | Fact<'milestone.moved', { challenge: string; milestone: string; days: number }>
  | Fact<'milestone.added', { challenge: string }>
  | Fact<'milestone.handed', { challenge: string; milestone: string; as: 'in-charge' | 'deputy' }>
  | Fact<'milestone.snoozed', { challenge: string; milestone: string }>
  | Fact<'milestone.linked', { challenge: string; milestone: string }>
  | Fact<'milestone.confirmed', { challenge: string; milestone: string; missing: number }>
  | Fact<'milestone.asked', { challenge: string; milestone: string }>
  | Fact<'milestone.nudged', Record<string, never>>
  | Fact<'challenge.month', { challenge: string; month: number }>
  | Fact<'challenge.farewell', Record<string, never>>;
