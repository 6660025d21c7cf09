import { z } from 'zod';
import { harmless } from '../../src/chat/plain.ts';
import { type AnyCommand, defineCommand } from '../../src/engine/practice/define.ts';
import { ASK_ANSWER, CALL_DONE } from '../../src/messages/call/call.ts';
import { isMoment } from '../../src/rituals/call/call.ts';
import { splitFirstWord } from '../../src/rituals/words/letters.ts';
import { slug } from '../../src/rituals/words/slug.ts';
import { readAct } from '../../src/rituals/words/verbs.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { ANSWER_FORM, answerOpenly, ASK_FORM, askForm, askOpenly, openAnswer } from './ask.ts';
import { askForCall, beginCall, CALL_CANCEL, CALL_FORM, callMade, cancelCall } from './request.ts';

const ROLES = ['eig', 'mentor', 'coordination'] as const;

const CALL = LOCALES.map(({ call }) => call);
const VERBS = CALL.map(({ doneWords, cancelWords, answerWords }) => ({
  done: doneWords,
  cancel: cancelWords,
  answer: answerWords,
}));

const askedIn = (text: string): string | undefined => {
  const { word, rest } = splitFirstWord(text);
  return CALL.some(({ askWords }) => askWords.includes(slug(word))) ? rest.trim() : undefined;
};

/** `appel`: alone, a moment, « demande … », « répondre 3 … », « passé », « annuler ». Anything else is not an order. */
const word = defineCommand({
  name: 'call',
  door: { words: (texts) => texts.call.words },
  roles: ROLES,
  summary: (texts) => texts.call.summary,
  input: z
    .string()
    .trim()
    .refine(
      (text) =>
        text === '' ||
        askedIn(text) !== undefined ||
        readAct(text, VERBS) !== undefined ||
        isMoment(text, CALL),
    ),
  async handle(call, tools) {
    const asked = askedIn(call.input);
    if (asked === '') return { answer: { form: askForm(tools.texts) } };
    if (asked !== undefined) return askOpenly(asked, call, tools);
    const { act, number, rest = '' } = readAct(call.input, VERBS) ?? {};
    if (act === 'done') return callMade(undefined, call, tools);
    if (act === 'cancel') return cancelCall(call, tools);
    if (act === 'answer') return answerOpenly({ number: number ?? 0 }, rest, call, tools);
    return call.input === '' ? beginCall(call, tools) : askForCall(call.input, call, tools);
  },
});

const values = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

const typedIn = (given: z.infer<typeof values>, name: string): string => {
  const value = given[name];
  return typeof value === 'string' ? harmless(value).trim() : '';
};

const callAsked = defineCommand({
  name: 'call-ask',
  door: { form: CALL_FORM },
  roles: ROLES,
  input: z.object({ values }),
  handle: (call, tools) => askForCall(typedIn(call.input.values, 'moment'), call, tools),
});

const doneCommand = defineCommand({
  name: 'call-done',
  door: { press: CALL_DONE },
  roles: ROLES,
  input: z.object({ payload: z.uuid() }),
  handle: (call, tools) => callMade(call.input.payload, call, tools),
});

const cancelCommand = defineCommand({
  name: 'call-cancel',
  door: { press: CALL_CANCEL },
  roles: ROLES,
  input: z.object({ payload: z.uuid() }),
  handle: (call, tools) => cancelCall(call, tools),
});

const askCommand = defineCommand({
  name: 'call-ask-openly',
  door: { form: ASK_FORM },
  roles: ROLES,
  summary: (texts) => texts.call.askSummary,
  input: z.object({ values }),
  handle: (call, tools) => askOpenly(typedIn(call.input.values, 'text'), call, tools),
});

const answerCommand = defineCommand({
  name: 'call-open-answer',
  door: { press: ASK_ANSWER },
  roles: ROLES,
  input: z.object({ payload: z.uuid() }),
  handle: (call, tools) => openAnswer(call.input.payload, call, tools),
});

const answerFormCommand = defineCommand({
  name: 'call-answer',
  door: { form: ANSWER_FORM },
  roles: ROLES,
  input: z.object({ payload: z.uuid(), values }),
  handle: (call, tools) =>
    answerOpenly({ id: call.input.payload }, typedIn(call.input.values, 'answer'), call, tools),
});

export const call: readonly AnyCommand[] = [
  word,
  callAsked,
  doneCommand,
  cancelCommand,
  askCommand,
  answerCommand,
  answerFormCommand,
];
