import { message, type Section } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { workshopButton } from '../../src/messages/workshop/buttons.ts';
import { calendarLink } from '../../src/messages/workshop/card.ts';
import { promoteWaiting } from '../../src/changes/workshop/promote.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { isSignUpOpen, doOverlap } from '../../src/rituals/workshop/workshop.ts';
import { stateOnArrival, waitingFor } from '../../src/rituals/workshop/seats.ts';
import {
  takeSeat,
  removeSeat,
  type Seat,
  seatOf,
  seatsOf,
  sessionsOf,
  setSeats,
} from '../../src/store/workshop/seats.ts';
import { changeWorkshop, isSession, type Session } from '../../src/store/workshop/workshops.ts';
import { type Acting, mineAmong, mustBeAhead, mustNotGiveIt, mustRun } from './find.ts';
import { toTrainer } from './tell.ts';

const todayFor = ({ now, zone }: Tools): Temporal.PlainDate => localDate(now, zone);

const rankIn = (seats: readonly Seat[], { id }: Seat): number =>
  waitingFor(seats).findIndex((seat) => seat.id === id) + 1;

/** A warning only: people know best where they have to be. */
const clashSections = async (one: Session, { call, tools }: Acting): Promise<Section[]> => {
  const { saved } = tools.texts.workshop;
  const others = await sessionsOf(tools.scope, call.person.id);
  return others
    .filter((other) => other.id !== one.id && doOverlap(other, one))
    .map(({ number }) => ({ text: [saved.twoAtOnce(number)] }));
};

const placedReply = async (one: Session, seat: Seat, acting: Acting): Promise<Outcome['answer']> => {
  const { tools } = acting;
  const { texts, scope } = tools;
  const { saved, seat: words } = texts.workshop;
  const text =
    seat.state === 'holds'
      ? [saved.holds(one.number), ' ', calendarLink(seat, tools, words.calendar)]
      : [saved.waits(one.number, rankIn(await seatsOf(scope, one.id), seat))];
  return {
    reply: message({ text }, ...(await clashSections(one, acting)), {
      text: [words.howToLeave(one.number)],
      actions: [workshopButton('leave', one.id, texts)],
    }),
  };
};

const nothingNew = (sentence: string): Outcome => ({ answer: { reply: message({ text: [sentence] }) } });

export const join = async (acting: Acting): Promise<Outcome> => {
  const { call, tools } = acting;
  const { scope, texts, now } = tools;
  const { saved } = texts.workshop;
  const { workshopRefused: refused } = texts;
  const one = mustBeAhead(acting);
  mustNotGiveIt(acting);
  const { seats, mine } = await mineAmong(acting);
  if (mine?.state === 'holds') return nothingNew(saved.already(one.number));
  if (mine?.state === 'waits') return nothingNew(saved.alreadyWaiting(one.number, rankIn(seats, mine)));
  if (!isSignUpOpen(one, now)) return refuse(refused.closed(one.number));
  const state = stateOnArrival(seats, one.places);
  const seat = await takeSeat(scope, { workshopId: one.id, personId: call.person.id, state });
  return {
    answer: await placedReply(one, seat, acting),
    log: [{ type: 'workshop.joined', v: 1, on: todayFor(tools), facts: { as: state } }],
  };
};

/** A calendar that has the session removes it through the same address. */
const withdrawnReply = (one: Session, seat: Seat, held: boolean, tools: Tools): Outcome['answer'] => {
  const { saved, seat: words } = tools.texts.workshop;
  const link = held ? [' ', calendarLink(seat, tools, words.calendarCancelled)] : [];
  return { reply: message({ text: [saved.left(one.number), ...link] }) };
};

const leaveSession = async (one: Session, mine: Seat, acting: Acting): Promise<Outcome> => {
  const { call, tools } = acting;
  const { scope } = tools;
  await setSeats(scope, [mine.id], 'left');
  const moved = await promoteWaiting(one, tools);
  const seat = (await seatOf(scope, one.id, call.person.id)) ?? mine;
  return {
    answer: withdrawnReply(one, seat, mine.state === 'holds', tools),
    log: [{ type: 'workshop.left', v: 1, on: todayFor(tools), facts: { promoted: moved.length } }],
    say: moved,
  };
};

export const leave = async (acting: Acting): Promise<Outcome> => {
  const { one, tools } = acting;
  const { saved } = tools.texts.workshop;
  mustRun(acting);
  const { mine } = await mineAmong(acting);
  if (!mine) return nothingNew(saved.notOnIt(one.number));
  if (isSession(one) && mine.state !== 'interested') return leaveSession(mustBeAhead(acting), mine, acting);
  await removeSeat(tools.scope, mine.id);
  return {
    answer: { reply: message({ text: [saved.left(one.number)] }) },
  };
};

/** Enough people are interested to ask the trainer for a date; asked once. */
const askForDate = async ({ one, tools }: Acting) => {
  const interested = (await seatsOf(tools.scope, one.id)).filter(({ state }) => state === 'interested');
  if (one.state !== 'offered' || one.askedForDate || interested.length < one.minimum) return [];
  await changeWorkshop(tools.scope, one.id, { askedForDate: true });
  return toTrainer(one, 'date');
};

export const secondWish = async (acting: Acting): Promise<Outcome> => {
  const { one, call, tools } = acting;
  const { saved } = tools.texts.workshop;
  const { workshopRefused: refused } = tools.texts;
  mustRun(acting);
  if (isSession(one)) return refuse(refused.hasDate(one.number));
  mustNotGiveIt(acting);
  const { mine } = await mineAmong(acting);
  if (mine) return nothingNew(saved.seconded(one.number));
  await takeSeat(tools.scope, { workshopId: one.id, personId: call.person.id, state: 'interested' });
  return {
    answer: { reply: message({ text: [saved.seconded(one.number)] }) },
    log: [{ type: 'workshop.seconded', v: 1, on: todayFor(tools), facts: {} }],
    say: await askForDate(acting),
  };
};
