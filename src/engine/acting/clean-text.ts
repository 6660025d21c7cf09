import type { Act } from '../../chat/chat.ts';
import { harmless } from '../../chat/plain.ts';
import type { Texts } from '../../texts/index.ts';
import { refuse } from '../practice/refused.ts';

/** Longer than any answer, shorter than every platform's limit. */
export const TEXT_MAX = 20_000;

/** Deeper than any list is indented. */
const INDENT_MAX = 8;

/** Runs of spaces mean nothing and slow each reader down; at the start of a line they may indent a list. */
const withoutRuns = (text: string): string =>
  text.replace(/[^\S\n]{2,}/g, (run, at: number) =>
    at === 0 || text[at - 1] === '\n' ? run.slice(0, INDENT_MAX) : ' ',
  );

/** Text from a form keeps its layout, except runs that no layout needs. */
const withoutLongRuns = (text: string): string =>
  text.replace(/[^\S\n]{9,}/g, (run) => run.slice(0, INDENT_MAX));

const refuseTooLong = (text: string, texts: Texts): string =>
  text.length > TEXT_MAX ? refuse(texts.engine.tooLong(TEXT_MAX)) : text;

/** Cleans a typed text before anything reads it. */
export const cleanText = (text: string, texts: Texts): string =>
  withoutRuns(harmless(refuseTooLong(text, texts)));

type Values = Extract<Act, { kind: 'submit' }>['values'];

/** Practices read what is already harmless: only the layout is the author’s. */
export const cleanedValues = (values: Values, texts: Texts): Values =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? withoutLongRuns(harmless(refuseTooLong(value, texts)))
        : value.map((one) => harmless(refuseTooLong(one, texts))),
    ]),
  );

/** Words sent beside a file: what is too long is left out. */
export const cleanCaption = (text: string): string => withoutRuns(harmless(text.slice(0, TEXT_MAX)));
