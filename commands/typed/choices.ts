import {
  type Button,
  type Message,
  message,
  type Section,
  said,
  strong,
  type Text,
} from '../../src/chat/message.ts';
import type { CommandCall, Tools } from '../../src/engine/practice/define.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { typedKeys } from '../../src/messages/typed/keys.ts';
import { didYouMean } from '../../src/messages/typed/did-you-mean.ts';
import { shortNameOf, wordOf, wouldBeReadBy } from '../../src/messages/standup/words.ts';
import { challengeOf } from '../../src/store/cohort/cohort.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import type { Texts } from '../../src/texts/index.ts';
import { openRoundsFor } from '../standup/find.ts';

export type BareText = { id: string; text: string };

/** One purpose of a bare text: in words, with its readers, and as a button. */
type Choice = { line: Text; button: Button };

type Call = Pick<
  CommandCall<unknown>,
  'person' | 'memberships' | 'roles' | 'misread' | 'guess' | 'source' | 'inPublic'
>;

/** The longest button label that every platform shows whole. */
const LABEL_MAX = 75;
/** As many buttons as a platform shows in a row. */
const ROW = 5;

const firstWord = (words: readonly string[]): string => words[0] ?? '';

const roundChoices = async (bare: BareText, call: Call, tools: Tools): Promise<Choice[]> => {
  const { scope, now, texts } = tools;
  const rounds = await openRoundsFor(call, tools);
  const choiceOf = async (round: Round): Promise<Choice> => {
    const { typed } = texts;
    const name = shortNameOf(round, texts);
    const team = (await challengeOf(scope, round.challengeId))?.name ?? '';
    const isAlone = rounds.every((other) => other === round || shortNameOf(other, texts) !== name);
    const label = isAlone ? typed.button(name) : typed.buttonOfTeam(name, team);
    return {
      line: [
        said(typed.forRound(name, team)),
        typed.chooseRound(wouldBeReadBy(round, now, texts), wordOf(round, texts)),
      ],
      button: buttonFor(typedKeys.forRound, [bare.id, round.id], texts, { label: label.slice(0, LABEL_MAX) }),
    };
  };
  return Promise.all(rounds.map(choiceOf));
};

/** Sponsors ask nobody for help through the bot. */
const helpChoices = ({ id }: BareText, { roles }: Call, texts: Texts): Choice[] =>
  roles.every((role) => role === 'sponsor')
    ? []
    : [
        {
          line: [strong(texts.typed.help), texts.typed.helpReaders(firstWord(texts.help.words))],
          button: buttonFor(typedKeys.forHelp, id, texts),
        },
      ];

/** The community has no coach to call. */
const talkChoices = ({ roles }: Call, texts: Texts): Choice[] => {
  const { typed, call } = texts;
  if (roles.every((role) => role === 'community' || role === 'sponsor')) return [];
  const word = firstWord(call.words);
  return [
    {
      line: [strong(typed.talk), typed.talkReaders(word)],
      button: buttonFor(typedKeys.typeWord, word, texts),
    },
  ];
};

const nothingChoice = ({ id }: BareText, texts: Texts): Choice => {
  const { nothing, nothingMore, forgetWords } = texts.typed;
  return {
    line: [strong(nothing), nothingMore(firstWord(forgetWords))],
    button: buttonFor(typedKeys.forget, id, texts, { label: nothing }),
  };
};

const rowsOf = (buttons: readonly Button[]): Section[] =>
  Array.from({ length: Math.ceil(buttons.length / ROW) }, (_, row) => ({
    actions: buttons.slice(row * ROW, (row + 1) * ROW),
  }));

/** « pause jusqu’à hier »: what it was probably meant for. */
const misreadSection = ({ misread }: Call, { engine }: Texts): Section[] =>
  misread ? [{ text: [engine.notAnOrder(misread.word, misread.usage)] }] : [];

/** « entraid postgis » */
const guessSection = ({ guess, source }: Call, texts: Texts): Section[] =>
  guess === undefined ? [] : [didYouMean(guess, source, texts)];

/** The text as typed, everything it could be, and who would read it when. Nobody has read it yet. */
export const bareAnswer = async (bare: BareText, call: Call, tools: Tools): Promise<Message> => {
  const { typed } = tools.texts;
  const choices = [
    ...(await roundChoices(bare, call, tools)),
    ...helpChoices(bare, call, tools.texts),
    ...talkChoices(call, tools.texts),
    nothingChoice(bare, tools.texts),
  ];
  return message(
    { text: [call.inPublic ? typed.yoursInChannel : typed.yours] },
    { text: [said(bare.text)] },
    { text: [typed.choose], list: choices.map(({ line }) => line) },
    ...rowsOf(choices.map(({ button }) => button)),
    ...misreadSection(call, tools.texts),
    ...guessSection(call, tools.texts),
  );
};
