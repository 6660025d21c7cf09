/** A silent h too: « l’équipe d’Hélène ». Before y, only when a consonant follows: « d’Yves », « de Yann ». */
const BEGINS_WITH_VOWEL = /^(?:[aeiouhàâäéèêëîïôöùûüœæ]|y[^aeiouyàâäéèêëîïôöùûü])/i;

/** « que Chloé », « qu’Aurèle »: a little word before a name. */
export const elided = (word: 'que' | 'de', name: string): string =>
  BEGINS_WITH_VOWEL.test(name) ? `${word.slice(0, -1)}’${name}` : `${word} ${name}`;
