import type { Act, Call } from '../../chat/chat.ts';
import { harmless } from '../../chat/plain.ts';
import { typedKeys } from '../../messages/typed/keys.ts';
import { findDistress } from '../../rituals/words/distress/distress.ts';
import { LOCALES, type Texts } from '../../texts/index.ts';
import { type AnyCommand, type MisreadWord, usageOf } from '../practice/define.ts';
import { refuse } from '../practice/refused.ts';
import { withoutNumber } from '../speaking/unique-ids.ts';
import { typedForPerson, WHICH_PERSON } from '../practice/someone.ts';
import { WHICH_CHALLENGE } from './which-challenge.ts';
import { commandNamedAlone } from '../practice/named-alone.ts';
import { type MatchedCommand, matchWords } from '../practice/words.ts';
import { plainWord } from '../../rituals/words/letters.ts';

export type Request = {
  tries: readonly { command: AnyCommand; raw: unknown }[];
  word: string;
  typed: string;
  chosen?: string | undefined;
  chosenPerson?: string | undefined;
  /** A colon or a line break separates the word from what follows. */
  setApart?: boolean;
  /** The verb that starts a text and was not understood. */
  misread?: MisreadWord;
  /** Typed after `/eig`, or by a button that does the same. */
  isCommand?: true;
};

/** Longer than any answer, shorter than every platform's limit. */
export const TEXT_MAX = 20_000;

const typedCommands = (commands: readonly AnyCommand[]): AnyCommand[] =>
  commands.filter(({ door }) => 'typed' in door);

const typedTries = (text: string, commands: readonly AnyCommand[]): Request['tries'] =>
  typedCommands(commands).map((command) => ({ command, raw: text }));

/** The command for that word. If it declines the text, the word only started a sentence. */
const triesOf = (
  { command, rest }: MatchedCommand,
  text: string,
  commands: readonly AnyCommand[],
): Request['tries'] => [{ command, raw: rest }, ...typedTries(text, commands)];

/** `/eig …` tolerates slips and answers unknown words. */
const fromCommand = (text: string, commands: readonly AnyCommand[], texts: Texts): Request => {
  const asked = text.trim() === '' ? (texts.home.words[0] ?? '') : text;
  const matched = matchWords(commandNamedAlone(asked, commands, texts) ?? asked, commands);
  if (!matched) return { tries: [], word: '', typed: text, isCommand: true };
  return {
    tries: triesOf(matched, text, commands),
    word: matched.word,
    typed: text,
    setApart: matched.setApart,
    isCommand: true,
  };
};

const GREETINGS = LOCALES.flatMap(({ engine }) => engine.greetings).map(plainWord);
const KIND_WORDS = [...GREETINGS, ...LOCALES.flatMap(({ engine }) => engine.smallTalk).map(plainWord)];

