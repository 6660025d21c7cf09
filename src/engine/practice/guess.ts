import { plainWord, plainWords } from '../../rituals/words/letters.ts';
import { isShortRequest } from '../../rituals/words/short-request.ts';
import { readNumber } from '../../rituals/words/numbers.ts';
import { keyNamed, type Words } from '../../rituals/words/named.ts';
import { guessVerb, readVerb } from '../../rituals/words/verbs.ts';
import { LOCALES, type Texts } from '../../texts/index.ts';
import { type AnyCommand, usageOf } from './define.ts';
import { type MatchedCommand, matchWords } from './words.ts';

/** What a text may have been meant for, when its word or its verb has a slip, or when its word was left out. */
export type Guess = {
  /** As it can be typed, and as it runs. */
  text: string;
  /** Nothing else is likely; otherwise the text may as well be a sentence. */
  isSure: boolean;
};

const declaredVerbs = new WeakMap<AnyCommand, readonly Words<string>[]>();

/** The verbs that may follow the command's word, in both languages. */
const verbsOf = (command: AnyCommand): readonly Words<string>[] =>
  command.verbs?.all ??
  declaredVerbs.getOrInsertComputed(command, () =>
    LOCALES.map((texts) =>
      Object.fromEntries((command.acts ?? []).map(({ name, verb }) => [name, verb?.(texts) ?? []])),
    ),
  );

const isNothingOrNumber = (rest: string): boolean => rest === '' || readNumber(rest) !== undefined;

const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join(' ');

/** The rest of a text, with its verb as it is written. */
const withVerbMended = (rest: string, verbs: readonly Words<string>[]): { rest: string; isSure: boolean } => {
  const exact = readVerb(rest, verbs);
  if (!exact) return { rest, isSure: rest === '' };
  return {
    rest: exact.meant === undefined ? rest : joined(exact.meant, exact.rest),
    isSure: isNothingOrNumber(exact.rest),
  };
};

/** « données », as people read it, for `donnees`. */
const writtenWord = ({ command, word }: Pick<MatchedCommand, 'command' | 'word'>, texts: Texts): string => {
  const [shown = ''] = usageOf(command, texts).split(' ');
  return plainWord(shown) === word ? shown : word;
};

type Typed = {
  text: string;
  /** After `/eig`, a slip in the word is forgiven without a question. */
  isCommand: boolean;
};

/** « bialn historique », « entraid postgis » */
const guessWord = (matched: MatchedCommand, texts: Texts): Guess | undefined => {
  const { rest, isSure } = withVerbMended(matched.rest, verbsOf(matched.command));
  if (!matched.command.accepts(rest)) return undefined;
  return { text: joined(writtenWord(matched, texts), rest), isSure };
};

/** « bilan historiqe », « je prend 1 »: where a slip is not forgiven, because the text may be an answer. */
const guessExactVerb = (matched: MatchedCommand, texts: Texts): Guess | undefined => {
  const { command } = matched;
  const found = command.verbs?.exactly ? guessVerb(matched.rest, command.verbs.all) : undefined;
  if (!found || !isNothingOrNumber(found.rest)) return undefined;
  const rest = joined(found.meant, found.rest);
  return command.accepts(rest)
    ? { text: joined(writtenWord(matched, texts), rest), isSure: true }
    : undefined;
};

/** More words are a sentence. */
const ORDER_LONGEST = 4;
const VERB_LONGEST = 3;

/** « jalon feuille de route fait », in the order of a sentence. */
const guessVerbAtEnd = ({ command, word, rest }: MatchedCommand, texts: Texts): Guess | undefined => {
  const words = rest.split(/\s+/).filter(Boolean);
  if (words.length > ORDER_LONGEST) return undefined;
  const verbs = verbsOf(command);
  for (let count = Math.min(VERB_LONGEST, words.length - 1); count > 0; count -= 1) {
    const verb = words.slice(-count).join(' ');
    const reordered = joined(verb, words.slice(0, -count).join(' '));
    if (keyNamed(verb, verbs) !== undefined && command.accepts(reordered))
      return { text: joined(writtenWord({ command, word }, texts), reordered), isSure: false };
  }
  return undefined;
};

/** « vote 4 » is near « note », and may be about anything; « même problèm 2 » is about one thing. */
const isShortSlip = (meant: string | undefined): boolean => meant !== undefined && !/[\s-]/.test(meant);

/** « même problème 2 »: a verb and a number, without the word of the only practice that has this verb. */
const guessPractice = (text: string, commands: readonly AnyCommand[], texts: Texts): Guess | undefined => {
  const found = commands.flatMap((command) => {
    const { door } = command;
    const read = 'words' in door ? readVerb(text, verbsOf(command)) : undefined;
    if (!read || readNumber(read.rest) === undefined || !('words' in door)) return [];
    const rest = read.meant === undefined ? text.trim() : joined(read.meant, read.rest);
    const word = plainWord(door.words(texts)[0] ?? '');
    if (!command.accepts(rest)) return [];
    return [{ text: joined(writtenWord({ command, word }, texts), rest), isSure: !isShortSlip(read.meant) }];
  });
  const [only, another] = found;
  return another === undefined ? only : undefined;
};

/** Practices whose word is followed by an act on a thing. Stand-ups and requests for help are offered by name already. */
const isAboutThings = (command: AnyCommand): boolean =>
  (command.acts?.length ?? 0) > 1 && command.verbs === undefined && command.accepts('');

/** What the things of a practice are called, in both languages. */
const namesOf = ({ door, summary, roles }: AnyCommand): string[] =>
  LOCALES.flatMap((texts) => [
    ...('words' in door ? door.words(texts) : []),
    ...(summary?.(texts, roles)?.alsoCalled ?? []),
  ]);

/** « C’est quand le prochain atelier ? »: a request that names the things of one practice only. */
const guessNamedPractice = (
  text: string,
  commands: readonly AnyCommand[],
  texts: Texts,
): Guess | undefined => {
  if (!isShortRequest(text)) return undefined;
  const named = ` ${plainWords(text).join(' ')} `;
  const found = commands.filter(
    (command) =>
      isAboutThings(command) &&
      namesOf(command).some((name) => named.includes(` ${plainWords(name).join(' ')} `)),
  );
  const [only, another] = found;
  return only && !another ? { text: usageOf(only, texts), isSure: false } : undefined;
};

/** Longer than what a button carries. */
const LONGEST = 1000;

const guessOrder = (
  { text, isCommand }: Typed,
  commands: readonly AnyCommand[],
  texts: Texts,
): Guess | undefined => {
  const matched = matchWords(text, commands);
  if (!matched) return guessPractice(text, commands, texts);
  if (matched.exact || isCommand) return guessExactVerb(matched, texts) ?? guessVerbAtEnd(matched, texts);
  return guessWord(matched, texts);
};

/** Pure, over the commands that are open to this person. */
export const guessMeant = (
  { text, isCommand }: Typed,
  commands: readonly AnyCommand[],
  texts: Texts,
): Guess | undefined => {
  if (text.length > LONGEST) return undefined;
  return guessOrder({ text, isCommand }, commands, texts) ?? guessNamedPractice(text, commands, texts);
};
