import type { Field } from '../../../chat/form.ts';
import type { Text } from '../../../chat/message.ts';
import { readLines } from '../../../rituals/words/labelled-lines.ts';
import { LOCALES } from '../../../texts/index.ts';
import type { FieldKind, Reading, Values } from './kind.ts';

export type Errors = Readonly<Record<string, Text>>;
export type ReadGiven<Given> = { given: Given } | { errors: Errors };

/**
 * The fields of one form: they show themselves, read what was submitted, and read typed lines. `Before` is what the form is
 * filled with, and what stays where nothing is said.
 */
export type FieldSet<Given, Before = Partial<Given>> = {
  show(before: Before | undefined, reading: Reading): [Field, ...Field[]];
  read(values: Values, before: Before | undefined, reading: Reading): ReadGiven<Given>;
  /** « Titre : … » line by line, in either language; `undefined` unless the text starts with a label. */
  readLines(text: string): Values | undefined;
};

type Kinds<Given> = { readonly [Name in keyof Given]: FieldKind<Given[Name]> };

const isFilled = <Item>(items: Item[]): items is [Item, ...Item[]] => items.length > 0;

/** Field by field, in the order declared: the types of names and values are lost on the way, and given back by `fields`. */
const eachField = (kinds: Readonly<Record<string, FieldKind<unknown>>>) => Object.entries(kinds);

export const fields = <Given extends object>(declared: Kinds<Given>): FieldSet<Given> => {
  const kinds = eachField(declared);
  const valueOf = (before: object | undefined, name: string): unknown =>
    new Map(Object.entries(before ?? {})).get(name);
  return {
    show(before, reading) {
      const shown = kinds.map(([name, kind]) => kind.show(name, valueOf(before, name), reading));
      if (!isFilled(shown)) throw new Error('a form without a field');
      return shown;
    },
    read(values, before, reading) {
      const read = kinds.map(
        ([name, kind]) => [name, kind.read(values[name], valueOf(before, name), reading)] as const,
      );
      const errors = Object.fromEntries(
        read.flatMap(([name, one]) => ('fault' in one ? [[name, one.fault]] : [])),
      );
      if (Object.keys(errors).length > 0) return { errors };
      const given = Object.fromEntries(
        read.flatMap(([name, one]) => ('value' in one ? [[name, one.value]] : [])),
      );
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a value for each declared name, read by its kind
      return { given: given as Given };
    },
    readLines: (text) =>
      readLines(
        text,
        LOCALES.map((texts) =>
          Object.fromEntries(kinds.map(([name, kind]) => [name, kind.typedLabels(texts)])),
        ),
      ),
  };
};

/** The same fields, read further: values that only make sense together, or a fault under one of them. */
export const checked = <Given, Before, Next>(
  set: FieldSet<Given, Before>,
  check: (given: Given, before: Before | undefined, reading: Reading) => ReadGiven<Next>,
): FieldSet<Next, Before> => ({
  ...set,
  read(values, before, reading) {
    const read = set.read(values, before, reading);
    return 'errors' in read ? read : check(read.given, before, reading);
  },
});
