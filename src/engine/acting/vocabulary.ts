import type { Call } from '../../chat/chat.ts';
import type { Role } from '../../rituals/people/roles.ts';
import { inSnapshot } from '../../store/core/database.ts';
import { LOCALES, type Texts, textsIn } from '../../texts/index.ts';
import { findCallerAndScope, type FoundCaller } from './caller.ts';
import type { Context } from '../context.ts';
import type { Intent } from '../../rituals/words/intents.ts';
import type { AnyCommand, ListedSummary, Summary } from '../practice/define.ts';
import { inOrderOfUse, intentOf } from './intents.ts';
import { Refused } from '../practice/refused.ts';

/** A word this person may use: `word` in their language, `words` in both languages, all understood. */
export type Word = Summary & { word: string; words: readonly string[]; intent: Intent };

type Who = Pick<FoundCaller, 'roles' | 'coordinates'>;

export const isOpenTo = ({ roles, coordinates }: AnyCommand, who: Who): boolean =>
  roles.some((role) => who.roles.includes(role)) || (coordinates === true && who.coordinates);

/** What `aide` shows to these roles. */
export const summariesFor = ({ commands }: Context, who: Who, texts: Texts): ListedSummary[] =>
  inOrderOfUse(
    commands
      .filter((command) => isOpenTo(command, who))
      .flatMap((command) => {
        const { name, door, summary } = command;
        const told = summary?.(texts, who.roles);
        const word = 'words' in door ? door.words(texts)[0] : undefined;
        return told ? [{ ...told, name, intent: intentOf(command), word }] : [];
      }),
  );

const wordOf = (command: AnyCommand, roles: readonly Role[], texts: Texts): Word[] => {
  const { door, summary } = command;
  const told = summary?.(texts, roles);
  if (!('words' in door) || !told) return [];
  const words = [texts, ...LOCALES].flatMap((language) => door.words(language));
  return [{ ...told, word: words[0] ?? '', words: [...new Set(words)], intent: intentOf(command) }];
};

const forStrangers = ({ commands }: Context, texts: Texts): Word[] =>
  commands.filter(({ meet }) => meet).flatMap((command) => wordOf(command, [], texts));

/** What a person may ask, in the order of `aide`; empty for people who may ask nothing. */
export const vocabularyFor = async (
  context: Context,
  who: Pick<Call, 'workspace' | 'user'>,
): Promise<Word[]> => {
  const now = await context.clock.now();
  try {
    return await inSnapshot(context.db, async (tx) => {
      const found = await findCallerAndScope(tx, who, now);
      if ('stranger' in found) return forStrangers(context, found.texts);
      const texts = textsIn(found.person.locale);
      const open = context.commands.filter((command) => isOpenTo(command, found));
      return inOrderOfUse(open.flatMap((command) => wordOf(command, found.roles, texts)));
    });
  } catch (error) {
    if (error instanceof Refused) return [];
    throw error;
  }
};
