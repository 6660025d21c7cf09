import { slug } from './slug.ts';

/** What people answer to a question with two answers, in both languages; also what spreadsheets put in a box. */
const YES = new Set(
  'oui ouais ok okay d-accord bien-sur volontiers vrai on x 1 yes yep yeah y sure true'.split(' '),
);
const NO = new Set('non aucun aucune jamais faux off 0 no nope n none never false'.split(' '));

const LONGEST = 20;

/** `undefined` when a text says neither. */
export const readYesNo = (text: string): boolean | undefined => {
  if (text.length > LONGEST) return undefined;
  const answer = slug(text);
  return YES.has(answer) ? true : NO.has(answer) ? false : undefined;
};
