import { plainLetters } from './letters.ts';

/**
 * After these, the name of a stand-up only starts a sentence: « Report de la réunion », « bilan en cours », « standup is
 * late ».
 */
const GOES_ON = new Set(
  [
    ['a', 'ai', 'au', 'aux', 'avec', 'avons', 'chez', 'dans', 'de', 'des', 'du', 'en', 'entre', 'est', 'et'],
    ['etait', 'ne', 'ont', 'ou', 'par', 'pas', 'pour', 'que', 'qui', 'sans', 'sera', 'sont', 'sur', 'vs'],
    ['about', 'and', 'are', 'at', 'by', 'can', 'for', 'from', 'has', 'in', 'is', 'not', 'of', 'on', 'or'],
    ['to', 'was', 'will', 'with'],
  ].flat(),
);
const ELIDED = ['c', 'd', 'n', 'qu'];

/** Whether the text after a stand-up's name continues a sentence, or asks a question about it. */
export const goesOnWithSentence = (rest: string): boolean => {
  const line = rest.trim();
  const [first = ''] = line.split(/\s/, 1);
  const [start = '', ...after] = plainLetters(first).split("'");
  if (after.length > 0) return ELIDED.includes(start);
  if (GOES_ON.has(start)) return true;
  return line.endsWith('?') && !line.includes('\n') && !/^\d/.test(line);
};
