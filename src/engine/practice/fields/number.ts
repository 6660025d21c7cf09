import type { Texts } from '../../../texts/index.ts';
import { type Common, commonField, type FieldKind, labelsOf, oneText } from './kind.ts';

type NumberOptions = Common & {
  min: number;
  max: number;
  usual?: number;
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
    const value = typed === '' ? (before ?? options.usual) : /^\d{1,9}$/.test(typed) ? Number(typed) : NaN;
    const { min, max, refused, label } = options;
    return value !== undefined && value >= min && value <= max
      ? { value }
      : { fault: [refused?.(texts, { min, max }) ?? texts.engine.fields.notInRange(label(texts), min, max)] };
  },
  typedLabels: (texts) => labelsOf(options, texts),
});
