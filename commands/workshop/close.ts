import { actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import { type Outcome, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { workshopKeys } from '../../src/messages/workshop/keys.ts';
import { seatMessage } from '../../src/messages/workshop/to-seat.ts';
import { areUnsigned } from '../../src/rituals/workshop/seats.ts';
import { markAnswered, seatsOf } from '../../src/store/workshop/seats.ts';
import {
  addAnswer,
  answersTo,
  changeWorkshop,
  isSession,
  type Workshop,
  workshopOf,
} from '../../src/store/workshop/workshops.ts';
import { answerFields, notesFields, reasonFields } from './fields.ts';
import { type Attended, attendedTraining, ownTraining } from './find.ts';
import { confirmChannel, confirmTrainer } from './readers.ts';
import { mustDecide, mustNotBeCancelled, mustNotHaveBegun, mustRun } from './rules.ts';
import { inThread, toTrainer } from './tell.ts';

const cancelWorkshop = async (
  { about: one, given: { reason }, call }: Acted<Workshop, { reason: string }>,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, today } = tools;
  confirmChannel([reason], call, tools);
  const sequence = one.sequence + 1;
  await changeWorkshop(scope, one.id, { state: 'cancelled', reason, settledOn: today, sequence });
  const seats = await seatsOf(scope, one.id);
  return {
    ...sayBack(texts.workshop.saved.cancelled(one.number)),
    log: [{ type: 'workshop.cancelled', facts: { dated: isSession(one) } }],
    say: [...seats.map((seat) => seatMessage(one, seat, 'cancelled')), inThread(one, 'cancelled')],
  };
};

/** Everybody on its list is told, and their calendars remove it. */
export const cancel = actOn(ownTraining, {
  name: 'workshop-cancel',
  key: workshopKeys.cancel,
  verb: ({ workshopWords: { verbs } }) => verbs.cancel,
  may: [mustRun, mustDecide, mustNotHaveBegun],
  form: {
    title: ({ workshop }) => workshop.cancelTitle,
    fields: reasonFields,
    words: wordsAct('reason'),
    alone: 'act',
  },
  logs: ['workshop.cancelled'],
  handle: cancelWorkshop,
});

/** Before or after the session. */
export const notes = actOn(ownTraining, {
  name: 'workshop-notes',
  key: workshopKeys.notes,
  verb: ({ workshopWords: { verbs } }) => verbs.notes,
  may: [mustDecide, mustNotBeCancelled],
  form: {
    title: ({ workshop }) => workshop.notesTitle,
    fields: notesFields,
    before: ({ about }) => about,
    words: wordsAct('notes'),
  },
  async handle({ about: one, given, call }, tools) {
    confirmChannel([given.notes], call, tools);
    await changeWorkshop(tools.scope, one.id, given);
    return {
      ...sayBack(tools.texts.workshop.saved.notes(one.number)),
      say: [inThread(one, 'notes')],
    };
  },
});

const addFeedback = async (
  { about: one, given, call }: Acted<Attended, { answer: string }>,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts } = tools;
  confirmTrainer(given.answer, call, tools);
  await addAnswer(scope, one.id, given.answer);
  await markAnswered(scope, one.seat.id);
  const told = areUnsigned(await answersTo(scope, one.id)) ? 'answers' : 'few';
  return {
    ...sayBack(texts.workshop.saved.answered),
    log: [{ type: 'workshop.answered' }],
    say: toTrainer((await workshopOf(scope, one.id)) ?? one, told),
  };
};

export const answer = actOn(attendedTraining, {
  name: 'workshop-answer',
  key: workshopKeys.answer,
  verb: ({ workshopWords: { verbs } }) => verbs.answer,
  form: { title: ({ workshop }) => workshop.answerTitle, fields: answerFields, words: wordsAct('answer') },
  logs: ['workshop.answered'],
  handle: addFeedback,
});
