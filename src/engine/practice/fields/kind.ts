import type { Field } from '../../../chat/form.ts';
import type { Text } from '../../../chat/message.ts';
import type { Texts } from '../../../texts/index.ts';

/** What a field needs to be shown and read. */
export type Reading = { texts: Texts; now: Temporal.Instant; zone: string; today: Temporal.PlainDate };

/** As submitted, or as typed after a label. */
export type Raw = string | readonly string[];
export type Values = Readonly<Record<string, Raw | undefined>>;

export type ReadField<Value> = { value: Value } | { fault: Text };

/** One field of a form, declared once: how it is shown, labelled in typed lines, read and refused. */
export type FieldKind<Value> = {
  show(name: string, before: Value | undefined, reading: Reading): Field;
  /** Without `raw` nothing was said, and `before` stays. */
  read(raw: Raw | undefined, before: Value | undefined, reading: Reading): ReadField<Value>;
  /** What stands before the colon in typed lines, beside the label on screen. */
  typedLabels(texts: Texts): readonly string[];
};

export type Words = (texts: Texts) => string;

/** What all fields have. */
export type Common = {
  /** At most 24 characters. */
  label: Words;
  question?: Words;
  hint?: Words;
  /** Other labels in typed lines, as `slug` writes them. */
  typed?: (texts: Texts) => readonly string[];
};

/** The parts of a shown field that all kinds have. */
export const commonField = (name: string, { label, question, hint }: Common, { texts }: Reading) => ({
  name,
  label: label(texts),
  ...(question ? { question: question(texts) } : {}),
  ...(hint ? { hint: hint(texts) } : {}),
});

export const labelsOf = ({ label, typed }: Common, texts: Texts): string[] => [
  label(texts),
  ...(typed?.(texts) ?? []),
];

export const oneText = (raw: Raw | undefined): string | undefined =>
  raw === undefined || typeof raw === 'string' ? raw : raw[0];
