import { message } from '../../chat/message.ts';
import { didYouMean } from '../../messages/typed/did-you-mean.ts';
import { findDistress } from '../../rituals/words/distress/distress.ts';
import type { Texts } from '../../texts/index.ts';
import type { AnyCommand } from '../practice/define.ts';
import { type Guess, guessMeant } from '../practice/guess.ts';
import { Refused } from '../practice/refused.ts';
import type { FoundCaller } from './caller.ts';
import type { Request } from './door.ts';
import type { ResumedAct } from './holding.ts';
import { isOpenTo } from './vocabulary.ts';

const openLists = new WeakMap<readonly AnyCommand[], Map<string, readonly AnyCommand[]>>();

/** One list for each set of roles, so that its words are read once. */
const openCommands = (commands: readonly AnyCommand[], found: FoundCaller): readonly AnyCommand[] =>
  openLists
    .getOrInsertComputed(commands, () => new Map())
    .getOrInsertComputed([...found.roles, found.coordinates].join(), () =>
      commands.filter((command) => isOpenTo(command, found)),
    );

/** A reply in a thread answers a question: it is no slip. Nor is distress, whatever it starts with. */
export const meaningOf = (
  { typed, isCommand }: Request,
  { call }: ResumedAct,
  { commands, found, texts }: { commands: readonly AnyCommand[]; found: FoundCaller; texts: Texts },
): Guess | undefined => {
  const isReply = call.act.kind === 'say' && call.thread !== undefined;
  if (typed.trim() === '' || isReply || findDistress(typed)) return undefined;
  return guessMeant({ text: typed, isCommand: isCommand === true }, openCommands(commands, found), texts);
};

export const refuseAsking = (guess: Guess, source: string, texts: Texts): never => {
  throw new Refused(message(didYouMean(guess.text, source, texts)));
};
