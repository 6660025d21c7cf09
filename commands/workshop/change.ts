import { message } from '../../src/chat/message.ts';
import type { Outcome, Outgoing } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { workshopButton } from '../../src/messages/workshop/buttons.ts';
import { whenOf } from '../../src/messages/workshop/card.ts';
import { promoteWaiting } from '../../src/changes/workshop/promote.ts';
import { seatMessage } from '../../src/messages/workshop/to-seat.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { checkStart } from '../../src/rituals/workshop/workshop.ts';
import { holdingSeats } from '../../src/rituals/workshop/seats.ts';
import { removeSeat, type Seat, seatsOf } from '../../src/store/workshop/seats.ts';
import {
  changeWorkshop,
  isSession,
  type Session,
  type Workshop,
  workshopOf,
} from '../../src/store/workshop/workshops.ts';
import { type Acting, mineAmong, mustBeAhead, mustDecide, mustRun } from './find.ts';
import { confirmOffer } from './readers.ts';
import { type OfferRead, readOffer, sayRefusal, startIn, type Values } from './read-offer.ts';
import { inThread } from './tell.ts';

const reloadWorkshop = async ({ one, tools }: Acting): Promise<Workshop> =>
  (await workshopOf(tools.scope, one.id)) ?? one;

/** Someone takes up a wish: the people who had it are told, and the new trainer is asked for a date. */
export const takeUpWish = async (acting: Acting): Promise<Outcome> => {
  const { one, call, tools } = acting;
  const { scope, texts, now, zone } = tools;
  const { saved } = texts.workshop;
  const { workshopRefused: refused } = texts;
  mustRun(acting);
  if (one.state !== 'wished') return refuse(refused.noWish(one.number));
  const { seats, mine } = await mineAmong(acting);
  if (mine) await removeSeat(scope, mine.id);
  const others = seats.filter(({ id }) => id !== mine?.id);
  const enough = others.length >= one.minimum;
  await changeWorkshop(scope, one.id, {
    trainerId: call.person.id,
    state: 'offered',
    zone,
    askedForDate: enough,
  });
  return {
    answer: {
      reply: message({
        text: [saved.lead(one.number)],
        actions: [workshopButton('date', one.id, texts, true), workshopButton('edit', one.id, texts)],
      }),
    },
    log: [{ type: 'workshop.taken-up', v: 1, on: localDate(now, zone), facts: {} }],
    say: others.map((seat) => seatMessage(one, seat, 'lead')),
  };
};

/** What people with a place or a rank on the waiting list need to know. */
const concernsSeats = (before: Workshop, after: Workshop): boolean =>
  before.title !== after.title ||
  before.where !== after.where ||
  before.minutes !== after.minutes ||
  before.startsAt?.equals(after.startsAt ?? before.startsAt) === false;

const tellChange = (one: Session, seats: readonly Seat[]): Outgoing[] => [
  ...seats
    .filter(({ state }) => state !== 'interested')
    .map((seat) => seatMessage(one, seat, `changed:${one.sequence}`)),
  inThread(one, 'changed', `changed:${one.sequence}`),
];

/** Interested people are told of a first date; they still have to sign up for a place. */
const tellDate = (one: Session, seats: readonly Seat[]): Outgoing[] => [
  ...seats.map((seat) => seatMessage(one, seat, 'date')),
  inThread(one, 'date'),
];

const setDate = async (startsAt: Temporal.Instant, acting: Acting): Promise<Outcome> => {
  const { one, tools } = acting;
  const { scope, texts, now, zone } = tools;
  await changeWorkshop(scope, one.id, { startsAt, state: 'planned' });
  const after = await reloadWorkshop(acting);
  if (!isSession(after)) return refuse(texts.engine.stale);
  const words = texts.workshop.saved.dated(one.number, whenOf(after, texts));
  return {
    answer: {
      reply: message({ text: [words], actions: [workshopButton('edit', one.id, texts)] }),
    },
    log: [{ type: 'workshop.dated', v: 1, on: localDate(now, zone), facts: {} }],
    say: tellDate(after, await seatsOf(scope, one.id)),
  };
};

type Change = { offer: Partial<OfferRead['offer']>; startsAt?: Temporal.Instant };

const applyChange = async ({ offer, startsAt }: Change, acting: Acting): Promise<Outcome> => {
  const { one, call, tools } = acting;
  const { scope, texts, now, zone } = tools;
  const { saved } = texts.workshop;
  const { workshopRefused: refused } = texts;
  const taken = holdingSeats(await seatsOf(scope, one.id)).length;
  if (offer.places !== undefined && offer.places < taken) return refuse(refused['below-taken'](taken));
  confirmOffer({ ...one, ...offer }, call, tools, one);
  if (Object.keys(offer).length > 0) await changeWorkshop(scope, one.id, offer);
  if (startsAt && !isSession(one)) return setDate(startsAt, acting);
  const moved = concernsSeats(one, { ...one, ...offer, ...(startsAt ? { startsAt } : {}) });
  if (startsAt) await changeWorkshop(scope, one.id, { startsAt });
  if (moved) await changeWorkshop(scope, one.id, { sequence: one.sequence + 1 });
  const after = await reloadWorkshop(acting);
  const up = isSession(after) ? await promoteWaiting(after, tools) : [];
  const told = moved && isSession(after) ? tellChange(after, await seatsOf(scope, one.id)) : [];
  return {
    answer: { reply: message({ text: [saved.changed(one.number)] }) },
    log: [{ type: 'workshop.changed', v: 1, on: localDate(now, zone), facts: { moved } }],
    say: [...up, ...told],
  };
};

export const mayChange = (acting: Acting): void => {
  mustRun(acting);
  mustDecide(acting);
  if (isSession(acting.one)) mustBeAhead(acting);
};

export const editBy = async (
  values: Values,
  acting: Acting,
  onFault: (errors: Record<string, readonly unknown[]>) => Outcome,
): Promise<Outcome> => {
  mayChange(acting);
  const { one, tools } = acting;
  const read = readOffer(values, { before: one, zone: one.zone, tools });
  return 'errors' in read ? onFault(read.errors) : applyChange(read, acting);
};

export const dateBy = async (
  values: Values,
  acting: Acting,
  onFault: (sentence: string) => Outcome,
): Promise<Outcome> => {
  mayChange(acting);
  const { one, tools } = acting;
  const start = startIn(values, one.zone, tools);
  if (start === 'not-understood' || !start.startsAt) return onFault(tools.texts.workshopRefused.date);
  const [fault] = checkStart(start.startsAt, tools.now);
  if (fault) return onFault(sayRefusal(fault, tools.texts)[1]);
  return isSession(one)
    ? applyChange({ offer: {}, startsAt: start.startsAt }, acting)
    : setDate(start.startsAt, acting);
};
