import type { Texts } from '../../../src/texts/index.ts';
import { thanks as en } from './en.ts';
import { thanks as fr } from './fr.ts';

/** In a practice, `texts.x`. */
export const thanksIn = ({ locale }: Pick<Texts, 'locale'>): typeof fr => (locale === 'en' ? en : fr);
