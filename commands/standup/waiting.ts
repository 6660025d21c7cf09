import type { Field } from '../../src/chat/form.ts';
import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { type HeldText, heldText, latestBareText } from '../../src/store/typed/held-texts.ts';
import type { Texts } from '../../src/texts/index.ts';

/** A bare text that waits for its author to say for whom it is. */
export type WaitingText = { id: string; text: string };

const textIn = (held: HeldText | undefined): WaitingText | undefined =>
  held?.act.kind === 'say' ? { id: held.id, text: held.act.text } : undefined;

type Author = Pick<ActCall, 'person'>;

/** The author's own text, within its day. */
export const waitingTextOf = async (id: string, { person }: Author, { scope, now }: Tools) =>
  textIn(await heldText(scope.tx, { personId: person.id, id }, now));

/** The last one: « bilan » typed alone after it gives it to that round. */
export const latestWaitingText = async ({ person }: Author, { scope, now }: Tools) =>
  textIn(await latestBareText(scope.tx, person.id, now));

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

const beginningOf = (text: string, max: number): string =>
  Array.from(graphemes.segment(text.slice(0, max * 8)), ({ segment }) => segment)
    .slice(0, max)
    .join('');

/** The field for a bare text: the first empty text field, or else the first text field. */
const fieldFor = (fields: readonly Field[]): Field | undefined => {
  const words = fields.filter(({ type }) => type === 'long');
  return words.find(({ value }) => value === undefined) ?? words[0];
};

export const filledWith = (
  waiting: WaitingText,
  fields: readonly Field[],
  { typed }: Texts,
): readonly Field[] => {
  const chosen = fieldFor(fields);
  return fields.map((field) => {
    if (field !== chosen || !field.max) return field;
    const there = typeof field.value === 'string' ? `${field.value}\n` : '';
    const whole = `${there}${waiting.text.trim()}`;
    const value = beginningOf(whole, field.max);
    return { ...field, value, hint: value === whole ? typed.filled : typed.cut(field.max) };
  });
};
