import { readCount } from '../../../rituals/words/numbers.ts';
import type { Texts } from '../../../texts/index.ts';
import { type Common, commonField, type FieldKind, labelsOf, oneText } from './kind.ts';

type NumberOptions = Common & {
  min: number;
  max: number;
  usual?: number;
  /** Other ways to type it, such as « 1 h 30 ». */
  read?: (text: string) => number | undefined;
  refused?: (texts: Texts, range: { min: number; max: number }) => string;
};

/** A whole number. Left blank, it stays what it was. */
export const wholeNumber = (options: NumberOptions): FieldKind<number> => ({
  show(name, before, reading) {
    const value = before ?? options.usual;
    return {
      ...commonField(name, options, reading),
      required: true,
      type: 'number',
      ...(value === undefined ? {} : { value: String(value) }),
    };
  },
  read(raw, before, { texts }) {
    const typed = oneText(raw)?.trim() ?? '';
    const { min, max, refused, label, read = readCount } = options;
    const value = typed === '' ? (before ?? options.usual) : read(typed);
    return value !== undefined && value >= min && value <= max
      ? { value }
      : { fault: [refused?.(texts, { min, max }) ?? texts.engine.fields.notInRange(label(texts), min, max)] };
  },
  typedLabels: (texts) => labelsOf(options, texts),
});
