/**
 * What a button carries, as one short text: each kind of value has one way to be written and to be read. Buttons stay on
 * screens for months, so a format never changes.
 */
export type Payload<Value> = {
  write(value: Value): string;
  /** `undefined` when the text is no such value: altered, or from somewhere else. */
  read(text: string): { value: Value } | undefined;
};

const readIf = <Value>(isOne: boolean, value: Value): { value: Value } | undefined =>
  isOne ? { value } : undefined;

/** For buttons about nothing in particular. What older ones carry is not read. */
export const nothing: Payload<undefined> = { write: () => '', read: () => ({ value: undefined }) };

/** The largest that a column of numbers holds. */
const NUMBER_MAX = 2 ** 31 - 1;

/** A number that people type and read: « 3 ». */
export const number: Payload<number> = {
  write: String,
  read: (text) => readIf(/^\d{1,10}$/.test(text) && Number(text) <= NUMBER_MAX, Number(text)),
};

const textLike = (pattern: RegExp): Payload<string> => ({
  write: (value) => value,
  read: (text) => readIf(pattern.test(text), text),
});

export const uuid = textLike(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i);

/** A week as ISO 8601 writes it: « 2026-W48 ». */
export const week = textLike(/^\d{4}-W\d{2}$/);

/** One word without spaces: a slug, a key. */
export const word = textLike(/^[^\s\p{C}]{1,200}$/u);

/** Whatever was typed, handed back as it was. */
export const anyText = textLike(/^[^]*$/);

export const oneOf = <Value extends string>(...values: readonly Value[]): Payload<Value> => ({
  write: (value) => value,
  read(text) {
    const value = values.find((one) => one === text);
    return value === undefined ? undefined : { value };
  },
});

/** Written as nothing when absent. */
export const maybe = <Value>(payload: Payload<Value>): Payload<Value | undefined> => ({
  write: (value) => (value === undefined ? '' : payload.write(value)),
  read: (text) => (text === '' ? { value: undefined } : payload.read(text)),
});

/** A value alone, or a second one after a space; the first has none. */
export const andMaybe = <First, Second>(
  first: Payload<First>,
  second: Payload<Second>,
): Payload<readonly [First, Second | undefined]> => {
  const both = pair(first, second);
  return {
    write: ([one, other]) => (other === undefined ? first.write(one) : both.write([one, other])),
    read(text) {
      const alone = first.read(text);
      return alone ? { value: [alone.value, undefined] } : both.read(text);
    },
  };
};

/** One kind of value or another, each with its own way to be written. */
export const either = <First, Second>(
  first: Payload<First>,
  second: Payload<Second>,
  isFirst: (value: First | Second) => value is First,
): Payload<First | Second> => ({
  write: (value) => (isFirst(value) ? first.write(value) : second.write(value)),
  read: (text) => first.read(text) ?? second.read(text),
});

/** Two values with a space between; the first has none. */
export const pair = <First, Second>(
  first: Payload<First>,
  second: Payload<Second>,
): Payload<readonly [First, Second]> => ({
  write: ([one, other]) => `${first.write(one)} ${second.write(other)}`,
  read(text) {
    const at = text.indexOf(' ');
    const one = first.read(at < 0 ? text : text.slice(0, at));
    const other = second.read(at < 0 ? '' : text.slice(at + 1));
    return one && other && { value: [one.value, other.value] };
  },
});
