import { defineAppointment, type Report, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { joinReminderKey, remindedOn } from '../../src/rituals/community/community.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { awayAmong } from '../../src/store/account/absences.ts';
import { joinRequestOf, joinRequestsOf } from '../../src/store/community/community.ts';
import { peopleWithRole } from '../../src/store/people/people.ts';

const AT = '09:30';

/** One person of the coordination who is not away, another one for the next request. */
const coordinatorToRemind = async (
  number: number,
  { scope, now, zone }: RunTools,
): Promise<string | undefined> => {
  const all = (await peopleWithRole(scope, 'coordination', localDate(now, zone))).map(({ id }) => id);
  const away = await awayAmong(scope.tx, all, now);
  const there = all.filter((id) => !away.has(id));
  return there[number % there.length];
};

const remindOne = async ({ subject: id }: Planned, tools: RunTools): Promise<Report> => {
  const request = await joinRequestOf(tools.scope, { id });
  const person = request && (await coordinatorToRemind(request.number, tools));
  if (!person) return {};
  return {
    say: [{ key: joinReminderKey(id), kind: 'join-reminder', subject: id, to: { person }, mergeable: true }],
  };
};

/** Someone who asked to join and still waits is not forgotten in a channel. */
export const joinRemind = defineAppointment({
  name: 'join-remind',
  grace: Temporal.Duration.from({ hours: 8 }),
  state: joinRequestsOf,
  planned: (waiting, _from, _to, { zone, holidays, texts }) =>
    waiting.map(({ id, number, askedOn }) => {
      const day = remindedOn(askedOn, holidays);
      return {
        at: localInstant(day, AT, zone),
        subject: id,
        localDate: day,
        slot: 'remind',
        what: texts.community.planned(number),
      };
    }),
  run: remindOne,
});
