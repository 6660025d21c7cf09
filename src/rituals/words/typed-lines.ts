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

const labelOf = (line: string): { label: string; rest: string } | undefined => {
  const colon = line.indexOf(':');
  const label = line.slice(0, Math.max(colon, 0)).trim();
  return label === '' || label.length > LABEL_MAX ? undefined : { label, rest: line.slice(colon + 1) };
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
 * Reads « Sujet : … » line by line; a line without a label continues the previous one. `undefined` unless it starts with
 * a label.
 */
export const readLines = <Field extends string>(
  text: string,
  labels: readonly Labels<Field>[],
): Partial<Record<Field, string>> | undefined => {
  const found = new Map<Field, string[]>();
  let current: string[] | undefined;
  for (const line of text.trim().split('\n')) {
    const start = labelOf(line);
    const field = start && fieldNamed(start.label, labels);
    if (field) current = found.getOrInsert(field, []);
    if (!current) return undefined;
    current.push(field ? start.rest.trimStart() : line);
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
