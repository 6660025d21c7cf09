import { slug } from './slug.ts';

/** Typed requests and commands, without a form or a button. */

export type Labels<Field extends string> = Readonly<Record<Field, readonly string[]>>;

const fieldNamed = <Field extends string>(
  label: string,
  labels: readonly Labels<Field>[],
): Field | undefined => {
  const wanted = slug(label);
  for (const language of labels)
    for (const field in language) if (language[field].includes(wanted)) return field;
  return undefined;
};

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
  const field = fieldNamed(label, labels);
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

/** The value of a word in any language: « cette semaine » is `week`. */
export const valueNamed = <Value extends string>(
  text: string,
  languages: readonly Labels<Value>[],
): Value | undefined => fieldNamed(text, languages);

const NUMBERED = /^(?:n\s?[°o]?\s?|#)?(\d{1,15})(?:\s*[:,.–-])?(?:\s+([^]*))?$/i;

const VERB_WORDS = 6;

export type TypedAct<Act extends string> = { act: Act; number?: number; rest: string };

/**
 * Reads « je prends 12 » or « résolu 12 il fallait ouvrir le port »: a verb, a number, and a text. Verbs in `wordy` may
 * have the text without a number: « résolu il fallait ouvrir le port ».
 */
export const readAct = <Act extends string>(
  text: string,
  verbs: readonly Labels<Act>[],
  wordy: readonly NoInfer<Act>[] = [],
): TypedAct<Act> | undefined => {
  const words = text.trim().matchAll(/\S+/g).take(VERB_WORDS).toArray();
  for (let count = words.length; count > 0; count -= 1) {
    const said = words
      .slice(0, count)
      .map(([word]) => word)
      .join(' ');
    const act = fieldNamed(said, verbs);
    if (!act) continue;
    const rest = text
      .trim()
      .slice((words[count - 1]?.index ?? 0) + (words[count - 1]?.[0].length ?? 0))
      .trim();
    const [, number, after = ''] = NUMBERED.exec(rest) ?? [];
    if (rest === '') return { act, rest };
    if (number !== undefined) return { act, number: Number(number), rest: after.trim() };
    if (wordy.includes(act)) return { act, rest };
  }
  return undefined;
};

/** What follows would make it a date, an hour, a decimal or the start of another word. */
const NAMED = /^(?:n\s?[°o.]?\s*|#)?(\d{1,15})(?![\p{L}\d/]|[:.,-]\d)(?:\s*[:,.)–-])?\s*([^]*)$/iu;

/** « 3 », « n° 3 la raison »: a number, and the text after it. */
export const readNumbered = (text: string): { number?: number; rest: string } => {
  const [, number, rest = ''] = NAMED.exec(text.trim()) ?? [];
  return number === undefined ? { rest: text.trim() } : { number: Number(number), rest: rest.trim() };
};
