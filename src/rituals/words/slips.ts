import { distance } from 'fastest-levenshtein';

/** Slips of the keyboard: a letter more, less, changed, or two neighbours swapped. */

const firstDifference = (known: string, typed: string): number => {
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at += 1;
  return at < typed.length ? at : -1;
};

/** Two swapped letters are one slip, although they differ in two places. */
const slipsBetween = (known: string, typed: string): number => {
  const at = firstDifference(known, typed);
  const swapped = known.slice(0, at) + (known[at + 1] ?? '') + (known[at] ?? '') + known.slice(at + 2);
  return at >= 0 && swapped === typed ? 1 : distance(known, typed);
};

/** Lengths are compared first, because comparing a huge word is slow. */
const isWithin = (known: string, typed: string, allowed: number): boolean =>
  Math.abs(known.length - typed.length) <= allowed && slipsBetween(known, typed) <= allowed;

/** In a shorter word, one slip makes another word. */
const FORGIVEN = 4;

/** The same, or one slip away in a word that is long enough. Both are folded by their caller. */
export const isOneSlipAway = (known: string, typed: string): boolean =>
  known === typed || (typed.length >= FORGIVEN && isWithin(known, typed, 1));

/** One slip, or two in a long word. */
export const isNear = (known: string, typed: string): boolean =>
  known === typed || (typed.length >= FORGIVEN && isWithin(known, typed, typed.length >= 8 ? 2 : 1));
