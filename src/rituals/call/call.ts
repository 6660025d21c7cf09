import { slug } from '../words/slug.ts';

/** A call says who and when. It has no room for a reason, on purpose. */
export const MOMENT_MAX = 80;
export const ASK_MAX = 1000;
/** A call that nobody ticked is erased after that many days. */
export const CALL_KEPT = { days: 7 } as const;

/** Logs the open requests to the coordination. A call itself is never logged. */
export type CallEvent =
  | { type: 'call.asked-openly'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> }
  | { type: 'call.answered'; v: 1; on: Temporal.PlainDate; facts: Record<string, never> };

export type MomentWords = { moments: readonly string[]; beforeMoments: readonly string[] };

/** Accepts « jeudi après-midi » and « vers 14 h », but not « avec la DSI », which answers another question. */
export const isMoment = (text: string, languages: readonly MomentWords[]): boolean => {
  if (text.trim().length > MOMENT_MAX) return false;
  const words = text
    .trim()
    .split(/[\s,]+/)
    .map(slug);
  const tells = (word = ''): boolean =>
    /^\d{1,2}(?:\D|$)/.test(word) || languages.some(({ moments }) => moments.includes(word));
  const [first = '', second] = words;
  const leads = languages.some(({ beforeMoments }) => beforeMoments.includes(first));
  return tells(first) || (leads && tells(second));
};

export const callKey = (id: string): string => `call:${id}`;
export const expiredKey = (id: string): string => `call-expired:${id}`;
export const askKey = (id: string): string => `ask:${id}`;
export const askAnswerKey = (id: string): string => `ask-answer:${id}`;
