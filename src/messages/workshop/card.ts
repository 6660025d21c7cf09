import { type Link, said, type Section, strong, type Text } from '../../chat/message.ts';
import { webLink } from '../../rituals/words/web-link.ts';
import { closesAt, isSignUpOpen } from '../../rituals/workshop/workshop.ts';
import { holding, waitingFor } from '../../rituals/workshop/seats.ts';
import type { Seat } from '../../store/workshop/seats.ts';
import type { Session, Workshop } from '../../store/workshop/workshops.ts';
import { isSession } from '../../store/workshop/workshops.ts';
import type { Texts } from '../../texts/index.ts';

/** How a training is put into words, wherever it is shown. */

export const workshopTitle = ({ number, title }: Workshop, { workshop }: Texts): Text => [
  workshop.title(number),
  ' · ',
  said(title),
];

const zoneName = (zone: string, { workshop }: Texts): string =>
  workshop.zones[zone] ?? zone.replace(/^.*\//, '').replaceAll('_', ' ');

/** On the wall clock it was said on, which is named: those who read it are not all there. */
export const whenOf = ({ startsAt, minutes, zone }: Session, texts: Texts): string =>
  texts.workshop.when(texts.dates.dayAndHour(startsAt, zone), minutes, zoneName(zone, texts));

const whereOf = ({ where }: Workshop, { workshop }: Texts): Text[] => {
  if (where === '') return [];
  const link = webLink(where);
  return [[strong(workshop.whereLabel), ' ', link ? { link, text: workshop.join } : said(where)]];
};

/** What it is, whoever reads it and however it stands. */
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

/** Who has a place is visible; who waits is counted. */
export const placesOf = (
  one: Session,
  seats: readonly Seat[],
  now: Temporal.Instant,
  texts: Texts,
): Text[] => {
  const { workshop: words, dates } = texts;
  const held = holding(seats);
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

/** The calendar file of one place: always as the session stands now. */
export const calendarLink = ({ token }: Seat, { publicUrl }: { publicUrl: string }, text: string): Link => ({
  link: `${publicUrl}/calendar/place/${token}.ics`,
  text,
});
