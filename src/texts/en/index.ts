import type { Texts } from '../fr/index.ts';
import * as files from './files.ts';

/** A sentence that French has and English lacks does not compile. */
export const en: Texts = { locale: 'en', ...files };
