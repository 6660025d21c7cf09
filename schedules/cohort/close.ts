import { defineAppointment, type Planned, type RunTools } from '../../src/engine/practice/define.ts';
import { localInstant } from '../../src/rituals/time/calendar.ts';
import { ACCESS_KEPT, goodbyeKey } from '../../src/rituals/cohort/keys.ts';
import { cohortOf, setCohortState } from '../../src/store/cohort/cohort.ts';
import { presentIn } from '../../src/store/people/roster.ts';
import type { Scope } from '../../src/store/core/scope.ts';
import { textsIn } from '../../src/texts/index.ts';
import { isWithin } from '../standup/plan.ts';

/** The goodbye follows the last bulletin, within everyone's hours; the end comes a week later, in the evening. */
const AT = { goodbye: '16:30', end: '19:00' } as const;

const state = async (scope: Scope) => {
  const cohort = await cohortOf(scope);
  return {
    last: cohort?.closesOn ?? null,
    zone: cohort?.timezone ?? 'Europe/Paris',
    words: textsIn(cohort?.locale).cohortRun.close,
  };
};

type State = Awaited<ReturnType<typeof state>>;

const planned = ({ last, zone, words }: State, from: Temporal.Instant, to: Temporal.Instant): Planned[] => {
  if (!last) return [];
  const end = last.add(ACCESS_KEPT);
  const steps = [
    { day: last, slot: 'goodbye' as const, what: words.planned },
    { day: end, slot: 'end' as const, what: words.plannedEnd },
  ];
  return steps
    .map(({ day, slot, what }) => ({
      at: localInstant(day, AT[slot], zone),
      subject: 'all',
      localDate: day,
      slot,
      what,
    }))
    .filter(({ at }) => isWithin(at, from, to));
};

/** Not for sponsors, who get no messages; the community is unchanged. */
const goodbye = async (day: Temporal.PlainDate, { scope }: RunTools) => {
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

const keep = async ({ slot, localDate: day }: Planned, tools: RunTools) => {
  if (slot === 'goodbye') return goodbye(day, tools);
  await setCohortState(tools.scope, 'closed');
  return {};
};

/** The end of a cohort: a last message, a week to read one's data, then nothing. */
export const cohortClose = defineAppointment({
  name: 'cohort-close',
  grace: Temporal.Duration.from({ hours: 48 }),
  evenPaused: true,
  state,
  planned,
  run: keep,
  missed: keep,
});
