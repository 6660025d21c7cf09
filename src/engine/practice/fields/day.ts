import { readDay } from '../../../rituals/words/dates/days.ts';
import type { Texts } from '../../../texts/index.ts';
import { type Common, commonField, type FieldKind, labelsOf, oneText } from './kind.ts';

type DayOptions = Common & { required?: boolean; refused?: (texts: Texts) => string };

/** A day, picked or typed as people say it: « lundi », « 4/12 ». Left blank, it stays what it was. */
export const day = (options: DayOptions): FieldKind<Temporal.PlainDate | undefined> => ({
  show: (name, before, reading) => ({
    ...commonField(name, options, reading),
    required: options.required === true,
    type: 'date',
    ...(before ? { value: before.toString() } : {}),
  }),
  read(raw, before, { texts, today }) {
    const typed = oneText(raw)?.trim() ?? '';
    const value = typed === '' ? before : readDay(typed, today);
    const missing = value === undefined && (typed !== '' || options.required === true);
    return missing
      ? { fault: [options.refused?.(texts) ?? texts.engine.fields.notADay(options.label(texts))] }
      : { value };
  },
  typedLabels: (texts) => labelsOf(options, texts),
});

/** Text of any kind of control, read by the set's own check: a date and a time that make one instant. */
export const unread = (
  type: 'date' | 'time' | 'text' | 'long',
  options: Common & { required?: boolean; max?: number },
): FieldKind<string> => ({
  show: (name, before, reading) => ({
    ...commonField(name, options, reading),
    required: options.required === true,
    type,
    ...(options.max === undefined ? {} : { max: options.max }),
    ...(before ? { value: before } : {}),
  }),
  read: (raw, before) => ({ value: oneText(raw)?.trim() ?? before ?? '' }),
  typedLabels: (texts) => labelsOf(options, texts),
});
