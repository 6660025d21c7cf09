import type { Act, Call } from '../../chat/chat.ts';
import { typedKeys } from '../../messages/typed/keys.ts';
import { findDistress } from '../../rituals/words/distress/distress.ts';
import type { Texts } from '../../texts/index.ts';
import { type AnyCommand, type MisreadWord, usageOf } from '../practice/define.ts';
import { refuse } from '../practice/refused.ts';
import { withoutNumber } from '../speaking/unique-ids.ts';
import { typedForPerson, WHICH_PERSON } from '../practice/someone.ts';
import { WHICH_CHALLENGE } from './which-challenge.ts';
import { commandNamedAlone } from '../practice/named-alone.ts';
import { type MatchedCommand, matchWords } from '../practice/words.ts';
import { cleanCaption, cleanedValues, cleanText } from './clean-text.ts';
import { isGreeting, isSmallTalk } from './small-talk.ts';

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
    .map((command) => ({ command, raw: { text: cleanCaption(text), files } })),
  word: '',
  typed: '',
});

/** A message was edited or deleted on the platform: for the command that knows what it stored. */
const fromChange = (raw: { message: string; text?: string }, commands: readonly AnyCommand[]): Request => ({
  tries: commands.filter(({ door }) => 'changed' in door).map((command) => ({ command, raw })),
  word: '',
  typed: '',
});

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
