import { type Message, message, type Section, said } from '../../src/chat/message.ts';
import type { Outcome, Planned, Tools } from '../../src/engine/practice/define.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { reachesPerson } from '../../src/rituals/people/appointment-reaches.ts';
import { setCohortState } from '../../src/store/cohort/cohort.ts';
import { membershipsHeldBy, listedIn } from '../../src/store/people/roster.ts';
import type { Target } from './target.ts';
import type { PeopleOfCall } from '../../src/engine/practice/someone.ts';
import { type ListedPerson, namedPerson } from './people/named.ts';

export const REHEARSE_WHO = 'cohortRehearseWho';

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
      id: REHEARSE_WHO,
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
  const on = localDate(tools.now, target.cohort.timezone);
  return { answer, cohort: target.cohort.id, log: [{ type: 'cohort.rehearsed', v: 1, on, facts: {} }] };
};

/** What a person would get in the next four weeks, day by day. Sends nothing to them. */
export const rehearseTyped = async (
  text: string,
  target: Target,
  call: PeopleOfCall,
  tools: Tools,
): Promise<Outcome> => {
  if (text.trim() === '') return { answer: { reply: await whomToRehearse(target, tools) } };
  return rehearse((await namedPerson(text, target, call, tools)).person, target, tools);
};

export const rehearseChosen = async (personId: string, target: Target, tools: Tools): Promise<Outcome> => {
  const person = (await listedIn(target.scope)).find(({ id }) => id === personId);
  return person
    ? rehearse(person, target, tools)
    : { answer: { reply: await whomToRehearse(target, tools) } };
};
