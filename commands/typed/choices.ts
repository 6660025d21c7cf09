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
import { FOR_HELP, FOR_ROUND, FORGET, TYPE_WORD } from '../../src/messages/typed/buttons.ts';
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
      button: { id: FOR_ROUND, label: label.slice(0, LABEL_MAX), payload: `${bare.id} ${round.id}` },
    };
  };
  return Promise.all(rounds.map(choiceOf));
};

/** Sponsors ask nobody for help through the bot. */
const helpChoices = ({ id }: BareText, { roles }: Call, { typed, help }: Texts): Choice[] =>
  roles.every((role) => role === 'sponsor')
    ? []
    : [
        {
          line: [strong(typed.help), typed.helpReaders(firstWord(help.words))],
          button: { id: FOR_HELP, label: typed.help, payload: id },
        },
      ];

/** The community has no coach to call. */
const talkChoices = ({ roles }: Call, { typed, call }: Texts): Choice[] => {
  if (roles.every((role) => role === 'community' || role === 'sponsor')) return [];
  const word = firstWord(call.words);
  return [
    {
      line: [strong(typed.talk), typed.talkReaders(word)],
      button: { id: TYPE_WORD, label: typed.talk, payload: word },
    },
  ];
};

const nothingChoice = ({ id }: BareText, { typed }: Texts): Choice => ({
  line: [strong(typed.nothing), typed.nothingMore(firstWord(typed.forgetWords))],
  button: { id: FORGET, label: typed.nothing, payload: id },
});

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
