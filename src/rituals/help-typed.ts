import { slug } from './help.ts';

/** Requests and acts typed in words, without a form or a button. */

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

/** A label is a few words; anything longer before a colon is a sentence. */
const LABELLED = /^\s*([^:\n]{1,30}?)\s*:\s*(.*)$/;

/**
 * « Sujet : … » line by line; a line without a label goes on with the one before. Nothing, when it does not begin with a
 * label: then it is not a request written whole.
 */
export const readLines = <Field extends string>(
  text: string,
  labels: readonly Labels<Field>[],
): Partial<Record<Field, string>> | undefined => {
  const found: Partial<Record<Field, string>> = {};
  let current: Field | undefined;
  for (const line of text.trim().split('\n')) {
    const [, label = '', rest = ''] = LABELLED.exec(line) ?? [];
    const field = label === '' ? undefined : fieldNamed(label, labels);
    if (!field && !current) return undefined;
    current = field ?? current;
    const words = field ? rest : line;
    if (current)
      found[current] = [found[current], words]
        .filter((part) => part !== undefined)
        .join('\n')
        .trim();
  }
  return current ? found : undefined;
};

/** The value that a word stands for, in any language: « cette semaine » is `week`. */
export const valueNamed = <Value extends string>(
  text: string,
  languages: readonly Labels<Value>[],
): Value | undefined => fieldNamed(text, languages);

const NUMBERED = /^(?:n\s?[°o]?\s?|#)?(\d{1,15})(?:\s*[:,.–-])?(?:\s+([^]*))?$/i;

export type TypedAct<Act extends string> = { act: Act; number?: number; rest: string };

/**
 * « je prends 12 », « résolu 12 il fallait ouvrir le port » : a verb, a number, and what is said of it. `wordy`: those that
 * one may go on from without a number, « résolu il fallait ouvrir le port ».
 */
export const readAct = <Act extends string>(
  text: string,
  verbs: readonly Labels<Act>[],
  wordy: readonly NoInfer<Act>[] = [],
): TypedAct<Act> | undefined => {
  const words = [...text.trim().matchAll(/\S+/g)];
  for (let count = Math.min(words.length, 6); count > 0; count -= 1) {
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
