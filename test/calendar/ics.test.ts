import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarText } from '../../src/calendar/ics.ts';

/** Files are written by one library and read back by another. */

const AT = Temporal.Instant.from('2026-10-01T08:00:00Z');

const session = (startsAt: string, zone: string, more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'place-1@ritournelle',
  sequence: 0,
  title: 'Publier par l’API',
  startsAt: Temporal.Instant.from(startsAt),
  minutes: 45,
  zone,
  ...more,
});

const read = (...events: CalendarEvent[]) => {
  const root = new ICAL.Component(
    ICAL.parse(calendarText({ name: 'Mon calendrier', locale: 'fr', at: AT, events })),
  );
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { root, events: root.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one)) };
};

const utc = (time: ICAL.Time): string => time.toJSDate().toISOString();

describe('a calendar file, read by another library', () => {
  it.each([
    ['the evening before winter time', '2026-10-24T18:00:00+02:00', 'Europe/Paris'],
    ['the night of winter time', '2026-10-25T00:30:00+02:00', 'Europe/Paris'],
    ['the day of winter time', '2026-10-25T12:30:00+01:00', 'Europe/Paris'],
    ['the day of summer time', '2027-03-28T12:30:00+02:00', 'Europe/Paris'],
    ['the Monday after summer time', '2027-03-29T09:00:00+02:00', 'Europe/Paris'],
    ['in La Réunion, before', '2026-10-24T18:00:00+04:00', 'Indian/Reunion'],
    ['in La Réunion, after', '2026-10-26T18:00:00+04:00', 'Indian/Reunion'],
    ['in Cayenne', '2027-03-29T09:00:00-03:00', 'America/Cayenne'],
  ])('begins and ends at the right instant: %s', (_, startsAt, zone) => {
    const { events } = read(session(startsAt, zone));
    const start = Temporal.Instant.from(startsAt);
    expect(events[0]?.startDate.zone.tzid).toBe(zone);
    expect(utc(events[0]!.startDate)).toBe(new Date(start.epochMilliseconds).toISOString());
    expect(utc(events[0]!.endDate)).toBe(
      new Date(start.add({ minutes: 45 }).epochMilliseconds).toISOString(),
    );
  });

  it('keeps words as words, on lines that no calendar cuts', () => {
    const words = 'a, b; c\\ \n:é« » 🌊 BEGIN:VEVENT\r\nATTENDEE:x'.repeat(8);
    const { events, root } = read(
      session('2026-12-02T11:30:00Z', 'Europe/Paris', {
        description: words,
        where: 'Salle 3; rez-de-chaussée',
      }),
    );
    expect(events).toHaveLength(1);
    expect(root.getAllSubcomponents('vevent')[0]?.getFirstProperty('attendee')).toBeNull();
    expect(events[0]?.description.replace(/\r/g, '')).toBe(words.replace(/\r/g, ''));
    expect(events[0]?.location).toBe('Salle 3; rez-de-chaussée');
  });

  it('replaces by the same name and a higher sequence', () => {
    const before = read(session('2026-12-02T11:30:00Z', 'Europe/Paris')).events[0];
    const after = read(session('2026-12-03T11:30:00Z', 'Europe/Paris', { sequence: 1 })).events[0];
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? 9);
  });

  it('cancels, as a whole file and as one event', () => {
    const { root, events } = read(
      session('2026-12-02T11:30:00Z', 'Europe/Paris', { sequence: 2, cancelled: true }),
    );
    expect(root.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
    expect(events[0]?.component.getFirstPropertyValue('organizer')).toContain('.invalid');
  });

  it('says whole days without an hour, in no zone', () => {
    const day = Temporal.PlainDate.from('2027-01-11');
    const { events } = read({ uid: 'jalon-1@ritournelle', sequence: 0, title: 'Point DSI', day });
    expect(events[0]?.startDate.isDate).toBe(true);
    expect(events[0]?.startDate.toString()).toBe('2027-01-11');
  });

  it('writes when it was written in universal time', () => {
    const { events } = read(session('2026-12-02T11:30:00Z', 'Europe/Paris'));
    expect(events[0]?.component.getFirstProperty('dtstamp')?.toICALString()).toBe('DTSTAMP:20261001T080000Z');
  });
});
