import { type CalendarEvent, calendarText } from '../../calendar/ics.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { isSettled, refText } from '../../rituals/milestone/milestone.ts';
import { peopleFor } from '../../rituals/milestone/people.ts';
import { cohortOf, type CohortRow } from '../../store/cohort/cohort.ts';
import { seatOf } from '../../store/workshop/seats.ts';
import { isSession, workshopsAround } from '../../store/workshop/workshops.ts';
import type { Reader } from '../define.ts';
import { ofCohort, readShown } from '../milestone/mine.ts';
import { titleOf } from '../milestone/words.ts';
import { seatEvent, trainerEvent } from './session.ts';

export type CalendarReader = Reader & { person: NonNullable<Reader['person']> };

const trainingEvents = async ({ scope, person, texts }: CalendarReader): Promise<CalendarEvent[]> => {
  const events: CalendarEvent[] = [];
  for (const one of await workshopsAround(scope, person.id, ['planned', 'done', 'cancelled'])) {
    if (!isSession(one)) continue;
    const seat = await seatOf(scope, one.id, person.id);
    if (one.trainerId === person.id) events.push(trainerEvent(one, texts));
    else if (seat?.state === 'holds' || seat?.state === 'waits') events.push(seatEvent(one, seat, texts));
  }
  return events;
};

/** A person's milestones, as counted for reminders, and those of the whole cohort. */
const milestoneEvents = async ({
  scope,
  person,
  texts,
  now,
  zone,
}: CalendarReader): Promise<CalendarEvent[]> => {
  const shown = await readShown(scope, texts, localDate(now, zone));
  const shared = new Set(ofCohort(shown));
  return shown.all
    .filter(
      (one) =>
        !one.silent &&
        !isSettled(one) &&
        (shared.has(one) || peopleFor(one, one.on, shown.timeline).includes(person.id)),
    )
    .map((one) => ({
      uid: `jalon-${scope.cohortId}-${refText(one).replace(/[^A-Za-z0-9-]+/g, '-')}@ritournelle`,
      sequence: 0,
      title: titleOf(one, texts),
      day: one.on,
    }));
};

const ofCohortItself = ({ id, name, startsOn, endsOn }: CohortRow, { calendar }: Reader['texts']) => [
  { uid: `debut-${id}@ritournelle`, sequence: 0, title: calendar.starts(name), day: startsOn },
  { uid: `fin-${id}@ritournelle`, sequence: 0, title: calendar.ends(name), day: endsOn },
];

/** Everything of a person: sessions, milestones they are in charge of, and the cohort's dates. */
export const personalCalendar = async (reader: CalendarReader): Promise<string | undefined> => {
  const cohort = await cohortOf(reader.scope);
  if (!cohort) return undefined;
  return calendarText({
    name: reader.texts.calendar.name(cohort.name),
    locale: reader.texts.locale,
    at: reader.now,
    events: [
      ...ofCohortItself(cohort, reader.texts),
      ...(await milestoneEvents(reader)),
      ...(await trainingEvents(reader)),
    ],
  });
};
