import { type Cohort, nothingToRead } from '../../src/engine/practice/cohort.ts';
import { defineAppointment, type Report, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { sendPage } from '../../src/changes/digest/send-page.ts';
import { localDate, mondayOf } from '../../src/rituals/time/calendar.ts';
import { sentAt } from '../../src/rituals/digest/digest.ts';
import { keepWeeks } from '../../src/store/digest/weekly-totals.ts';
import { withinHours } from '../within-hours.ts';

/** A page may leave this long after its week, because public holidays may follow one another. */
const BEHIND = { weeks: 3 };

/** The Mondays of weeks whose page may leave in a span, within the cohort's dates. */
const weeksAround = (
  { zone, startsOn, endsOn }: Cohort,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Temporal.PlainDate[] => {
  const mondays: Temporal.PlainDate[] = [];
  let monday = mondayOf(localDate(from, zone).subtract(BEHIND));
  for (; Temporal.PlainDate.compare(monday, localDate(to, zone)) <= 0; monday = monday.add({ weeks: 1 }))
    if (
      Temporal.PlainDate.compare(monday.add({ days: 6 }), startsOn) >= 0 &&
      Temporal.PlainDate.compare(monday, endsOn) <= 0
    )
      mondays.push(monday);
  return mondays;
};

const plannedBetween = (cohort: Cohort, from: Temporal.Instant, to: Temporal.Instant): Planned[] =>
  weeksAround(cohort, from, to).map((monday) => ({
    at: sentAt(monday, cohort),
    subject: 'cohort',
    localDate: monday,
    slot: 'page',
    what: cohort.texts.digest.planned,
    reaches: { role: 'coordination' },
  }));

const sendWeeklyPage = async ({ localDate: monday, at }: Planned, tools: RunTools): Promise<Report> => {
  const { scope, zone, now, cohort } = tools;
  const today = localDate(Temporal.Instant.compare(now, at) > 0 ? now : at, zone);
  const leaving = await sendPage(scope, { monday, today, early: false });
  // If the page was sent early, the week was not over, so its totals are stored now.
  if (!leaving) await keepWeeks(scope, { since: cohort.startsOn, until: monday });
  return leaving ? { ...leaving, say: withinHours(leaving.say, tools) } : {};
};

/** On Mondays at nine, or the next working day: the week's page, unless the coordination already sent it. */
export const digest = defineAppointment({
  name: 'digest',
  grace: Temporal.Duration.from({ hours: 4 }),
  state: nothingToRead,
  planned: (_nothing, from, to, cohort) => plannedBetween(cohort, from, to),
  run: sendWeeklyPage,
  // The page is useful even late.
  missed: sendWeeklyPage,
});
