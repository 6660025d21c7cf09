import { message } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { seatMessage } from '../../src/messages/workshop/to-seat.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { webLink } from '../../src/rituals/words/web-link.ts';
import { lengthOf } from '../../src/rituals/words/text-length.ts';
import { checkReason } from '../../src/rituals/workshop/workshop.ts';
import { areUnsigned, holdingSeats } from '../../src/rituals/workshop/seats.ts';
import { markAnswered, seatOf, seatsOf } from '../../src/store/workshop/seats.ts';
import {
  addAnswer,
  answersTo,
  changeWorkshop,
  isSession,
  workshopOf,
} from '../../src/store/workshop/workshops.ts';
import { type Acting, mustBeAhead, mustDecide, mustRun } from './find.ts';
import { ANSWER_MAX } from './form.ts';
import { sayRefusal } from './read-offer.ts';
import { confirmChannel } from './readers.ts';
import { inThread, toTrainer } from './tell.ts';

const todayOf = ({ now, zone }: Tools): Temporal.PlainDate => localDate(now, zone);

export const mayCancel = (acting: Acting): void => {
  mustRun(acting);
  mustDecide(acting);
  if (isSession(acting.one)) mustBeAhead(acting);
};

/** Everybody on its list is told, and their calendars remove it. */
export const cancel = async (reason: string, acting: Acting): Promise<Outcome> => {
  const { one, tools } = acting;
  const { scope, texts } = tools;
  mayCancel(acting);
  const [fault] = checkReason(reason);
  if (fault) return refuse(sayRefusal(fault, texts)[1]);
  confirmChannel([reason], acting.call, tools);
  const on = todayOf(tools);
  await changeWorkshop(scope, one.id, {
    state: 'cancelled',
    reason,
    settledOn: on,
    sequence: one.sequence + 1,
  });
  const seats = await seatsOf(scope, one.id);
  return {
    answer: { reply: message({ text: [texts.workshop.saved.cancelled(one.number)] }) },
    log: [{ type: 'workshop.cancelled', v: 1, on, facts: { dated: isSession(one) } }],
    say: [...seats.map((seat) => seatMessage(one, seat, 'cancelled')), inThread(one, 'cancelled')],
  };
};

/** Before or after the session. */
export const addNotes = async (typed: string, acting: Acting): Promise<Outcome> => {
  const { one, tools } = acting;
  const { scope, texts } = tools;
  const { saved, states } = texts.workshop;
  const { workshopRefused: refused } = texts;
  mustDecide(acting);
  if (one.state === 'cancelled') return refuse(refused.over(one.number, states[one.state]));
  const notes = webLink(typed);
  if (!notes) return refuse(refused.notes);
  confirmChannel([notes], acting.call, tools);
  await changeWorkshop(scope, one.id, { notes });
  return {
    answer: { reply: message({ text: [saved.notes(one.number)] }) },
    say: [inThread(one, 'notes')],
  };
};

/** Asked once of people who had a place: attendance is not recorded. */
export const mayAnswer = async ({ one, call, tools }: Acting) => {
  const { scope, texts } = tools;
  const { workshopRefused: refused } = texts;
  if (one.state !== 'done') return refuse(refused.notDone(one.number));
  const seat = await seatOf(scope, one.id, call.person.id);
  if (seat?.state !== 'holds') return refuse(refused.notThere);
  if (!areUnsigned(holdingSeats(await seatsOf(scope, one.id)))) return refuse(refused.tooFew);
  return seat.answered ? refuse(refused.answered) : seat;
};

/**
 * Read by one person, without a name: nobody could answer distress, so it waits until its author has seen whom to talk
 * to.
 */
const confirmTrainer = (text: string, { call, tools }: Acting): void =>
  requireConfirmation(call, { sentence: tools.texts.readers.trainer, words: [text], wide: [] });

export const answerQuestion = async (text: string, acting: Acting): Promise<Outcome> => {
  const { one, tools } = acting;
  const { scope, texts } = tools;
  const { saved, labels } = texts.workshop;
  const { workshopRefused: refused } = texts;
  const seat = await mayAnswer(acting);
  if (text === '') return refuse(refused.empty);
  const length = lengthOf(text);
  if (length > ANSWER_MAX) return refuse(refused['too-long'](labels.answer, ANSWER_MAX, length));
  confirmTrainer(text, acting);
  await addAnswer(scope, one.id, text);
  await markAnswered(scope, seat.id);
  const told = areUnsigned(await answersTo(scope, one.id)) ? 'answers' : 'few';
  return {
    answer: { reply: message({ text: [saved.answered] }) },
    log: [{ type: 'workshop.answered', v: 1, on: todayOf(tools), facts: {} }],
    say: toTrainer((await workshopOf(scope, one.id)) ?? one, told),
  };
};
