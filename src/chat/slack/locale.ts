import { slack as en } from '../../texts/en/slack/slack.ts';
import { slack as fr, type SlackTexts } from '../../texts/fr/slack/slack.ts';
import type { ExternalPerson, Memory } from '../chat.ts';

/** In which language Slack's own words are said to whom: as each person set it there. */

const KIND = 'locale';

export const rememberLocale = async (memory: Memory, { id, locale }: ExternalPerson): Promise<void> => {
  if (locale && (await memory.get(KIND, id)) !== locale) await memory.set(KIND, id, locale);
};

/** French where nobody in particular reads. */
export const wordsFor = async (memory: Memory, user?: string): Promise<SlackTexts> =>
  user !== undefined && (await memory.get(KIND, user)) === 'en' ? en : fr;
