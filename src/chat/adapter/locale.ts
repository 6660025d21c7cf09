import type { ExternalPerson, Memory } from '../chat.ts';

/** The language of an adapter's own words for each person, from their settings on the platform. */

const KIND = 'locale';

export const rememberLocale = async (memory: Memory, { id, locale }: ExternalPerson): Promise<void> => {
  if (locale && (await memory.get(KIND, id)) !== locale) await memory.set(KIND, id, locale);
};

export type Language = 'fr' | 'en';

/** Their language with us comes first, where the answer says it. French when there is no single reader. */
export const localeFor = async (memory: Memory, user?: string, language?: Language): Promise<Language> => {
  if (language !== undefined) return language;
  return user !== undefined && (await memory.get(KIND, user)) === 'en' ? 'en' : 'fr';
};
