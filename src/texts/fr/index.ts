import * as files from './files.ts';

export const fr = { locale: 'fr' as 'fr' | 'en', ...files };
export type Texts = typeof fr;
