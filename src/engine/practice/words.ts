import { namedAtStart } from '../../rituals/words/named.ts';
import { plainWord } from '../../rituals/words/letters.ts';
import { isNear } from '../../rituals/words/slips.ts';
import { LOCALES } from '../../texts/index.ts';
import type { AnyCommand } from './define.ts';

export type MatchedCommand = {
  command: AnyCommand;
  word: string;
  rest: string;
  exact: boolean;
  /** A colon or a line break follows the word, so the rest is its input and not the end of a sentence. */
  setApart: boolean;
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

/** « Aide ! », « bilan ? »: French puts a space before the sign. Said louder, « STOP !! », it may be more than a word. */
const withoutSign = (rest: string): string => (/^(?:[!?…]|\.{1,3})\s*$/.test(rest) ? '' : rest);

/** « bilan : la carte », « bilan: la carte », or the word alone on its line: the sign is dropped. */
const startSetApart = (word: string, between: string, rest: string): Start => ({
  word,
  rest: isColon(rest) ? rest.slice(1).trimStart() : withoutSign(rest),
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
  const { found, rest, setApart } = start;
  return { word: found.known, rest: withoutSign(rest), setApart, command: found.command, exact: true };
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
