import { isWorkingDay, localDate, localInstant } from './calendar.ts';
import { workingDayFrom } from './working-day.ts';
import { nextOpening, type Reachable, WINDOW } from '../people/proactive-budget.ts';

/** Working time: evenings, days off and holidays do not count. */
export type Life = Pick<Reachable, 'zone' | 'holidays' | 'works' | 'until'>;

/** Longer than the longest closure between two terms. */
const FAR = { days: 31 };

const withoutPause = (life: Life): Reachable => ({ ...life, paused: false });

export const workingDayBefore = (day: Temporal.PlainDate, { holidays, works }: Life): Temporal.PlainDate => {
  const last = day.subtract(FAR);
  let before = day.subtract({ days: 1 });
  while (!isWorkingDay(before, holidays, works) && Temporal.PlainDate.compare(before, last) > 0)
    before = before.subtract({ days: 1 });
  return before;
};

/** An instant that many working days later, at the same hour, within working hours. */
export const daysLater = (at: Temporal.Instant, days: number, life: Life): Temporal.Instant | undefined => {
  const opening = nextOpening(at, withoutPause(life));
  if (!opening) return undefined;
  const local = opening.toZonedDateTimeISO(life.zone);
  let day = local.toPlainDate();
  for (let left = days; left > 0; left -= 1)
    day = workingDayFrom(day.add({ days: 1 }), life.holidays, life.works);
  return nextOpening(localInstant(day, local.toPlainTime().toString(), life.zone), withoutPause(life));
};

export const hoursLater = (at: Temporal.Instant, hours: number, life: Life): Temporal.Instant | undefined => {
  const opening = nextOpening(at, withoutPause(life));
  if (!opening) return undefined;
  const closes = localInstant(localDate(opening, life.zone), WINDOW.closes, life.zone);
  const end = opening.add({ hours });
  if (Temporal.Instant.compare(end, closes) <= 0) return end;
  const left = opening.add({ hours }).epochMilliseconds - closes.epochMilliseconds;
  return nextOpening(closes, withoutPause(life))?.add({ milliseconds: left });
};
