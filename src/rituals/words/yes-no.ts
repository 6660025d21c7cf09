import { slug } from './slug.ts';

/** What people answer to a question with two answers, in both languages. */
const YES = new Set('oui ouais ok okay d-accord bien-sur volontiers on yes yep yeah y sure'.split(' '));
const NO = new Set('non aucun aucune jamais off no nope n none never'.split(' '));
/** What spreadsheets put in a box. */
const TICKS = new Set(['x', '1', 'vrai', 'true']);

const LONGEST = 20;

const answerIn = (text: string): string => (text.length > LONGEST ? '' : slug(text));

/** `undefined` when a text says neither. */
export const readYesNo = (text: string): boolean | undefined => {
  const answer = answerIn(text);
  return YES.has(answer) ? true : NO.has(answer) ? false : undefined;
};

/** A box of a spreadsheet: a yes, a cross, or what the spreadsheet itself writes. */
export const isTicked = (cell: string): boolean => readYesNo(cell) === true || TICKS.has(answerIn(cell));
