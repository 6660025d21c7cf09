import { plainWord } from '../../../src/rituals/words/letters.ts';
import type { TypedLine } from '../../../src/rituals/standup/typed-answer.ts';
import { LOCALES } from '../../../src/texts/index.ts';

/** « bien » becomes the code of a mood, « maquette » the choice it names. Anything else stays, and is refused by name. */
export const withOptionsNamed = (lines: readonly TypedLine[]): TypedLine[] =>
  lines.map((line) => ({ ...line, text: optionNamed(line) ?? line.text }));

const optionNamed = ({ question, text }: TypedLine): string | undefined => {
  if (question.options) return question.options.find((option) => namesOf(option).includes(plainWord(text)));
  return question.type === 'mood' ? moodOf(text) : undefined;
};

/** « Zen 🧘 » also matches « zen »: nobody has to find the emoji. */
const namesOf = (option: string): string[] =>
  [option, option.replace(/[^\p{L}\p{N}\s'’-]/gu, '')].map((name) => plainWord(name.trim()));

const moodOf = (text: string): string | undefined => {
  const word = plainWord(text.split(/\s/)[0] ?? '');
  const known = LOCALES.flatMap(({ standup }) => Object.entries(standup.moodWords));
  return known.find(([, words]) => words.includes(word))?.[0];
};
