import { type Cohort, nothingToRead } from '../../src/engine/practice/cohort.ts';
import { defineAppointment, type RunTools } from '../../src/engine/practice/appointment.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import { localInstant } from '../../src/rituals/time/calendar.ts';
import { ACCESS_KEPT, goodbyeKey } from '../../src/rituals/cohort/keys.ts';
import { setCohortState } from '../../src/store/cohort/cohort.ts';
import { presentIn } from '../../src/store/people/roster.ts';

/** The goodbye follows the last bulletin, within everyone's hours; the end comes a week later, in the evening. */
const AT = { goodbye: '16:30', end: '19:00' } as const;

const plannedBetween = ({ closesOn: last, zone, texts }: Cohort): Planned[] => {
  if (!last) return [];
  const words = texts.cohortRun.close;
  const end = last.add(ACCESS_KEPT);
  const steps = [
    { day: last, slot: 'goodbye' as const, what: words.planned },
    { day: end, slot: 'end' as const, what: words.plannedEnd },
  ];
  return steps.map(({ day, slot, what }) => ({
    at: localInstant(day, AT[slot], zone),
    subject: 'all',
    localDate: day,
    slot,
    what,
  }));
};

/** Not for sponsors, who get no messages; the community is unchanged. */
const sayGoodbye = async (day: Temporal.PlainDate, { scope }: RunTools) => {
  const people = await presentIn(scope, ['eig', 'mentor', 'coordination'], day);
  return {
    say: people.map((id) => ({
      key: goodbyeKey(scope.cohortId, id),
      kind: 'cohort-goodbye',
      subject: day.toString(),
      to: { person: id },
      mergeable: true,
    })),
  };
};

const runStep = async ({ slot, localDate: day }: Planned, tools: RunTools) => {
  if (slot === 'goodbye') return sayGoodbye(day, tools);
  await setCohortState(tools.scope, 'closed');
  return {};
};

/** The end of a cohort: a last message, a week to read one's data, then nothing. */
export const cohortClose = defineAppointment({
  name: 'cohort-close',
  grace: Temporal.Duration.from({ hours: 48 }),
  evenPaused: true,
  state: nothingToRead,
  planned: (_nothing, _from, _to, cohort) => plannedBetween(cohort),
  run: runStep,
  missed: runStep,
});
