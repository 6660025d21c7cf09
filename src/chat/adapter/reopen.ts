import type { Act } from '../chat.ts';
import { type Message, message } from '../message.ts';

/**
 * A form only opens for a while after a press, and never from typed words; otherwise a button offers it again. The button
 * has the act; the person who presses it is the author.
 */

export const REOPEN = 'reopen';

/** Characters: Slack's limit on the value of a button, the shortest of the platforms. */
const ACT_MAX = 2_000;

type RepeatableAct = Extract<Act, { kind: 'command' | 'say' | 'press' }>;

const isAgain = (act: unknown): act is RepeatableAct =>
  typeof act === 'object' &&
  act !== null &&
  'kind' in act &&
  ['command', 'say', 'press'].includes(String(act.kind));

const actPayload = (act: Act): string | undefined => {
  if (!isAgain(act)) return undefined;
  const payload = JSON.stringify(act);
  return payload.length <= ACT_MAX ? payload : undefined;
};

/** The act in a button's value; `undefined` if it is not one of ours. */
export const actAgain = (value: string): Act | undefined => {
  try {
    const act: unknown = JSON.parse(value);
    return isAgain(act) ? act : undefined;
  } catch {
    return undefined;
  }
};

/** A sentence and the button, or another sentence if the act is too long for a button. */
export const offerAgain = (
  act: Act,
  words: { sentence: string; button: string; tooLong: string },
): Message => {
  const payload = actPayload(act);
  if (payload === undefined) return message({ text: [words.tooLong] });
  return message({
    text: [words.sentence],
    actions: [{ id: REOPEN, label: words.button, payload, primary: true }],
  });
};
