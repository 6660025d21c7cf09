import { defineAppointment } from '../../src/engine/practice/define.ts';
import { datesBetween, localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { NOTICE, noticeKey } from '../../src/rituals/account/notice.ts';
import { datesAround } from '../../src/rituals/standup/rounds.ts';
import { cohortOf, peopleToWelcome } from '../../src/store/cohort/cohort.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { textsIn } from '../../src/texts/index.ts';
import { isWithin } from '../standup/plan.ts';

/** Before anyone's hours open, so that the notice comes first on their first day. */
const AT = '08:00';

const { compare } = Temporal.PlainDate;

type Waiting = Awaited<ReturnType<typeof peopleToWelcome>>[number];

const isThere = ({ startsOn, endsOn }: Waiting, day: Temporal.PlainDate): boolean =>
  (!startsOn || compare(startsOn, day) <= 0) && (!endsOn || compare(endsOn, day) >= 0);

const state = async (scope: Scope) => {
  const cohort = await cohortOf(scope);
  return {
    waiting: await peopleToWelcome(scope, NOTICE),
    zone: cohort?.timezone ?? 'Europe/Paris',
    what: textsIn(cohort?.locale).cohort.welcome,
  };
};

/** The privacy notice for new people: nothing else reaches them before. */
export const welcome = defineAppointment({
  name: 'welcome',
  grace: Temporal.Duration.from({ hours: 23 }),
  state,
  evenPaused: true,
  planned({ waiting, zone, what }, from, to) {
    const dates = datesAround(from, to);
    return [...datesBetween(dates.from, dates.to)]
      .filter((day) => waiting.some((person) => isThere(person, day)))
      .map((day) => ({ at: localInstant(day, AT, zone), subject: 'all', localDate: day, slot: NOTICE, what }))
      .filter(({ at }) => isWithin(at, from, to));
  },
  async run(_planned, { scope, now, zone }) {
    const today = localDate(now, zone);
    const there = (await peopleToWelcome(scope, NOTICE)).filter((person) => isThere(person, today));
    return {
      say: there.map(({ id }) => ({
        key: noticeKey(scope.cohortId, id),
        kind: 'notice',
        subject: NOTICE,
        to: { person: id },
        legal: true,
      })),
    };
  },
});
