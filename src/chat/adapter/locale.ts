import type { ExternalPerson, Memory } from '../chat.ts';

/** The language of an adapter's own words for each person, from their settings on the platform. */

const KIND = 'locale';

export const rememberLocale = async (memory: Memory, { id, locale }: ExternalPerson): Promise<void> => {
  if (locale && (await memory.get(KIND, id)) !== locale) await memory.set(KIND, id, locale);
};

/** French when there is no single reader. */
export const localeFor = async (memory: Memory, user?: string): Promise<'fr' | 'en'> =>
  user !== undefined && (await memory.get(KIND, user)) === 'en' ? 'en' : 'fr';
