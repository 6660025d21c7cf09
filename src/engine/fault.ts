import { randomBytes } from 'node:crypto';
import type { Answer, Call } from '../chat/chat.ts';
import { plainMessage } from '../chat/plain.ts';
import type { Texts } from '../texts/index.ts';
import type { Context } from './context.ts';
import type { Refused } from './practice/refused.ts';

const isSubmit = (call: Call): call is Call & { act: Extract<Call['act'], { kind: 'submit' }> } =>
  call.act.kind === 'submit';

/** A refused form stays open with its values; the sentence goes under its first field. */
const underForm = (call: Call, sentence: string): Answer | undefined => {
  if (!isSubmit(call)) return undefined;
  const [field] = Object.keys(call.act.values);
  return field === undefined ? undefined : { errors: { [field]: [sentence] } };
};

export const answerRefusal = (call: Call, { reply }: Refused): Answer =>
  underForm(call, plainMessage(reply)) ?? { reply };

/** The person sent more than may wait: nothing was recorded, and a form stays open with its values. */
export const answerTooMany = (call: Call, texts: Texts): Answer =>
  underForm(call, texts.engine.oneMoment) ?? { reply: { sections: [{ text: [texts.engine.oneMoment] }] } };

const SHORTEST = 4;

/** The words of an act, which a careless fault may repeat. */
const wordsOf = ({ act, user }: Call): string[] => {
  const given = 'values' in act ? Object.values(act.values).flat() : 'text' in act ? [act.text ?? ''] : [];
  return [user, ...given.flatMap((text) => text.split(/[\s.,;:!?«»"'’()<>]+/))].filter(
    (word) => word.length >= SHORTEST,
  );
};

const withoutWords = (message: string, words: readonly string[]): string =>
  words.reduce((text, word) => text.replaceAll(word, '…'), message);

/** A fault of ours: logged once with its cause, answered with a reference to quote. */
export const answerFault = (context: Context, call: Call, error: unknown, texts: Texts): Answer => {
  const reference = randomBytes(3).toString('hex').toUpperCase();
  const err = withoutValues(error);
  const message = withoutWords(err.message, wordsOf(call));
  context.log.error({ by: call.act.kind, outcome: 'failed', reference, err: { ...err, message } });
  const { failed, operator } = texts.engine;
  const sentence = failed(reference, context.operatorContact ?? operator);
  return underForm(call, sentence) ?? { reply: { sections: [{ text: [sentence] }] } };
};

/** For the terminal: our own sentences unchanged, the database's without query values. */
export const readableFault = (error: unknown): string => {
  if (!(error instanceof Error)) return 'Something that is not an error was thrown.';
  const ofDatabase = 'query' in error || error.name === 'PostgresError';
  return ofDatabase ? withoutValues(error).message : error.message;
};

/** An error without query values: a failed query repeats its parameters, which contain people's words. */
export const withoutValues = (
  error: unknown,
): { name: string; message: string; code?: string; stack?: string } => {
  if (!(error instanceof Error)) return { name: 'unknown', message: 'not an error' };
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = 'code' in cause ? String(cause.code) : undefined;
  const message = (cause.message.split('\n')[0] ?? '').replace(/\(.*|".*"/g, '…').slice(0, 200);
  const stack = cause.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 8)
    .join('\n');
  return { name: cause.name, message, ...(code ? { code } : {}), ...(stack ? { stack } : {}) };
};
