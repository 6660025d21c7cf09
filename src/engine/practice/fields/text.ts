import { harmless } from '../../../chat/plain.ts';
import { isWrongLink, webLink } from '../../../rituals/words/web-link.ts';
import { lengthOf } from '../../../rituals/words/text-length.ts';
import type { Texts } from '../../../texts/index.ts';
import { type Common, commonField, type FieldKind, labelsOf, oneText, type ReadField } from './kind.ts';

type TextOptions = Common & {
  /** In graphemes. */
  max: number;
  required?: boolean;
  /** Sentences of the practice's own, where the shared ones would be vague. */
  refused?: {
    required?: (texts: Texts) => string;
    tooLong?: (texts: Texts, max: number, length: number) => string;
  };
  /** What is stored of it; `undefined` is a fault, with its sentence. */
  clean?: { read: (text: string) => string | undefined; fault: (texts: Texts) => string };
};

const checkText = (text: string, options: TextOptions, texts: Texts): ReadField<string> => {
  const { label, max, required, refused, clean } = options;
  const { fields } = texts.engine;
  if (text === '' && required)
    return { fault: [refused?.required?.(texts) ?? fields.required(label(texts))] };
  const length = lengthOf(text);
  if (length > max)
    return {
      fault: [refused?.tooLong?.(texts, max, length) ?? fields.tooLong(label(texts), max, length)],
    };
  const value = clean && text !== '' ? clean.read(text) : text;
  return value === undefined ? { fault: [clean?.fault(texts) ?? ''] } : { value };
};

const textOf = (
  type: 'text' | 'long',
  tidy: (text: string) => string,
  options: TextOptions,
): FieldKind<string> => ({
  show: (name, before, reading) => ({
    ...commonField(name, options, reading),
    required: options.required === true,
    type,
    max: options.max,
    ...(before ? { value: before } : {}),
  }),
  /** Emptied, it is erased. */
  read(raw, before, { texts }) {
    const given = oneText(raw);
    return checkText(given === undefined ? (before ?? '') : tidy(harmless(given).trim()), options, texts);
  },
  typedLabels: (texts) => labelsOf(options, texts),
});

const oneLined = (text: string): string => text.replace(/\s+/g, ' ');

export const text = (options: TextOptions): FieldKind<string> => textOf('text', oneLined, options);

/** Several things on one line: typed one a line, they are separated by commas. */
export const list = (options: TextOptions): FieldKind<string> =>
  textOf('text', (given) => oneLined(given.replace(/\s*\n\s*/g, ', ')), options);

export const long = (options: TextOptions): FieldKind<string> => textOf('long', (given) => given, options);

/** The address, or `undefined` when a browser could not open it safely. */
const linkIn = (given: string): string | undefined => (isWrongLink(given) ? undefined : webLink(given));

export const link = (options: TextOptions & { wrong: (texts: Texts) => string }): FieldKind<string> =>
  text({ ...options, clean: { read: linkIn, fault: options.wrong } });
