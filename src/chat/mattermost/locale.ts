import { mattermost as en } from '../../texts/en/mattermost/mattermost.ts';
import { mattermost as fr, type MattermostTexts } from '../../texts/fr/mattermost/mattermost.ts';
import { type Language, localeFor } from '../adapter/locale.ts';
import type { Memory } from '../chat.ts';

/** The adapter's own words in the language of each person. */
export const wordsFor = async (
  memory: Memory,
  user?: string,
  language?: Language,
): Promise<MattermostTexts> => ((await localeFor(memory, user, language)) === 'en' ? en : fr);
