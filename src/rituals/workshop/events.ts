import type { Fact } from '../fact.ts';
import type { ForWhom, WorkshopFormat } from './workshop.ts';

/** No alias: the log does not show who gives, wishes, signs up or withdraws, and attendance is not recorded at all. */
export type WorkshopEvent =
  | Fact<'workshop.offered', { format: WorkshopFormat; forWhom: ForWhom; dated: boolean }>
  | Fact<'workshop.wished', Record<string, never>>
  | Fact<'workshop.seconded', Record<string, never>>
  | Fact<'workshop.taken-up', Record<string, never>>
  | Fact<'workshop.dated', Record<string, never>>
  | Fact<'workshop.joined', { as: 'holds' | 'waits' }>
  | Fact<'workshop.left', { promoted: number }>
  | Fact<'workshop.changed', { moved: boolean }>
  | Fact<'workshop.cancelled', { dated: boolean }>
  | Fact<'workshop.held', { places: number; taken: number }>
  | Fact<'workshop.answered', Record<string, never>>
  | Fact<'calendar.opened', Record<string, never>>
  | Fact<'calendar.revoked', Record<string, never>>;
