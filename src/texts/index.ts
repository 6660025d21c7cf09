import { en } from './en/index.ts';
import { fr, type Texts } from './fr/index.ts';

export type { Texts };
export type Locale = 'fr' | 'en';

/** French first: the default for people who chose none. */
export const LOCALES: readonly Texts[] = [fr, en];

export const textsIn = (locale: string | null | undefined): Texts => (locale?.startsWith('en') ? en : fr);
