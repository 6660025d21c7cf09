import type { Cohort } from '../../src/engine/practice/cohort.ts';
import { defineAppointment, type Report, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { linesOfWeek } from '../../src/changes/standup/bulletin-lines.ts';
import { RECAP } from '../../src/messages/standup/lines.ts';
import { standupName } from '../../src/messages/standup/words.ts';
import { isoWeek, localDate, mondayOf } from '../../src/rituals/time/calendar.ts';
import { recapInstant } from '../../src/rituals/standup/rounds.ts';
import { type StandupRitual, standupRitual } from '../../src/store/standup/standups.ts';
import { roundsAround, type StandupState, standupState } from './plan.ts';
import { withinHours } from '../within-hours.ts';

/** After that the run is recorded as missed, and the bulletin waits for the cohort's hours. */
const GRACE = Temporal.Duration.from({ hours: 4 });

type Week = { ritual: StandupRitual; monday: Temporal.PlainDate };

/** The weeks around a span in which a team has a ritual that the cohort reads. */
const weeksWithRitual = (state: StandupState, from: Temporal.Instant, to: Temporal.Instant): Week[] => {
  const weeks = new Map<string, Week>();
  for (const { ritual, localDate: day } of roundsAround(state, from, to)) {
    const monday = mondayOf(day);
    if (ritual.recap === 'cohort') weeks.set(`${ritual.id} ${monday.toString()}`, { ritual, monday });
  }
  return [...weeks.values()];
};

const recapOf = ({ ritual, monday }: Week, { zone, holidays, texts, bulletinChannel }: Cohort): Planned[] => {
  const at = recapInstant(ritual.common, monday, { zone, holidays });
  const what = texts.standup.planned.recap(standupName(ritual, texts));
  const reaches = { channel: bulletinChannel };
  return at ? [{ at, subject: ritual.id, localDate: monday, slot: 'recap', what, reaches }] : [];
};

const postRecap = async ({ at, subject, localDate: monday }: Planned, tools: RunTools): Promise<Report> => {
  const { scope, zone } = tools;
  const ritual = await standupRitual(scope, subject);
  const week = isoWeek(monday);
  const lines = ritual ? await linesOfWeek(scope, { ritualId: ritual.id, week }) : [];
  if (!ritual || lines.length === 0) return {};
  return {
    log: [{ type: 'standup.recapped', v: 1, on: localDate(at, zone), facts: { ritual: ritual.slug, week } }],
    say: withinHours(lines, tools),
  };
};

export const standupRecap = defineAppointment({
  name: RECAP,
  grace: GRACE,
  state: standupState,
  evenPaused: true,
  planned: (state, from, to, cohort) =>
    weeksWithRitual(state, from, to).flatMap((week) => recapOf(week, cohort)),
  run: postRecap,
  // What teams wrote is useful even late.
  missed: postRecap,
});
