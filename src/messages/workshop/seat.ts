import { message, type Message, type Section, type Text } from '../../chat/message.ts';
import { isSignUpOpen } from '../../rituals/workshop/workshop.ts';
import { waitingFor } from '../../rituals/workshop/seats.ts';
import { type Seat, seatById, seatsOf } from '../../store/workshop/seats.ts';
import { isSession, type Session, type Workshop, workshopOf } from '../../store/workshop/workshops.ts';
import { buttonFor } from '../acting/key.ts';
import { invitationTo } from '../calendar/invitation.ts';
import { defineMessageAbout, type Reader, typedToo } from '../define.ts';
import { calendarLink, reasonOf, workshopBody, workshopTitle } from './card.ts';
import { workshopKeys } from './keys.ts';
import { workshopSubject } from './subject.ts';

/** A message to one person who signed up; `what` is the reason. */
type SeatNews = { one: Workshop; seat: Seat; what: string };

const rankOf = async ({ seat, one }: SeatNews, { scope }: Reader): Promise<number> =>
  waitingFor(await seatsOf(scope, one.id)).findIndex(({ id }) => id === seat.id) + 1;

const leaveSection = ({ one }: SeatNews, reader: Reader): Section => {
  const { texts } = reader;
  const { free, howToLeave } = texts.workshop.seat;
  return {
    text: [free, ...typedToo(reader, ' ', howToLeave(one.number))],
    actions: [buttonFor(workshopKeys.leave, one.id, texts)],
  };
};

/** The current state of the place, even if it changed since the message was decided. */
const seatSections = async (told: SeatNews, reader: Reader): Promise<Section[]> => {
  const { seat, what } = told;
  const { texts } = reader;
  const { seat: words } = texts.workshop;
  if (seat.state === 'waits')
    return [{ text: [words.waits(await rankOf(told, reader))] }, leaveSection(told, reader)];
  if (seat.state !== 'holds') return [];
  const label = what.startsWith('changed') ? words.calendarChanged : words.calendar;
  return [{ text: [words.held, ' ', calendarLink(seat, reader, label)] }, leaveSection(told, reader)];
};

const joinSections = ({ one }: SeatNews, { texts, now }: Reader): Section[] =>
  isSession(one) && isSignUpOpen(one, now)
    ? [
        {
          text: [texts.workshop.seat.howToJoin(one.number)],
          actions: [buttonFor(workshopKeys.join, one.id, texts, { primary: true })],
        },
      ]
    : [];

const cancelledMessage = ({ one, seat }: SeatNews, reader: Reader): Message => {
  const { texts } = reader;
  const { seat: words } = texts.workshop;
  const wasIn = isSession(one) && seat.state === 'holds';
  const shown = message(
    { title: workshopTitle(one, texts), text: [words.cancelled] },
    ...reasonOf(one, texts),
    ...(wasIn ? [{ text: [calendarLink(seat, reader, words.calendarCancelled)] }] : []),
  );
  return wasIn ? { ...shown, invitation: invitationTo(one, seat, reader) } : shown;
};

const questionMessage = ({ one, seat }: SeatNews, reader: Reader): Message | undefined => {
  const { texts } = reader;
  const { seat: words, saved } = texts.workshop;
  const title = { title: workshopTitle(one, texts) };
  if (seat.answered) return message(title, { text: [saved.answered] });
  return message(title, {
    text: [words.question, ...typedToo(reader, ' ', words.howToAnswer(one.number))],
    actions: [buttonFor(workshopKeys.answer, one.id, texts, { primary: true })],
  });
};

const reminderMessage = async (
  told: SeatNews,
  one: Session,
  reader: Reader,
): Promise<Message | undefined> => {
  const { seat: words } = reader.texts.workshop;
  const { dates } = reader.texts;
  // No reminder for people who gave up their place since.
  if (told.seat.state !== 'holds') return undefined;
  const line =
    told.what === 'day'
      ? words.day(dates.dayAndHour(one.startsAt, reader.zone))
      : words.hour(dates.hour(one.startsAt, reader.zone));
  return message(
    { title: workshopTitle(one, reader.texts), text: [line] },
    ...workshopBody(one, reader.texts),
    ...(await seatSections(told, reader)),
  );
};

/** To whom gave up their place on a page: the event leaves their calendar. */
const leftMessage = ({ one, seat }: SeatNews, reader: Reader): Message | undefined =>
  seat.state === 'left' && isSession(one)
    ? {
        ...message({ title: workshopTitle(one, reader.texts), text: [reader.texts.workshop.seat.left] }),
        invitation: invitationTo(one, seat, reader),
      }
    : undefined;

const FIRST_LINE: Readonly<Record<string, 'joined' | 'promoted' | 'dated' | 'changed' | 'tookUp'>> = {
  joined: 'joined',
  promoted: 'promoted',
  date: 'dated',
  changed: 'changed',
  lead: 'tookUp',
};

const newsMessage = async (told: SeatNews, reader: Reader): Promise<Message | undefined> => {
  const { one, seat } = told;
  const first = FIRST_LINE[told.what.split(':')[0] ?? ''];
  if (!first || seat.state === 'left' || (first === 'promoted' && seat.state !== 'holds')) return undefined;
  const line: Text = [reader.texts.workshop.seat[first]];
  const next = seat.state === 'interested' ? joinSections(told, reader) : await seatSections(told, reader);
  const shown = message(
    { title: workshopTitle(one, reader.texts), text: line },
    ...workshopBody(one, reader.texts),
    ...next,
  );
  return isSession(one) && seat.state === 'holds'
    ? { ...shown, invitation: invitationTo(one, seat, reader) }
    : shown;
};

export const workshopSeat = defineMessageAbout(workshopSubject, {
  kind: 'workshop-seat',
  async render([id, what], reader) {
    const seat = await seatById(reader.scope, id);
    const one = seat && (await workshopOf(reader.scope, seat.workshopId));
    if (!seat || !one || seat.personId !== reader.person?.id) return undefined;
    const told = { one, seat, what };
    if (what === 'question') return questionMessage(told, reader);
    if (what.startsWith('left')) return leftMessage(told, reader);
    if (one.state === 'cancelled') return cancelledMessage(told, reader);
    if (what === 'day' || what === 'hour')
      return isSession(one) && one.state === 'planned' ? reminderMessage(told, one, reader) : undefined;
    return one.state === 'done' ? undefined : newsMessage(told, reader);
  },
});
