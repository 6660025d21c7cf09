import { type Message, message, type Section, said } from '../../src/chat/message.ts';
import type { About } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Planned } from '../../src/engine/practice/planned.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { reachesPerson } from '../../src/rituals/people/appointment-reaches.ts';
import { setCohortState } from '../../src/store/cohort/cohort.ts';
import { membershipsHeldBy, listedIn } from '../../src/store/people/roster.ts';
import { type Target, theirCohort } from './find.ts';
import { type ListedPerson, namedPerson } from './people/named.ts';

const SPAN = { weeks: 4 };
/** The most options a select can have on every platform. */
const OPTIONS_MAX = 100;

const whomToRehearse = async ({ scope }: Target, { texts }: Tools): Promise<Message> => {
  const { rehearsal } = texts.cohortRun;
  const people = (await listedIn(scope)).slice(0, OPTIONS_MAX);
  if (people.length === 0) return message({ text: [texts.cohortBring.files.beginFirst] });
  return message({
    text: [rehearsal.choose],
    actions: {
      id: cohortKeys.rehearseWho.id,
      label: rehearsal.select,
      payload: scope.cohortId,
      options: people.map(({ id, name }) => ({ value: id, label: name })),
    },
  });
};

/** From today, or from the first day of a programme that has not started. */
const spanOf = ({ cohort }: Target, { now }: Tools) => {
  const begins = localInstant(cohort.startsOn, '00:00', cohort.timezone);
  const from = Temporal.Instant.compare(begins, now) > 0 ? begins : now;
  return { from, until: from.toZonedDateTimeISO(cohort.timezone).add(SPAN).toInstant() };
};

const planFor = async (person: ListedPerson, target: Target, tools: Tools): Promise<Planned[]> => {
  const { from, until } = spanOf(target, tools);
  const held = await membershipsHeldBy(target.scope, person.id);
  const all = await tools.planned(target.scope, from, until);
  const { timezone } = target.cohort;
  return all.filter((one) =>
    reachesPerson(one.reaches, { id: person.id, held }, localDate(one.at, timezone)),
  );
};

const dayOf = (
  [day, planned]: readonly [string, readonly Planned[]],
  { cohort }: Target,
  { texts }: Tools,
): Section => ({
  title: [texts.dates.day(Temporal.PlainDate.from(day))],
  list: planned.map(({ at, what }) => [
    said(texts.cohortRun.rehearsal.line(texts.dates.hour(at, cohort.timezone), what)),
  ]),
});

const rehearsalCalendar = async (person: ListedPerson, target: Target, tools: Tools): Promise<Message> => {
  const { rehearsal } = tools.texts.cohortRun;
  const { fullDay } = tools.texts.dates;
  const { timezone } = target.cohort;
  const { from, until } = spanOf(target, tools);
  const planned = await planFor(person, target, tools);
  const days = Map.groupBy(planned, ({ at }) => localDate(at, timezone).toString());
  const span = rehearsal.span(fullDay(localDate(from, timezone)), fullDay(localDate(until, timezone)));
  return message(
    { title: [said(rehearsal.title(person.name))], text: [span] },
    ...(planned.length === 0 ? [{ text: [rehearsal.nothingYet] }] : []),
    ...[...days].map((day) => dayOf(day, target, tools)),
  );
};

const rehearse = async (person: ListedPerson, target: Target, tools: Tools): Promise<Outcome> => {
  const answer = { reply: await rehearsalCalendar(person, target, tools) };
  if (target.cohort.state !== 'draft') return { answer };
  await setCohortState(target.scope, 'rehearsed');
  return { answer, cohort: target.cohort.id, log: [{ type: 'cohort.rehearsed', on: target.today }] };
};

type Rehearsed = Target & { person?: ListedPerson };

/** A name may be typed; its button asks for whom. */
const someoneOrNobody: About<Rehearsed, string> = {
  ...theirCohort,
  name: `${theirCohort.name}, for someone`,
  sample: 'Ada Un',
  async typed(name, call, tools) {
    const { about: target } = await theirCohort.typed('', call, tools);
    if (name === '') return { about: target, rest: '' };
    const { person } = await namedPerson(name, target, call, tools);
    return { about: { ...target, person }, rest: '' };
  },
};

const chosenPerson: About<Rehearsed, readonly [string, string]> = {
  ...someoneOrNobody,
  payload: cohortKeys.rehearseWho.payload,
  select: 'completes',
  carry: ({ cohort, person }) => [cohort.id, person?.id ?? ''],
  async pressed([cohortId, personId], call, tools) {
    const target = await theirCohort.pressed(cohortId, call, tools);
    const person = (await listedIn(target.scope)).find(({ id }) => id === personId);
    return person ? { ...target, person } : target;
  },
};

const rehearsalOf = async (
  { about: { person, ...target } }: Pick<Acted<Rehearsed>, 'about'>,
  tools: Tools,
) => (person ? rehearse(person, target, tools) : { answer: { reply: await whomToRehearse(target, tools) } });

/** What a person would get in the next four weeks, day by day. Sends nothing to them. */
export const rehearseTyped = actOn(someoneOrNobody, {
  name: 'cohort-rehearse',
  key: cohortKeys.rehearse,
  verb: ({ cohortRun }) => cohortRun.verbs.rehearse,
  logs: ['cohort.rehearsed'],
  handle: rehearsalOf,
});

export const rehearseChosen = actOn(chosenPerson, {
  name: 'cohort-rehearse-who',
  key: cohortKeys.rehearseWho,
  logs: ['cohort.rehearsed'],
  handle: rehearsalOf,
});