/** « :+1: »: where platforms write emoji by name. */
const EMOJI_NAMED = /:[a-z0-9_+'-]{1,80}:/gi;

const isMadeOf = (text: string, known: readonly string[]): boolean => {
  const words = plainWord(text.replace(EMOJI_NAMED, ' '))
    .replace(/[^\p{L}\p{N}\s']/gu, ' ')
    .trim();
  return known.includes(words) || words.split(/\s+/).every((word) => word === '' || known.includes(word));
};

/** « Merci ! », « ok merci », « 👍 »: thanks, not an answer to a question. */
const isSmallTalk = (text: string): boolean => isMadeOf(text, KIND_WORDS);

const isGreeting = (text: string): boolean => /\p{L}/u.test(text) && isMadeOf(text, GREETINGS);

/** « ? » asks what the bot can do. */
const ASKS = /^[\s?？]+$/;

/** What a text that starts nothing by itself asks for: « bonjour », « ? », « mes jalons ». */
const wordFor = (given: string, commands: readonly AnyCommand[], texts: Texts): string => {
  if (isGreeting(given)) return texts.about.words[0] ?? given;
  return commandNamedAlone(given, commands, texts) ?? given;
};

/** Thanks are no answer, unless they tell of distress. */
const answerInstead = (text: string, texts: Texts): void => {
  if (isSmallTalk(text) && !findDistress(text)) refuse(texts.engine.pleasure);
};

/**
 * Text without a slash: a command if its exact word starts a text that the command understands, otherwise input for the
 * typed doors. A word of a practice may be small talk when nothing follows it: « merci ». A reply may be a word that only
 * names something: « équipe » answers « Qui peut aider ? ».
 */
const fromTyped = (
  given: string,
  isReply: boolean,
  commands: readonly AnyCommand[],
  texts: Texts,
): Request => {
  const asked = ASKS.test(given) ? (texts.about.words[0] ?? given) : given;
  const text = isReply ? asked : wordFor(asked, commands, texts);
  const matched = matchWords(text, commands);
  if (matched?.exact && !isSmallTalk(text) && matched.command.accepts(matched.rest))
    return {
      tries: triesOf(matched, text, commands),
      word: matched.word,
      typed: text,
      setApart: matched.setApart,
    };
  answerInstead(text, texts);
  const misread =
    matched?.exact && matched.command.guarded
      ? { misread: { word: matched.word, usage: usageOf(matched.command, texts) } }
      : {};
  return { tries: typedTries(text, commands), word: '', typed: text, ...misread };
};

const fromPress = (
  { action, payload, value }: Extract<Act, { kind: 'press' }>,
  commands: readonly AnyCommand[],
  texts: Texts,
): Request => {
  const door = withoutNumber(action);
  if (door === WHICH_CHALLENGE)
    return { ...fromCommand(cleanText(payload, texts), commands, texts), chosen: value };
  if (door === WHICH_PERSON) {
    const { typed, chosen } = typedForPerson(payload);
    return { ...fromCommand(cleanText(typed, texts), commands, texts), chosen, chosenPerson: value };
  }
  if (door === typedKeys.typeWord.id) return fromCommand(cleanText(payload, texts), commands, texts);
  const command = commands.find(({ door: known }) => 'press' in known && known.press === door);
  if (!command) return refuse(texts.engine.stale);
  return { tries: [{ command, raw: { payload, value } }], word: '', typed: '' };
};

const fromForm = (
  { form, payload, values }: Extract<Act, { kind: 'submit' }>,
  commands: readonly AnyCommand[],
  texts: Texts,
): Request => {
  const command = commands.find(({ door }) => 'form' in door && door.form === form);
  if (!command) return refuse(texts.engine.stale);
  return {
    tries: [{ command, raw: { payload, values: cleanedValues(values, texts) } }],
    word: '',
    typed: '',
  };
};

/** Files only go to the one command that reads them. */
const fromFiles = (
  { text, files }: Extract<Act, { kind: 'say' }>,
  commands: readonly AnyCommand[],
): Request => ({
  tries: commands
    .filter(({ door }) => 'file' in door)
    .map((command) => ({ command, raw: { text: withoutRuns(harmless(text.slice(0, TEXT_MAX))), files } })),
  word: '',
  typed: '',
});

/** A message was edited or deleted on the platform: for the command that knows what it stored. */
const fromChange = (raw: { message: string; text?: string }, commands: readonly AnyCommand[]): Request => ({
  tries: commands.filter(({ door }) => 'changed' in door).map((command) => ({ command, raw })),
  word: '',
  typed: '',
});

/** Deeper than any list is indented. */
const INDENT_MAX = 8;

/** Runs of spaces mean nothing and slow each reader down; at the start of a line they may indent a list. */
const withoutRuns = (text: string): string =>
  text.replace(/[^\S\n]{2,}/g, (run, at: number) =>
    at === 0 || text[at - 1] === '\n' ? run.slice(0, INDENT_MAX) : ' ',
  );

/** Text from a form keeps its layout, except runs that no layout needs. */
const withoutLongRuns = (text: string): string =>
  text.replace(/[^\S\n]{9,}/g, (run) => run.slice(0, INDENT_MAX));

const refuseTooLong = (text: string, texts: Texts): string =>
  text.length > TEXT_MAX ? refuse(texts.engine.tooLong(TEXT_MAX)) : text;

/** Cleans a typed text before anything reads it. */
const cleanText = (text: string, texts: Texts): string => withoutRuns(harmless(refuseTooLong(text, texts)));

type Values = Extract<Act, { kind: 'submit' }>['values'];

/** Practices read what is already harmless: only the layout is the author’s. */
const cleanedValues = (values: Values, texts: Texts): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? withoutLongRuns(harmless(refuseTooLong(value, texts)))
        : value.map((one) => harmless(refuseTooLong(one, texts))),
    ]),
  );

export const requestOf = (
  { act, thread }: Pick<Call, 'act' | 'thread'>,
  commands: readonly AnyCommand[],
  texts: Texts,
): Request => {
  switch (act.kind) {
    case 'command':
      return fromCommand(cleanText(act.text, texts), commands, texts);
    case 'say':
      return act.files && act.files.length > 0
        ? fromFiles(act, commands)
        : fromTyped(cleanText(act.text, texts), thread !== undefined, commands, texts);
    case 'edit':
      return fromChange({ message: act.message, text: cleanText(act.text, texts) }, commands);
    case 'delete':
      return fromChange({ message: act.message }, commands);
    case 'home':
      return fromCommand('', commands, texts);
    case 'press':
      return fromPress(act, commands, texts);
    case 'submit':
      return fromForm(act, commands, texts);
  }
};
