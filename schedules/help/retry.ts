import { defineAppointment } from '../../src/engine/practice/define.ts';
import { askNext } from '../../src/messages/help/ask-next.ts';
import { WORKING_WEEK } from '../../src/rituals/time/calendar.ts';
import { retries } from '../../src/rituals/help/follow-ups.ts';
import type { Life } from '../../src/rituals/time/working-time.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import { seekingIn } from '../../src/store/help/seeking.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { textsIn } from '../../src/texts/index.ts';

const state = async (scope: Scope) => {
  const cohort = await cohortOf(scope);
  const life: Life = {
    zone: cohort?.timezone ?? 'Europe/Paris',
    holidays: cohort?.holidays ?? 'FR',
    works: WORKING_WEEK,
  };
  return { seeking: await seekingIn(scope), life, texts: textsIn(cohort?.locale) };
};

/** Looks for a volunteer again: someone who knows the subject may have joined, rested or come back. */
export const helpRetry = defineAppointment({
  name: 'help-retry',
  grace: Temporal.Duration.from({ hours: 6 }),
  state,
  planned: ({ seeking, life, texts }, from, to) =>
    seeking.flatMap(({ id, number, askedAt }) =>
      retries(askedAt, life, [from, to]).map((planned) => ({
        ...planned,
        subject: id,
        what: texts.help.planned.retry(number),
      })),
    ),
  run: ({ subject }, { scope, now }) => askNext(scope, subject, now),
});
