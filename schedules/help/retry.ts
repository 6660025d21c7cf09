import { defineAppointment } from '../../src/engine/practice/appointment.ts';
import { askNext } from '../../src/changes/help/ask-next.ts';
import { WORKING_WEEK } from '../../src/rituals/time/calendar.ts';
import { retryMornings } from '../../src/rituals/help/follow-ups.ts';
import { seekingIn } from '../../src/store/help/seeking.ts';

/** Looks for a volunteer again: someone who knows the subject may have joined, rested or come back. */
export const helpRetry = defineAppointment({
  name: 'help-retry',
  grace: Temporal.Duration.from({ hours: 6 }),
  state: seekingIn,
  planned: (seeking, from, to, { zone, holidays, texts }) =>
    seeking.flatMap(({ id, number, askedAt }) =>
      retryMornings(askedAt, { zone, holidays, works: WORKING_WEEK }, [from, to]).map((planned) => ({
        ...planned,
        subject: id,
        what: texts.help.planned.retry(number),
      })),
    ),
  run: ({ subject }, { scope, now }) => askNext(scope, subject, now),
});
