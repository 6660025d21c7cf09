import type { Answer } from './chat.ts';
import { isSelect, type Message, type Section, type Text } from './message.ts';
import { errorsWith, formWith, messageWith, textWith } from './words-of.ts';

/**
 * How each language sets what stands around words: done once, on whatever leaves the engine, for every platform. Sentences
 * are written with the spaces of a keyboard, and the names and numbers put into them follow.
 */
export type Language = 'fr' | 'en';

/** « d'Ada » as « d’Ada », in names that come from files too. */
const APOSTROPHE = /(?<=\p{L})'(?=\p{L})/gu;

/** A sign, or a unit, never begins a line alone. */
const BREAKS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  fr: [
    [/« /g, '«\u00A0'],
    [/ (?=[»;:!?](?:[\s.,)»”]|$))/g, '\u00A0'],
    [/n° (?=\d)/g, 'n°\u00A0'],
    [/(?<=\d\.) (?=…)/g, '\u00A0'],
    [/(?<=\d) (?=(?:h|%|€|ko|Mo|Go)(?:[\s.,;)]|$))/g, '\u00A0'],
    [/(?<=\d\u00A0h) (?=\d\d(?!\d))/g, '\u00A0'],
  ],
  en: [[/\bno\. (?=\d)/g, 'no.\u00A0']],
};

/** Between a field and its value, in a line of text. */
const COLONS: Readonly<Record<Language, string>> = { fr: '\u00A0: ', en: ': ' };

export const colonIn = (language: Language): string => COLONS[language];

/** Once or twice, the same. */
export const typesetWords = (words: string, language: Language): string =>
  BREAKS[language].reduce(
    (text, [pattern, set]) => text.replace(pattern, set),
    words.replace(APOSTROPHE, '’'),
  );

const hasColon = ({ fields, actions }: Section): boolean =>
  fields !== undefined || (actions !== undefined && isSelect(actions));

export const typesetText = (text: Text, language: Language): Text =>
  textWith(text, (words) => typesetWords(words, language));

export const typesetMessage = (message: Message, language: Language): Message => {
  const { sections, ...rest } = messageWith(message, (words) => typesetWords(words, language));
  const colon = colonIn(language);
  return {
    ...rest,
    sections: sections.map((section) => (hasColon(section) ? { ...section, colon } : section)),
  };
};

/** Values already in a field are their author's. */
export const typesetAnswer = (answer: Answer, language: Language): Answer => {
  const set = (words: string) => typesetWords(words, language);
  if ('form' in answer) return { form: formWith(answer.form, set) };
  if ('errors' in answer) return { errors: errorsWith(answer.errors, set) };
  return 'reply' in answer ? { reply: typesetMessage(answer.reply, language) } : answer;
};
