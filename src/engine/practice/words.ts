import { distance } from 'fastest-levenshtein';
import { END_SIGNS, plainLetters, withoutEnd } from '../../rituals/words/letters.ts';
import { LOCALES } from '../../texts/index.ts';
import type { AnyCommand } from './define.ts';

/** « Données », « donnees » and « d'ÉQUIPE » match on any keyboard. */
export const plainWord = (word: string): string => withoutEnd(plainLetters(word), END_SIGNS);

/** Longer than any name that starts a text. */
const NAME_LONGEST = 400;

/** The first of these names that starts a text, in any usual spelling, and the text after it. */
export const namedAtStart = <Named extends { names: readonly string[] }>(
  text: string,
  candidates: readonly Named[],
): { found: Named; rest: string } | undefined => {
  const words = text.trim().split(/(\s+)/);
  for (const found of candidates)
    for (const name of found.names) {
      const length = name.trim().split(/\s+/).length * 2 - 1;
      const start = words.slice(0, length).join('').replace(/\s+/g, ' ');
      if (start.length <= NAME_LONGEST && plainWord(start) === plainWord(name))
        return { found, rest: words.slice(length + 1).join('') };
    }
  return undefined;
};

export type MatchedCommand = {
  command: AnyCommand;
  word: string;
  rest: string;
  exact: boolean;
  /** A colon or a line break follows the word, so the rest is its input and not the end of a sentence. */
  setApart: boolean;
};

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

/** One or two slips, only in words too long to become another word. */
const slipsAllowed = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/** Lengths are compared first, because comparing a huge word is slow. */
const isNear = (known: string, typed: string): boolean => {
  const allowed = slipsAllowed(typed);
  return Math.abs(known.length - typed.length) <= allowed && slipsBetween(known, typed) <= allowed;
};

type KnownWord = { command: AnyCommand; known: string };

const wordsOf = ({ door }: AnyCommand): string[] =>
  'words' in door ? [...new Set(LOCALES.flatMap((texts) => door.words(texts)).map(plainWord))] : [];

const namedIn = new WeakMap<readonly AnyCommand[], KnownWord[]>();

/** All the words of the commands, computed once per list. */
const knownWords = (commands: readonly AnyCommand[]): KnownWord[] => {
  const before = namedIn.get(commands);
  if (before) return before;
  const named = commands.flatMap((command) => wordsOf(command).map((known) => ({ command, known })));
  namedIn.set(commands, named);
  return named;
};

type Start = { word: string; rest: string; setApart: boolean };

const isColon = (rest: string): boolean => rest.startsWith(':');

/** « bilan : la carte », « bilan: la carte », or the word alone on its line: the sign is dropped. */
const startSetApart = (word: string, between: string, rest: string): Start => ({
  word,
  rest: isColon(rest) ? rest.slice(1).trimStart() : rest,
  setApart: word.endsWith(':') || isColon(rest) || between.includes('\n'),
});

const firstWord = (text: string): Start => {
  const [, word = '', between = '', rest = ''] = /^\s*(\S*)(\s*)([\s\S]*)$/.exec(text) ?? [];
  return startSetApart(word, between, rest);
};

/** « mon compte » for `mon-compte`, since hyphens are easily left out. */
const spelledOut = (text: string, named: readonly KnownWord[]): MatchedCommand | undefined => {
  const hyphened = named.filter(({ known }) => known.includes('-'));
  const candidates = hyphened.map((one) => ({ ...one, names: [one.known.replaceAll('-', ' ')] }));
  const start = namedAtStart(text, candidates);
  if (!start) return undefined;
  const { found, rest } = start;
  return { ...startSetApart(found.known, '', rest), command: found.command, exact: true };
};

/** The command whose word starts this text: exact, or else the only one a slip away. */
export const matchWords = (text: string, commands: readonly AnyCommand[]): MatchedCommand | undefined => {
  const { word, rest, setApart } = firstWord(text);
  const wanted = plainWord(word);
  const named = knownWords(commands);
  const exact = named.find(({ known }) => known === wanted);
  if (exact) return { command: exact.command, word: exact.known, rest, exact: true, setApart };
  const spelled = spelledOut(text, named);
  if (spelled) return spelled;
  const near = named.filter(({ known }) => isNear(known, wanted));
  const [only] = near;
  const sameCommand = near.every(({ command }) => command === only?.command);
  return only && sameCommand
    ? { command: only.command, word: only.known, rest, exact: false, setApart }
    : undefined;
};
