import { distance } from 'fastest-levenshtein';
import { END_SIGNS, plainLetters, withoutEnd } from '../../rituals/words/letters.ts';
import { LOCALES } from '../../texts/index.ts';
import type { AnyCommand } from './define.ts';

/** « Données », « donnees », « d'ÉQUIPE » : what people mean, whatever keyboard they have. */
export const plainWord = (word: string): string => withoutEnd(plainLetters(word), END_SIGNS);

/** Longer than any name that begins a text: a word beyond it is none of them. */
const NAME_LONGEST = 400;

/** The first of these names that begins a text, said as people type it, and what follows it. */
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

export type Matched = {
  command: AnyCommand;
  word: string;
  rest: string;
  exact: boolean;
  /** A colon or a new line follows the word: what comes after is for it, and does not go on with a sentence. */
  setApart: boolean;
};

const firstDifference = (known: string, typed: string): number => {
  let at = 0;
  while (at < typed.length && typed[at] === known[at]) at += 1;
  return at < typed.length ? at : -1;
};

/** Two neighbours typed in the wrong order are one slip, though they count for two letters. */
const slipsBetween = (known: string, typed: string): number => {
  const at = firstDifference(known, typed);
  const swapped = known.slice(0, at) + (known[at + 1] ?? '') + (known[at] ?? '') + known.slice(at + 2);
  return at >= 0 && swapped === typed ? 1 : distance(known, typed);
};

/** A slip or two, in words long enough for it not to be another word. */
const slipsAllowed = (word: string): number => (word.length >= 8 ? 2 : word.length >= 4 ? 1 : 0);

/** The lengths tell first: comparing a huge word takes long. */
const isNear = (known: string, typed: string): boolean => {
  const allowed = slipsAllowed(typed);
  return Math.abs(known.length - typed.length) <= allowed && slipsBetween(known, typed) <= allowed;
};

type KnownWord = { command: AnyCommand; known: string };

const wordsOf = ({ door }: AnyCommand): string[] =>
  'words' in door ? [...new Set(LOCALES.flatMap((texts) => door.words(texts)).map(plainWord))] : [];

const namedIn = new WeakMap<readonly AnyCommand[], KnownWord[]>();

/** Every word of every command, once for each list of commands: they are the same all day. */
const knownWords = (commands: readonly AnyCommand[]): KnownWord[] => {
  const before = namedIn.get(commands);
  if (before) return before;
  const named = commands.flatMap((command) => wordsOf(command).map((known) => ({ command, known })));
  namedIn.set(commands, named);
  return named;
};

type Start = { word: string; rest: string; setApart: boolean };

const isColon = (rest: string): boolean => rest.startsWith(':');

/** « bilan : la carte », « bilan: la carte », the word alone on its line: the sign is no part of what follows. */
const apart = (word: string, between: string, rest: string): Start => ({
  word,
  rest: isColon(rest) ? rest.slice(1).trimStart() : rest,
  setApart: word.endsWith(':') || isColon(rest) || between.includes('\n'),
});

const firstWord = (text: string): Start => {
  const [, word = '', between = '', rest = ''] = /^\s*(\S*)(\s*)([\s\S]*)$/.exec(text) ?? [];
  return apart(word, between, rest);
};

/** « mon compte » for `mon-compte`: hyphens are easily left out. */
const spelledOut = (text: string, named: readonly KnownWord[]): Matched | undefined => {
  const hyphened = named.filter(({ known }) => known.includes('-'));
  const candidates = hyphened.map((one) => ({ ...one, names: [one.known.replaceAll('-', ' ')] }));
  const start = namedAtStart(text, candidates);
  if (!start) return undefined;
  const { found, rest } = start;
  return { ...apart(found.known, '', rest), command: found.command, exact: true };
};

/** The command whose word begins this text: the very word, else the only one a slip away. */
export const matchWords = (text: string, commands: readonly AnyCommand[]): Matched | undefined => {
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
