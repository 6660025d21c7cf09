import { type Link, said, type Section, strong, type Text } from '../../chat/message.ts';
import { webLink } from '../../rituals/words/web-link.ts';
import { closesAt, isSignUpOpen } from '../../rituals/workshop/workshop.ts';
import { holdingSeats, waitingFor } from '../../rituals/workshop/seats.ts';
import type { Seat } from '../../store/workshop/seats.ts';
import type { Session, Workshop } from '../../store/workshop/workshops.ts';
import { isSession } from '../../store/workshop/workshops.ts';
import type { Texts } from '../../texts/index.ts';
import type { Reader } from '../define.ts';
import { placeAddress } from './place-address.ts';

/** A training in words, for every message. */

export const workshopTitle = ({ number, title }: Workshop, { workshop }: Texts): Text => [
  workshop.title(number),
  ' · ',
  said(title),
];

const zoneName = (zone: string, { workshop }: Texts): string =>
  workshop.zones[zone] ?? zone.replace(/^.*\//, '').replaceAll('_', ' ');

/** In the zone in which the date was given, with its name: readers may be elsewhere. */
export const whenOf = ({ startsAt, minutes, zone }: Session, texts: Texts): string =>
  texts.workshop.when(texts.dates.dayAndHour(startsAt, zone), minutes, zoneName(zone, texts));

const whereOf = ({ where }: Workshop, { workshop }: Texts): Text[] => {
  if (where === '') return [];
  const link = webLink(where);
  return [[strong(workshop.whereLabel), ' ', link ? { link, text: workshop.join } : said(where)]];
};

/** The same for every reader and state. */
export const workshopBody = (one: Workshop, texts: Texts): Section[] => {
  const { workshop: words } = texts;
  return [
    ...(one.description === '' ? [] : [{ text: [said(one.description)] }]),
    {
      list: [
        ...(isSession(one) ? [[strong(whenOf(one, texts))]] : [[words.minutes(one.minutes)]]),
        ...(one.state === 'wished' ? [] : whereOf(one, texts)),
        [`${words.formats[one.format]}. ${words.forWhomLine(words.forWhom[one.forWhom])}`],
        one.trainer ? [said(words.by(one.trainer))] : [words.noTrainer],
      ],
    },
  ];
};

/** People with a place are listed, the waiting list is counted. */
export const placesOf = (
  one: Session,
  seats: readonly Seat[],
  now: Temporal.Instant,
  texts: Texts,
): Text[] => {
  const { workshop: words, dates } = texts;
  const held = holdingSeats(seats);
  const waiting = waitingFor(seats).length;
  return [
    [words.placesLeft(Math.max(0, one.places - held.length), one.places)],
    ...(held.length > 0 ? [[said(words.holders(held.map(({ name }) => name)))]] : []),
    ...(waiting > 0 ? [[words.waiting(waiting)]] : []),
    [isSignUpOpen(one, now) ? words.closes(dates.dayAndHour(closesAt(one), one.zone)) : words.closed],
  ];
};

export const interestOf = (one: Workshop, seats: readonly Seat[], { workshop }: Texts): Text[] => {
  const count = seats.filter(({ state }) => state === 'interested').length;
  if (one.state === 'wished')
    return [[workshop.wishLine], ...(count > 0 ? [[workshop.seconded(count)]] : [])];
  return [[workshop.interested(count, one.minimum)]];
};

export const reasonOf = ({ reason }: Workshop, { workshop }: Texts): Section[] =>
  reason === '' ? [] : [{ text: [strong(workshop.reason), ' ', said(reason)] }];

export const notesOf = ({ notes }: Workshop, { workshop }: Texts): Section[] =>
  notes === ''
    ? []
    : [{ text: [strong(workshop.notesLine), ' ', { link: notes, text: workshop.notesLink }] }];

/** The calendar file of one place, always up to date with the session. */
export const calendarLink = (
  { id }: Seat,
  { publicUrl, keys }: Pick<Reader, 'publicUrl' | 'keys'>,
  text: string,
): Link => ({
  link: `${publicUrl}/calendar/place/${placeAddress(keys, id)}.ics`,
  text,
});
