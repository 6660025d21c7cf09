import { plainWords } from './letters.ts';

/** More words tell something rather than ask for it. */
const LONGEST = 12;

const STARTS = [
  ['quand', 'ou', 'comment', 'quel', 'quelle', 'quels', 'quelles', 'combien', 'c est quand', 'c est ou'],
  ['je propose', 'je veux', 'je voudrais', 'j aimerais', 'je souhaite', 'on propose', 'proposer', 'voir'],
  ['when', 'where', 'how', 'which', 'what', 'i want', 'i would like', 'i d like', 'i propose', 'show'],
].flat();

/** « C’est quand le prochain atelier ? », « je propose une formation »: a short sentence that asks for something. */
export const isShortRequest = (text: string): boolean => {
  const words = plainWords(text);
  if (words.length < 2 || words.length > LONGEST) return false;
  const line = `${words.join(' ')} `;
  return text.trimEnd().endsWith('?') || STARTS.some((start) => line.startsWith(`${start} `));
};
