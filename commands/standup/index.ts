import { z } from 'zod';
import { message, type Text } from '../../src/chat/message.ts';
import { harmless } from '../../src/chat/plain.ts';
import {
  type AnyCommand,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { ANSWER } from '../../src/messages/standup/buttons.ts';
import { checkForm, fromForm, type GivenAnswers } from '../../src/rituals/standup/answer.ts';
import { forgetHeldText } from '../../src/store/typed/held-texts.ts';
import { answerFor, type AnswerRow } from '../../src/store/standup/answers.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { isBareOrder, obeyBare } from './bare-order.ts';
import { acceptCommand, declineCommand } from './rhythm/decide.ts';
import { changedCommand } from './message-changed.ts';
import { roundOfTheirs, roundToAnswer, WHICH } from './find.ts';
import { FORM, formFor, readPayload, seenOf } from './form.ts';
import { openRoundCommand } from './history.ts';
import { sentenceFor } from './refusal.ts';
import { changeCommand, rhythmSent } from './rhythm/form-sent.ts';
import { answerReceipt } from './receipt.ts';
import { storeAnswer, isSameAnswer } from './save.ts';
import { skip, skipCommand } from './skip.ts';
import { resumeCommand, stopCommand } from './rhythm/stop.ts';
import { withdraw, withdrawCommand } from './withdraw.ts';
import { wordCommand, WORDS } from './word.ts';

const ROLES = ['eig', 'mentor'] as const;

const openForm = async (id: string, call: Parameters<typeof roundToAnswer>[1], tools: Tools) => {
  const round = await roundToAnswer(id, call, tools);
  const answer = await answerFor(tools.scope, round, call.person.id);
  return { answer: { form: formFor(round, answer, tools.texts) } };
};

const pressCommand = defineCommand({
  name: 'standup-open',
  door: { press: ANSWER },
  roles: ROLES,
  input: z.object({ payload: z.string() }),
  handle: (call, tools) => openForm(call.input.payload, call, tools),
});

const chooseCommand = defineCommand({
  name: 'standup-which',
  door: { press: WHICH },
  roles: ROLES,
  input: z.object({ value: z.string(), payload: z.enum(['', 'skip', 'withdraw']) }),
  async handle(call, tools) {
    const { payload, value } = call.input;
    if (payload === '') return openForm(value, call, tools);
    const round = await roundOfTheirs(value, call, tools);
    return (payload === 'skip' ? skip : withdraw)(round, call, tools);
  },
});

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const submission = z.object({ payload: z.string(), values });

const cleanValues = (given: z.infer<typeof values>): z.infer<typeof values> =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value : harmless(value)]),
  );

const faultsOf = (round: Round, given: GivenAnswers, { texts }: Tools): Record<string, Text> =>
  Object.fromEntries(
    checkForm(round.questions, given).map((fault) => [fault.question, [sentenceFor(fault, round, texts)]]),
  );

/** Somebody wrote since the form opened: it comes back with both texts. */
const formWithBothTexts = (
  round: Round,
  there: AnswerRow,
  given: GivenAnswers,
  { texts }: Tools,
): Outcome => {
  const form = formFor(round, there, texts, { mine: given });
  const [first, ...others] = form.fields;
  const hint = [texts.standup.meanwhile(there.author ?? texts.standup.someone), first.hint]
    .filter(Boolean)
    .join('\n');
  return { answer: { form: { ...form, fields: [{ ...first, hint }, ...others] } } };
};

const formCommand = defineCommand({
  name: 'standup-save',
  door: { form: FORM },
  roles: ROLES,
  input: submission,
  async handle(call, tools) {
    const { roundId, seen, heldId } = readPayload(call.input.payload);
    const round = await roundToAnswer(roundId, call, tools);
    const given = fromForm(round.questions, cleanValues(call.input.values));
    const errors = faultsOf(round, given, tools);
    if (Object.keys(errors).length > 0) return { answer: { errors } };
    const there = await answerFor(tools.scope, round, call.person.id);
    if (there && seenOf(there) !== seen && !isSameAnswer(given, there))
      return formWithBothTexts(round, there, given, tools);
    const saved = await storeAnswer(round, call, given, tools);
    // The held text is now stored in the answer.
    if (heldId) await forgetHeldText(tools.scope.tx, { personId: call.person.id, id: heldId });
    return saved;
  },
  async again(call, tools) {
    const round = await roundToAnswer(readPayload(call.input.payload).roundId, call, tools);
    return { reply: await answerReceipt(round, call.person.id, tools) };
  },
});

/** An order without its word. */
const orderCommand = defineCommand({
  name: 'standup-order',
  door: { typed: true },
  roles: ROLES,
  input: z.string(),
  handle: (call, tools) => obeyBare(call.input, call, tools),
  again: ({ input }, { texts }) =>
    Promise.resolve(isBareOrder(input) ? { reply: message({ text: [texts.engine.already] }) } : undefined),
});

export const standup: readonly AnyCommand[] = [
  ...WORDS.map(wordCommand),
  pressCommand,
  chooseCommand,
  formCommand,
  skipCommand,
  withdrawCommand,
  openRoundCommand,
  acceptCommand,
  declineCommand,
  changeCommand,
  rhythmSent,
  stopCommand,
  resumeCommand,
  orderCommand,
  changedCommand,
];
