import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, type Call, type Receive, type SendFailed, Unavailable } from '../chat.ts';
import type { Form } from '../form.ts';
import { type File, type Message, message, type Text } from '../message.ts';
import { plainText } from '../plain.ts';
import { TooLong } from './clip.ts';
import type { Language } from './locale.ts';
import { offerAgain } from './reopen.ts';
import type { TellOperator } from './tell-operator.ts';

/** The ways to show an answer, which depend on the act. */
export type Ways = {
  reply(message: Message): Promise<void>;
  /** Absent where the platform cannot open one: a button is offered instead. */
  form?(form: Form): Promise<void>;
  errors?(errors: Readonly<Record<string, string>>): Promise<void>;
  nothing(): Promise<void>;
  files?(files: readonly File[]): Promise<void>;
};

/** Loaded only if used: most answers do not need them and should not wait. */
export type AnswerWords = Readonly<Record<'open' | 'fillIn' | 'tooLate' | 'tooLong', string>>;
export type Words = (language?: Language) => Promise<AnswerWords>;

type Show = { call: Call; ways: Ways; words: Words };

const plainErrors = (errors: Readonly<Record<string, Text>>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([name, text]) => [name, plainText(text)]));

/** A form opens within a few seconds or not at all; if it fails for any reason, a button offers it again. */
const openForm = async (form: Form, { call, ways, words: asked }: Show): Promise<void> => {
  const words = await asked(form.language);
  const offer = (sentence: string) =>
    ways.reply(offerAgain(call.act, { sentence, button: words.open, tooLong: words.tooLong }));
  if (!ways.form) return offer(words.fillIn);
  try {
    await ways.form(form);
  } catch {
    await offer(words.tooLate);
  }
};

/** A question whose answer the platform cannot carry is not asked. */
const replyOr = async (reply: Message, { ways, words }: Show): Promise<void> => {
  try {
    await ways.reply(reply);
    if (reply.files?.length) await ways.files?.(reply.files);
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    await ways.reply(message({ text: [(await words()).tooLong] }));
  }
};

export const showAnswer = async (answer: Answer, shown: Show): Promise<void> => {
  if ('reply' in answer) return replyOr(answer.reply, shown);
  if ('home' in answer) return replyOr(answer.home, shown);
  if ('form' in answer) return openForm(answer.form, shown);
  if ('errors' in answer && shown.ways.errors) return shown.ways.errors(plainErrors(answer.errors));
  if ('errors' in answer) return replyOr(message({ list: Object.values(answer.errors) }), shown);
  return shown.ways.nothing();
};

/** The act is already stored: failing to show its answer is only reported to the operator. */
export const reportFailure = async (tell: TellOperator, work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    tell('warn', `an answer could not be shown (${error instanceof Error ? error.name : 'unknown'})`);
  }
};

/** Platforms do not resend buttons and slash commands, so the person is told to do it again. */
export const answeringUnavailable =
  (receive: Receive): Receive =>
  async (call) => {
    try {
      return await receive(call);
    } catch (error) {
      if (error instanceof Unavailable) return error.answer;
      throw error;
    }
  };

/** After that, a reply comes too late to be useful. */
const TRIES = 3;
const LONGEST_WAIT = 30;

/** Retries a reply a little later when the platform limits us; `sendFailed` reads its errors. */
export const retryWhenLimited =
  (sendFailed: (error: unknown) => SendFailed) =>
  async (work: () => Promise<unknown>): Promise<void> => {
    for (let left = TRIES; ; left -= 1) {
      try {
        await work();
        return;
      } catch (error) {
        const { failure } = sendFailed(error);
        if (failure.kind !== 'limited' || left <= 1 || failure.afterSeconds > LONGEST_WAIT) throw error;
        await wait(failure.afterSeconds * 1000);
      }
    }
  };
