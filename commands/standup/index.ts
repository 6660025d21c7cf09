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
import { checkForm, fromForm, type Given } from '../../src/rituals/standup/answer.ts';
import { forgetHeldText } from '../../src/store/typed/held-texts.ts';
import { answerFor, type AnswerRow } from '../../src/store/standup/answers.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { isBareOrder, obeyBare } from './bare-order.ts';
import { accepted, declined } from './rhythm/decide.ts';
import { changed } from './changed.ts';
import { roundOfTheirs, roundToAnswer, WHICH } from './find.ts';
import { FORM, formFor, readPayload, seenOf } from './form.ts';
import { opened } from './history.ts';
import { sentenceFor } from './refusal.ts';
import { changing, rhythmSent } from './rhythm/sent.ts';
import { receipt } from './receipt.ts';
import { save, wasSaid } from './save.ts';
import { skip, skipped } from './skip.ts';
import { resumed, stopped } from './rhythm/stop.ts';
import { withdraw, withdrawn } from './withdraw.ts';
import { wordCommand, WORDS } from './word.ts';

const ROLES = ['eig', 'mentor'] as const;

const openForm = async (id: string, call: Parameters<typeof roundToAnswer>[1], tools: Tools) => {
  const round = await roundToAnswer(id, call, tools);
  const answer = await answerFor(tools.scope, round, call.person.id);
  return { answer: { form: formFor(round, answer, tools.texts) } };
};

const pressed = defineCommand({
  name: 'standup-open',
  door: { press: ANSWER },
  roles: ROLES,
  input: z.object({ payload: z.string() }),
  handle: (call, tools) => openForm(call.input.payload, call, tools),
});

const chosen = defineCommand({
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

const cleaned = (given: z.infer<typeof values>): z.infer<typeof values> =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value : harmless(value)]),
  );

const faultsOf = (round: Round, given: Given, { texts }: Tools): Record<string, Text> =>
  Object.fromEntries(
    checkForm(round.questions, given).map((fault) => [fault.question, [sentenceFor(fault, round, texts)]]),
  );

/** Somebody wrote since the form opened: it comes back with both texts. */
const meanwhile = (round: Round, there: AnswerRow, given: Given, { texts }: Tools): Outcome => {
  const form = formFor(round, there, texts, { mine: given });
  const [first, ...others] = form.fields;
  const hint = [texts.standup.meanwhile(there.author ?? texts.standup.someone), first.hint]
    .filter(Boolean)
    .join('\n');
  return { answer: { form: { ...form, fields: [{ ...first, hint }, ...others] } } };
};

const submitted = defineCommand({
  name: 'standup-save',
  door: { form: FORM },
  roles: ROLES,
  input: submission,
  async handle(call, tools) {
    const { roundId, seen, heldId } = readPayload(call.input.payload);
    const round = await roundToAnswer(roundId, call, tools);
    const given = fromForm(round.questions, cleaned(call.input.values));
    const errors = faultsOf(round, given, tools);
    if (Object.keys(errors).length > 0) return { answer: { errors } };
    const there = await answerFor(tools.scope, round, call.person.id);
    if (there && seenOf(there) !== seen && !wasSaid(given, there))
      return meanwhile(round, there, given, tools);
    const saved = await save(round, call, given, tools);
    // The held text is now stored in the answer.
    if (heldId) await forgetHeldText(tools.scope.tx, { personId: call.person.id, id: heldId });
    return saved;
  },
  async again(call, tools) {
    const round = await roundToAnswer(readPayload(call.input.payload).roundId, call, tools);
    return { reply: await receipt(round, call.person.id, tools) };
  },
});

/** An order without its word. */
const ordered = defineCommand({
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
  pressed,
  chosen,
  submitted,
  skipped,
  withdrawn,
  opened,
  accepted,
  declined,
  changing,
  rhythmSent,
  stopped,
  resumed,
  ordered,
  changed,
];
