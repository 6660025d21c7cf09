import { slack as en } from '../../texts/en/slack/slack.ts';
import { slack as fr, type SlackTexts } from '../../texts/fr/slack/slack.ts';
import { type Language, localeFor } from '../adapter/locale.ts';
import type { Memory } from '../chat.ts';

/** Slack's own words in the language of each person. */
export const wordsFor = async (memory: Memory, user?: string, language?: Language): Promise<SlackTexts> =>
  (await localeFor(memory, user, language)) === 'en' ? en : fr;
