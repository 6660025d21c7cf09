import { keyNamed, type Words } from './named.ts';

/** Typed fields, without a form: « Sujet : … ». Each field may have several labels. */
export type Labels<Field extends string> = Words<Field>;

/** A label is short: longer text before a colon is a sentence. */
const LABEL_MAX = 30;

type Labelled<Field> = { field: Field; words: string };

const labelledIn = <Field extends string>(
  text: string,
  labels: readonly Labels<Field>[],
): Labelled<Field> | undefined => {
  const colon = text.indexOf(':');
  const label = text.slice(0, Math.max(colon, 0)).trim();
  if (label === '' || label.length > LABEL_MAX) return undefined;
  const field = keyNamed(label, labels);
  return field && { field, words: text.slice(colon + 1).trimStart() };
};

/** The fields of one line: another one begins after « ; » only with its label. */
const partsOfLine = <Field extends string>(
  line: string,
  labels: readonly Labels<Field>[],
): (Labelled<Field> | { words: string })[] => {
  const parts: (Labelled<Field> | { words: string })[] = [];
  for (const piece of line.split(';')) {
    const found = labelledIn(piece, labels);
    const last = parts.at(-1);
    if (found || !last) parts.push(found ?? { words: piece });
    else last.words += `;${piece}`;
  }
  return parts;
};

/** The lines of each field as one text, without the empty ones. */
const joinLines = <Field extends string>(
  lines: ReadonlyMap<Field, string[]>,
): Partial<Record<Field, string>> => {
  const found: Partial<Record<Field, string>> = {};
  for (const [field, words] of lines)
    found[field] = words
      .map((line) => line.trimEnd())
      .filter((line) => line !== '')
      .join('\n')
      .trim();
  return found;
};

/**
 * Reads « Sujet : … » line by line, or « sujet : … ; tags : … » on one. A line without a label continues the previous one.
 * `undefined` unless the text begins with a label.
 */
export const readLines = <Field extends string>(
  text: string,
  labels: readonly Labels<Field>[],
): Partial<Record<Field, string>> | undefined => {
  const found = new Map<Field, string[]>();
  let current: string[] | undefined;
  for (const line of text.trim().split('\n'))
    for (const part of partsOfLine(line, labels)) {
      if ('field' in part) current = found.getOrInsert(part.field, []);
      if (!current) return undefined;
      current.push(part.words);
    }
  return joinLines(found);
};
