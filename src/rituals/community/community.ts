import type { HolidayName } from '../time/calendar.ts';
import { workingDayAfter } from '../time/working-day.ts';
import { lengthOf } from '../words/text-length.ts';

export const NAME_MAX = 60;

/** Shown to others unescaped: only letters and joining signs, so that it cannot hide markup or a mention. */
const NAME = /^\p{L}[\p{L}\p{M}\p{N} .’'-]*$/u;

export const isName = (text: string): boolean => NAME.test(text) && lengthOf(text) <= NAME_MAX;

/** No alias and no name: only that somebody asked, joined or left. */
export type CommunityEvent =
  | { type: 'community.stayed'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'community.asked'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'community.cancelled'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'community.joined'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'community.left'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> };

export const joinKey = (id: string): string => `join:${id}`;
/** To one person of the coordination, two working days later. */
export const joinReminderKey = (id: string): string => `join-reminder:${id}`;
export const remindedOn = (askedOn: Temporal.PlainDate, holidays: HolidayName): Temporal.PlainDate =>
  workingDayAfter(askedOn, 2, holidays);

export const welcomeKey = (personId: string, on: Temporal.PlainDate): string =>
  `welcome:${personId}:${on.toString()}`;
