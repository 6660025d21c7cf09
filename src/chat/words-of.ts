import type { Form } from './form.ts';
import { isSelect, type Message, type Piece, type Section, type Text } from './message.ts';

/** Our own words in what is shown, changed wherever they stand. What people wrote (`said`, values) stays as they wrote it. */
export type ChangeWords = (words: string) => string;

const pieceWith = (piece: Piece, change: ChangeWords): Piece => {
  if (typeof piece === 'string') return change(piece);
  if ('said' in piece) return piece;
  if ('strong' in piece) return { strong: change(piece.strong) };
  if ('person' in piece) return { ...piece, name: change(piece.name) };
  return { ...piece, text: change(piece.text) };
};

export const textWith = (text: Text, change: ChangeWords): Text =>
  text.map((piece) => pieceWith(piece, change));

const labelWith =
  (change: ChangeWords) =>
  <Labelled extends { label: string }>(one: Labelled): Labelled => ({ ...one, label: change(one.label) });

const actionsWith = (actions: NonNullable<Section['actions']>, change: ChangeWords) => {
  const label = labelWith(change);
  return isSelect(actions) ? { ...label(actions), options: actions.options.map(label) } : actions.map(label);
};

export const sectionWith = (section: Section, change: ChangeWords): Section => {
  const set = (text: Text) => textWith(text, change);
  const { title, text, list, fields, image, actions, colon } = section;
  return {
    ...section,
    ...(title ? { title: set(title) } : {}),
    ...(text ? { text: set(text) } : {}),
    ...(list ? { list: list.map(set) } : {}),
    ...(fields ? { fields: fields.map(([name, value]) => [set(name), set(value)] as const) } : {}),
    ...(image ? { image: { ...image, alt: set(image.alt) } } : {}),
    ...(actions ? { actions: actionsWith(actions, change) } : {}),
    ...(colon === undefined ? {} : { colon: change(colon) }),
  };
};

export const messageWith = ({ sections, ...rest }: Message, change: ChangeWords): Message => ({
  ...rest,
  sections: sections.map((section) => sectionWith(section, change)),
});

export const formWith = (form: Form, change: ChangeWords): Form => {
  const label = labelWith(change);
  const [first, ...others] = form.fields;
  const set = (field: Form['fields'][number]): Form['fields'][number] => ({
    ...label(field),
    ...(field.question === undefined ? {} : { question: change(field.question) }),
    ...(field.hint === undefined ? {} : { hint: change(field.hint) }),
    ...(field.options ? { options: field.options.map(label) } : {}),
  });
  return { ...form, title: change(form.title), fields: [set(first), ...others.map(set)] };
};

export const errorsWith = (
  errors: Readonly<Record<string, Text>>,
  change: ChangeWords,
): Record<string, Text> =>
  Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, textWith(text, change)]));
