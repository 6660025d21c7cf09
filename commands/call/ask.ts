import type { Field, Form } from '../../src/chat/form.ts';
import { message } from '../../src/chat/message.ts';
import type { CommandCall, Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { type Confirmable, requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { ASK_MAX, askAnswerKey, askKey } from '../../src/rituals/call/call.ts';
import { lengthOf } from '../../src/rituals/words/text-length.ts';
import { addAsk, answerAsk, type Ask, askOf } from '../../src/store/call/calls.ts';
import { cohortOf } from '../../src/store/cohort/cohort.ts';
import type { Texts } from '../../src/texts/index.ts';

/** Public requests to the coordination: asked by a team, answered in chat, shown to all on the weekly page. */

export const ASK_FORM = 'coordinationAsk';
export const ANSWER_FORM = 'coordinationAnswer';

type Caller = Pick<CommandCall<unknown>, 'person' | 'roles' | 'challengeIds' | 'confirmed'>;

const askField = (name: string, label: string): Field => ({
  name,
  label,
  required: true,
  type: 'long',
  max: ASK_MAX,
});

export const askForm = ({ call }: Texts): Form => ({
  id: ASK_FORM,
  title: call.ask.formTitle,
  payload: '',
  fields: [askField('text', call.ask.label)],
});

const answerForm = (ask: Ask, { call }: Texts): Form => ({
  id: ANSWER_FORM,
  title: call.ask.formAnswerTitle,
  payload: ask.id,
  fields: [askField('answer', call.ask.answerLabel)],
});

const checkLength = (text: string, { texts }: Tools): void => {
  const length = lengthOf(text);
  if (length === 0) refuse(texts.call.refused.empty);
  if (length > ASK_MAX) refuse(texts.call.refused['too-long'](ASK_MAX, length));
};

const confirmReaders = (text: string, of: 'ask' | 'askAnswer', caller: Confirmable, { texts }: Tools): void =>
  requireConfirmation(caller, { sentence: texts.readers[of], words: [text], wide: [text] });

export const askOpenly = async (text: string, caller: Caller, tools: Tools): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  const { person, challengeIds } = caller;
  checkLength(text, tools);
  confirmReaders(text, 'ask', caller, tools);
  const on = localDate(now, zone);
  const challengeId = challengeIds.length === 1 ? (challengeIds[0] ?? null) : null;
  const { id, number } = await addAsk(scope, { challengeId, authorId: person.id, text, askedOn: on });
  const cohort = await cohortOf(scope);
  return {
    answer: { reply: message({ text: [texts.call.ask.posted(number, cohort?.coordinationLabel ?? '')] }) },
    log: [{ type: 'call.asked-openly', v: 1, on, facts: {} }],
    say: [{ key: askKey(id), kind: 'ask', subject: id, to: { channel: cohort?.digestChannel ?? '' } }],
  };
};

const toAnswer = async (
  named: { id: string } | { number: number },
  { roles }: Caller,
  { scope, texts }: Tools,
): Promise<Ask> => {
  const { refused } = texts.call;
  if (!roles.includes('coordination')) return refuse(refused.coordination);
  if ('number' in named && named.number >= 2 ** 31) return refuse(refused.unknown(named.number));
  const ask = await askOf(scope, named);
  if (!ask) return refuse('number' in named ? refused.unknown(named.number) : texts.engine.stale);
  return ask.answeredOn === null ? ask : refuse(refused.answered(ask.number));
};

export const openAnswer = async (id: string, caller: Caller, tools: Tools): Promise<Outcome> => ({
  answer: { form: answerForm(await toAnswer({ id }, caller, tools), tools.texts) },
});

export const answerOpenly = async (
  named: { id: string } | { number: number },
  text: string,
  caller: Caller,
  tools: Tools,
): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  const ask = await toAnswer(named, caller, tools);
  checkLength(text, tools);
  confirmReaders(text, 'askAnswer', caller, tools);
  const on = localDate(now, zone);
  await answerAsk(scope, ask.id, text, on);
  const { id, authorId } = ask;
  return {
    answer: { reply: message({ text: [texts.call.ask.sent(ask.number)] }) },
    log: [{ type: 'call.answered', v: 1, on, facts: {} }],
    say: authorId
      ? [
          {
            key: askAnswerKey(id),
            kind: 'ask-answer',
            subject: id,
            to: { person: authorId },
            expected: true,
          },
        ]
      : [],
  };
};
