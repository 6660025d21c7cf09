import { defineAppointment } from '../../../src/engine/practice/appointment.ts';
import { localInstant } from '../../../src/rituals/time/calendar.ts';

/** On a day of its own, a word to all EIGs. */
export const thanksDay = defineAppointment({
  name: 'thanks-day',
  grace: Temporal.Duration.from({ hours: 1 }),
  state: async () => Promise.resolve(Temporal.PlainDate.from('2026-11-24')),
  planned: (day, _from, _to, { zone }) => [
    {
      at: localInstant(day, '16:00', zone),
      subject: 'all',
      localDate: day,
      slot: 'four',
      what: 'le mot du jour',
    },
  ],
  run: async () => Promise.resolve({}),
});
