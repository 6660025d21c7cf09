import { withoutAccents } from './letters.ts';

/** « Convention données » and « convention_donnees » are one subject. */
export const slug = (text: string): string =>
  withoutAccents(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
