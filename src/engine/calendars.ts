import type { CalendarReader } from '../messages/calendar/personal.ts';
import { personalCalendar } from '../messages/calendar/personal.ts';
import { placeCalendar } from '../messages/calendar/place.ts';
import { placeAt } from '../messages/workshop/place-address.ts';
import { localDate } from '../rituals/time/calendar.ts';
import { feedBehind, type PlaceAddress, placeBehind } from '../store/workshop/calendar-feeds.ts';
import { cohortOf } from '../store/cohort/cohort.ts';
import { inSnapshot, type Tx } from '../store/core/database.ts';
import { findPerson } from '../store/people/people.ts';
import { rhythmsOf } from '../store/people/rhythms.ts';
import { makeScope } from '../store/core/scope.ts';
import { textsIn } from '../texts/index.ts';
import type { Context } from './context.ts';

/** What a secret address gives: the file of one place, or a person's whole calendar. */
export type CalendarAddress = { place: string } | { feed: string };

const readerOf = async (
  { command, publicUrl, keys }: Context,
  { tx, now }: { tx: Tx; now: Temporal.Instant },
  { personId, cohortId }: { personId: string; cohortId: string },
): Promise<CalendarReader | undefined> => {
  const scope = makeScope(tx, cohortId);
  const person = await findPerson(tx, personId);
  if (!person) return undefined;
  const texts = textsIn(person.locale ?? (await cohortOf(scope))?.locale);
  const zone = (await rhythmsOf(tx, personId))?.zone ?? 'Europe/Paris';
  return { scope, person: { id: person.id, name: person.name }, texts, now, zone, command, publicUrl, keys };
};

/** An address of before they were sealed is found by its fingerprint. */
const placeNamed = ({ keys }: Context, address: string, now: Temporal.Instant): PlaceAddress => {
  const id = placeAt(keys, address, now);
  return id ? { id } : { former: address };
};

/** The calendar at a secret address; `undefined` if it no longer exists. */
export const calendarAt = async (context: Context, address: CalendarAddress): Promise<string | undefined> => {
  const now = await context.clock.now();
  const today = localDate(now, 'UTC');
  return inSnapshot(context.db, async (tx) => {
    if ('place' in address) {
      const found = await placeBehind(tx, placeNamed(context, address.place, now), today);
      const reader = found && (await readerOf(context, { tx, now }, found));
      return reader && placeCalendar(found.seatId, reader);
    }
    const found = await feedBehind(tx, address.feed, today);
    const reader = found && (await readerOf(context, { tx, now }, found));
    return reader && personalCalendar(reader);
  });
};
