import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalCalendar,
  ICalEventStatus,
} from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';

type Common = {
  /** The same in every file about this event, so that calendars replace it. */
  uid: string;
  /** Increases with each change. */
  sequence: number;
  title: string;
  description?: string;
  where?: string;
  cancelled?: boolean;
};

export type CalendarEvent = Common &
  ({ startsAt: Temporal.Instant; minutes: number; zone: string } | { day: Temporal.PlainDate });

type Who = { name: string; mail: string };

export type CalendarFile = {
  name: string;
  locale: 'fr' | 'en';
  at: Temporal.Instant;
  events: readonly CalendarEvent[];
  /** In a mail: who invites whom. Calendars then take it without a question, and follow what changes. */
  invites?: { from: Who; to: Who };
};

/**
 * The rules of a zone, written out so that calendars need not know its name. The library gives those of La Réunion under
 * the name of another zone with the same clock, which events would not find.
 */
const zoneRules = (zone: string): string | null =>
  tzlib_get_ical_block(zone)[0]?.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${zone}`) ?? null;

/** Calendars require an organiser, but nobody should reply to the bot by mail. */
const ORGANISER = { name: 'Ritournelle', email: 'ritournelle@ritournelle.invalid' };

const timesOf = (event: CalendarEvent) => {
  if ('day' in event) return { start: event.day, allDay: true };
  const start = event.startsAt.toZonedDateTimeISO(event.zone);
  return { start, end: start.add({ minutes: event.minutes }), timezone: event.zone };
};

/** They said yes before: nothing is asked of their calendar. */
const attending = ({ name, mail }: Who) => ({
  name,
  email: mail,
  rsvp: false,
  role: ICalAttendeeRole.REQ,
  status: ICalAttendeeStatus.ACCEPTED,
});

const addEvent = (
  calendar: ICalCalendar,
  event: CalendarEvent,
  { at, invites }: Pick<CalendarFile, 'at' | 'invites'>,
): void => {
  const { uid, sequence, title, description, where, cancelled = false } = event;
  calendar.createEvent({
    id: uid,
    sequence,
    stamp: at,
    summary: title,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    organizer: invites ? { name: invites.from.name, email: invites.from.mail } : ORGANISER,
    ...(invites ? { attendees: [attending(invites.to)] } : {}),
    ...timesOf(event),
    ...(description ? { description } : {}),
    ...(where ? { location: where } : {}),
  });
};

/** A calendar file. If it only cancels events, the whole file says so: some calendars read nothing else. */
export const calendarText = ({ name, locale, at, events, invites }: CalendarFile): string => {
  const onlyCancels = events.length > 0 && events.every(({ cancelled }) => cancelled);
  const method = invites ? ICalCalendarMethod.REQUEST : ICalCalendarMethod.PUBLISH;
  const calendar = ical({
    name,
    prodId: { company: 'Ritournelle', product: 'Ritournelle', language: locale.toUpperCase() },
    method: onlyCancels ? ICalCalendarMethod.CANCEL : method,
    timezone: { name: null, generator: zoneRules },
    ttl: 60 * 60,
  });
  for (const event of events) addEvent(calendar, event, { at, ...(invites ? { invites } : {}) });
  return calendar.toString();
};
