import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import { datesBetween, localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { NOTICE, noticeKey } from '../../src/rituals/account/notice.ts';
import { datesAround } from '../../src/rituals/standup/rounds.ts';
import { peopleToWelcome } from '../../src/store/cohort/cohort.ts';

/** Before anyone's hours open, so that the notice comes first on their first day. */
const AT = '08:00';

const { compare } = Temporal.PlainDate;

type PersonToWelcome = Awaited<ReturnType<typeof peopleToWelcome>>[number];

const isThere = ({ startsOn, endsOn }: PersonToWelcome, day: Temporal.PlainDate): boolean =>
  (!startsOn || compare(startsOn, day) <= 0) && (!endsOn || compare(endsOn, day) >= 0);

/** The privacy notice, to whoever arrives: nothing else reaches them before. */
export const welcome = defineAppointment({
  name: 'welcome',
  grace: Temporal.Duration.from({ hours: 23 }),
  state: (scope) => peopleToWelcome(scope, NOTICE),
  evenPaused: true,
  planned(waiting, from, to, { zone, texts }) {
    const what = texts.cohort.welcome;
    const dates = datesAround(from, to);
    return [...datesBetween(dates.from, dates.to)]
      .filter((day) => waiting.some((person) => isThere(person, day)))
      .map((day) => ({
        at: localInstant(day, AT, zone),
        subject: 'all',
        localDate: day,
        slot: NOTICE,
        what,
      }));
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
