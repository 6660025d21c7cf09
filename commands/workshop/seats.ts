import { message, type Section } from '../../src/chat/message.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { calendarLink } from '../../src/messages/workshop/card.ts';
import { seatMessage } from '../../src/messages/workshop/to-seat.ts';
import { workshopKeys } from '../../src/messages/workshop/keys.ts';
import { promoteWaiting } from '../../src/changes/workshop/promote.ts';
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
import {
  changeWorkshop,
  isSession,
  type Session,
  type Workshop,
} from '../../src/store/workshop/workshops.ts';
import { joinedTraining, session, undatedTraining } from './find.ts';
import {
  mustHaveNoDate,
  mustNotGiveIt,
  mustNotHaveBegun,
  mustNotHaveBegunWithThem,
  mustRun,
} from './rules.ts';
import { toTrainer } from './tell.ts';

type Acting<Subject extends Workshop> = Pick<Acted<Subject>, 'about' | 'call'>;

const rankIn = (seats: readonly Seat[], { id }: Seat): number =>
  waitingFor(seats).findIndex((seat) => seat.id === id) + 1;

/** A warning only: people know best where they have to be. */
const clashSections = async ({ about: one, call }: Acting<Session>, tools: Tools): Promise<Section[]> => {
  const { saved } = tools.texts.workshop;
  const others = await sessionsOf(tools.scope, call.person.id);
  return others
    .filter((other) => other.id !== one.id && doOverlap(other, one))
    .map(({ number }) => ({ text: [saved.twoAtOnce(number)] }));
};

const placedReply = async (seat: Seat, acting: Acting<Session>, tools: Tools): Promise<Outcome['answer']> => {
  const { about: one } = acting;
  const { texts, scope } = tools;
  const { saved, seat: words } = texts.workshop;
  const text =
    seat.state === 'holds'
      ? [saved.holds(one.number), ' ', calendarLink(seat, tools, words.calendar)]
      : [saved.waits(one.number, rankIn(await seatsOf(scope, one.id), seat))];
  return {
    reply: message({ text }, ...(await clashSections(acting, tools)), {
      text: [words.howToLeave(one.number)],
      actions: [buttonFor(workshopKeys.leave, one.id, texts)],
    }),
  };
};

const mineAmong = async ({ about: one, call }: Acting<Workshop>, { scope }: Tools) => {
  const seats = await seatsOf(scope, one.id);
  return { seats, mine: seats.find(({ personId }) => personId === call.person.id) };
};

/** On a page, its invitation comes by mail, for the calendar. */
const toKeep = (one: Session, seat: Seat, what: 'joined' | 'left', { person, workspaceId }: ActCall) => ({
  ...seatMessage(one, seat, `${what}:${seat.sequence}`),
  to: { person: person.id, workspace: workspaceId },
  reply: true,
});

const joinSession = async (acting: Acting<Session>, tools: Tools): Promise<Outcome> => {
  const { about: one, call } = acting;
  const { scope, texts, now } = tools;
  const { saved } = texts.workshop;
  const { seats, mine } = await mineAmong(acting, tools);
  if (mine?.state === 'holds') return sayBack(saved.already(one.number));
  if (mine?.state === 'waits') return sayBack(saved.alreadyWaiting(one.number, rankIn(seats, mine)));
  if (!isSignUpOpen(one, now)) return refuse(texts.workshopRefused.closed(one.number));
  const state = stateOnArrival(seats, one.places);
  const seat = await takeSeat(scope, { workshopId: one.id, personId: call.person.id, state });
  return {
    answer: await placedReply(seat, acting, tools),
    log: [{ type: 'workshop.joined', facts: { as: state } }],
    ...(call.onPage && state === 'holds' ? { say: [toKeep(one, seat, 'joined', call)] } : {}),
  };
};

export const join = actOn(session, {
  name: 'workshop-join',
  key: workshopKeys.join,
  verb: ({ workshopWords: { verbs } }) => verbs.join,
  may: [mustNotHaveBegun, mustNotGiveIt],
  logs: ['workshop.joined'],
  handle: joinSession,
});

/** A calendar that has the session removes it through the same address. */
const withdrawnReply = (one: Session, seat: Seat, held: boolean, tools: Tools): Outcome['answer'] => {
  const { saved, seat: words } = tools.texts.workshop;
  const link = held ? [' ', calendarLink(seat, tools, words.calendarCancelled)] : [];
  return { reply: message({ text: [saved.left(one.number), ...link] }) };
};

const leaveSession = async (mine: Seat, one: Session, call: ActCall, tools: Tools): Promise<Outcome> => {
  const { scope } = tools;
  await setSeats(scope, [mine.id], 'left');
  const moved = await promoteWaiting(one, tools);
  const seat = (await seatOf(scope, one.id, mine.personId)) ?? mine;
  return {
    answer: withdrawnReply(one, seat, mine.state === 'holds', tools),
    log: [{ type: 'workshop.left', facts: { promoted: moved.length } }],
    say: call.onPage && mine.state === 'holds' ? [...moved, toKeep(one, seat, 'left', call)] : moved,
  };
};

const leaveList = async (acting: Acting<Workshop>, tools: Tools): Promise<Outcome> => {
  const { about: one } = acting;
  const { saved } = tools.texts.workshop;
  const { mine } = await mineAmong(acting, tools);
  if (!mine) return sayBack(saved.notOnIt(one.number));
  if (isSession(one) && mine.state !== 'interested') return leaveSession(mine, one, acting.call, tools);
  await removeSeat(tools.scope, mine.id);
  return sayBack(saved.left(one.number));
};

export const leave = actOn(joinedTraining, {
  name: 'workshop-leave',
  key: workshopKeys.leave,
  verb: ({ workshopWords: { verbs } }) => verbs.leave,
  may: [mustRun, mustNotHaveBegunWithThem],
  logs: ['workshop.left'],
  handle: leaveList,
});

/** Enough people are interested to ask the trainer for a date; asked once. */
const askForDate = async (one: Workshop, { scope }: Tools) => {
  const interested = (await seatsOf(scope, one.id)).filter(({ state }) => state === 'interested');
  if (one.state !== 'offered' || one.askedForDate || interested.length < one.minimum) return [];
  await changeWorkshop(scope, one.id, { askedForDate: true });
  return toTrainer(one, 'date');
};

const secondTraining = async (acting: Acting<Workshop>, tools: Tools): Promise<Outcome> => {
  const { about: one, call } = acting;
  const { saved } = tools.texts.workshop;
  const { mine } = await mineAmong(acting, tools);
  if (mine) return sayBack(saved.seconded(one.number));
  await takeSeat(tools.scope, { workshopId: one.id, personId: call.person.id, state: 'interested' });
  return {
    ...sayBack(saved.seconded(one.number)),
    log: [{ type: 'workshop.seconded' }],
    say: await askForDate(one, tools),
  };
};

export const second = actOn(undatedTraining, {
  name: 'workshop-second',
  key: workshopKeys.second,
  verb: ({ workshopWords: { verbs } }) => verbs.second,
  may: [mustRun, mustHaveNoDate, mustNotGiveIt],
  logs: ['workshop.seconded'],
  handle: secondTraining,
});
