import { slack as en } from '../../texts/en/slack/slack.ts';
import { slack as fr, type SlackTexts } from '../../texts/fr/slack/slack.ts';
import type { ExternalPerson, Memory } from '../chat.ts';

/** The language of Slack's own words for each person, from their Slack settings. */

const KIND = 'locale';

export const rememberLocale = async (memory: Memory, { id, locale }: ExternalPerson): Promise<void> => {
  if (locale && (await memory.get(KIND, id)) !== locale) await memory.set(KIND, id, locale);
};

/** French when there is no single reader. */
export const wordsFor = async (memory: Memory, user?: string): Promise<SlackTexts> =>
  user !== undefined && (await memory.get(KIND, user)) === 'en' ? en : fr;
