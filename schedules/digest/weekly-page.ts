import {
  defineAppointment,
  type Planned,
  type Report,
  type RunTools,
} from '../../src/engine/practice/define.ts';
import { sendPage } from '../../src/messages/digest/send.ts';
import { type HolidayName, localDate, mondayOf } from '../../src/rituals/time/calendar.ts';
import { sentAt } from '../../src/rituals/digest/digest.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { keepWeeks } from '../../src/store/digest/weekly-totals.ts';
import { type Texts, textsIn } from '../../src/texts/index.ts';
import { isWithin, withinHours } from '../standup/plan.ts';

type DigestState = {
  zone: string;
  holidays: HolidayName;
  startsOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate;
  texts: Texts;
};

const digestState = async (scope: Scope): Promise<DigestState> => {
  const cohort = await cohortOf(scope);
  if (!cohort) throw new Error('a weekly page belongs to a cohort');
  const { timezone: zone, holidays, startsOn, endsOn, locale } = cohort;
  return { zone, holidays, startsOn, endsOn, texts: textsIn(locale) };
};

/** A page may leave this long after its week, because public holidays may follow one another. */
const BEHIND = { weeks: 3 };

/** The Mondays of weeks whose page may leave in a span, within the cohort's dates. */
const weeksAround = (
  { zone, startsOn, endsOn }: DigestState,
  from: Temporal.Instant,
  to: Temporal.Instant,
) => {
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

const planned = (state: DigestState, from: Temporal.Instant, to: Temporal.Instant): Planned[] =>
  weeksAround(state, from, to)
    .map((monday) => ({
      at: sentAt(monday, state),
      subject: 'cohort',
      localDate: monday,
      slot: 'page',
      what: state.texts.digest.planned,
      reaches: { role: 'coordination' as const },
    }))
    .filter(({ at }) => isWithin(at, from, to));

const leave = async ({ localDate: monday, at }: Planned, tools: RunTools): Promise<Report> => {
  const { scope, zone, now } = tools;
  const cohort = await cohortOf(scope);
  if (!cohort) return {};
  const today = localDate(Temporal.Instant.compare(now, at) > 0 ? now : at, zone);
  const leaving = await sendPage(scope, { monday, today, early: false });
  // If the page was sent early, the week was not over, so its totals are stored now.
  if (!leaving) await keepWeeks(scope, { since: cohort.startsOn, until: monday });
  return leaving ? { ...leaving, say: await withinHours(leaving.say, tools) } : {};
};

/** On Mondays at nine, or the next working day: the week's page, unless the coordination already sent it. */
export const digest = defineAppointment({
  name: 'digest',
  grace: Temporal.Duration.from({ hours: 4 }),
  state: digestState,
  planned,
  run: leave,
  // The page is useful even late.
  missed: leave,
});
