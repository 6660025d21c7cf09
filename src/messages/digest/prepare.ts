import { isoWeek } from '../../rituals/time/calendar.ts';
import { periodOf } from '../../rituals/digest/digest.ts';
import { digestOf } from '../../store/digest/pages.ts';
import type { Scope } from '../../store/core/scope.ts';
import { gatherFacts } from './sections.ts';
import type { Page } from './part.ts';

/** Puts a week's page together, as it would leave that day. */
export const preparePage = async (
  scope: Scope,
  monday: Temporal.PlainDate,
  today: Temporal.PlainDate,
): Promise<Page> => {
  const before = await digestOf(scope, isoWeek(monday.subtract({ weeks: 1 })));
  const period = periodOf(monday, today, before?.sentOn);
  return { week: period.week, sentOn: today, facts: await gatherFacts(scope, period, before?.facts) };
};
