import {
  colonOf,
  type Button,
  isSelect,
  type Message,
  type Option,
  type Piece,
  type Section,
  type Select,
  type Text,
} from '../message.ts';
import { harmless, plainMessage } from '../plain.ts';
import { previewOf } from '../preview.ts';
import { clipText, TooLong } from '../adapter/clip.ts';
import { BODY_MAX, BUTTON_MAX, FALLBACK_MAX, OPTIONS_MAX } from './limits.ts';
import { escapeMarkdown, linkOf, strongOf, unmentioned, withoutLineMarks } from './markup.ts';
import type { PressContext } from './seal.ts';

/**
 * Message → attachments. Pure. All of it goes there, and the post's own text stays empty: attachments can be changed at any
 * time, whatever `PostEditTimeLimit`, and a notification only shows their `fallback` (0072).
 */

/** What a press brings back: its action, its payload, and which options it could have chosen. */
export type Pressed = { action: string; payload: string; options?: readonly string[] | undefined };

export type Surroundings = {
  /** Where the server calls on a press. */
  pressUrl: string;
  seal(pressed: Pressed): PressContext;
  /** An account's current user name: the only way to mention a person. */
  usernameOf(user: string): string | undefined;
};

type Integration = { url: string; context: PressContext };
type Action =
  | { id: string; type: 'button'; name: string; style?: 'primary'; integration: Integration }
  | {
      id: string;
      type: 'select';
      name: string;
      options: { text: string; value: string }[];
      integration: Integration;
    };
export type Attachment = { fallback: string; text: string; actions?: Action[] };

const pieceOf = (piece: Piece, { usernameOf }: Surroundings): string => {
  if (typeof piece === 'string') return escapeMarkdown(piece);
  if ('said' in piece) return escapeMarkdown(piece.said);
  if ('strong' in piece) return strongOf(piece.strong);
  if ('link' in piece) return linkOf(piece.link, piece.text);
  if ('when' in piece) return escapeMarkdown(piece.text);
  const username = piece.user === undefined ? undefined : usernameOf(piece.user);
  return username === undefined ? escapeMarkdown(piece.name) : `@${username}`;
};

const textOf = (text: Text, around: Surroundings): string =>
  withoutLineMarks(text.map((piece) => pieceOf(piece, around)).join(''));

/** A title would end at the first line. */
const titleOf = (text: Text, around: Surroundings): string =>
  `#### ${textOf(text, around).replaceAll('\n', ' ')}`;

/** The following lines stay inside the item. */
const itemOf = (text: Text, around: Surroundings): string =>
  `- ${textOf(text, around).replaceAll('\n', '\n  ')}`;

function* linesOf(section: Section, around: Surroundings): Iterable<string> {
  if (section.title) yield titleOf(section.title, around);
  if (section.text) yield textOf(section.text, around);
  if (section.list?.length) yield section.list.map((item) => itemOf(item, around)).join('\n');
  for (const [name, value] of section.fields ?? [])
    yield `${strongOf(`${name.map(plainPiece).join('')}${colonOf(section).trimEnd()}`)} ${textOf(value, around)}`;
  if (section.image) yield textOf(section.image.alt, around);
}

const plainPiece = (piece: Piece): string => {
  if (typeof piece === 'string') return piece;
  if ('said' in piece) return piece.said;
  if ('strong' in piece) return piece.strong;
  return 'person' in piece ? piece.name : piece.text;
};

/** The server accepts an action that nobody can use, so it is refused here. */
const usable = (id: string): string => {
  if (!/^[A-Za-z0-9]+$/.test(id))
    throw new RangeError('the id of an action has other signs than letters and digits');
  return id;
};

const labelOf = (words: string): string => clipText(harmless(words), BUTTON_MAX).trim() || '…';

const buttonOf = ({ id, label, payload, primary }: Button, { pressUrl, seal }: Surroundings): Action => ({
  id: usable(id),
  type: 'button',
  name: labelOf(label),
  ...(primary ? { style: 'primary' } : {}),
  integration: { url: pressUrl, context: seal({ action: id, payload }) },
});

/** An option without a value, or a second one with the same, could not be told apart. */
const optionsOf = (options: readonly Option[]): Option[] =>
  [...new Map(options.filter(({ value }) => value !== '').map((one) => [one.value, one])).values()].slice(
    0,
    OPTIONS_MAX,
  );

const selectOf = ({ id, label, payload, options }: Select, { pressUrl, seal }: Surroundings): Action => {
  const offered = optionsOf(options);
  const values = offered.map(({ value }) => value);
  return {
    id: usable(id),
    type: 'select',
    name: labelOf(label),
    options: offered.map((one) => ({ text: labelOf(one.label), value: one.value })),
    integration: { url: pressUrl, context: seal({ action: id, payload, options: values }) },
  };
};

const actionsOf = (given: NonNullable<Section['actions']>, around: Surroundings): Action[] =>
  isSelect(given) ? [selectOf(given, around)] : given.map((one) => buttonOf(one, around));

/** Sections up to the next actions go together: buttons stay under what they are about. */
const attachmentsOf = ({ sections }: Message, around: Surroundings): Omit<Attachment, 'fallback'>[] => {
  const made: { text: string; actions?: Action[] }[] = [];
  let lines: string[] = [];
  for (const section of sections) {
    lines.push([...linesOf(section, around)].join('\n'));
    const actions = section.actions ? actionsOf(section.actions, around) : [];
    if (actions.length === 0) continue;
    made.push({ text: joined(lines), actions });
    lines = [];
  }
  const rest = joined(lines);
  return rest === '' ? made : [...made, { text: rest }];
};

const joined = (lines: readonly string[]): string => lines.filter(Boolean).join('\n\n');

/** A list of actions whose text is all in the first: what notifications and clients without attachments show. */
const withFallback = (attachments: Omit<Attachment, 'fallback'>[], fallback: string): Attachment[] =>
  (attachments.length > 0 ? attachments : [{ text: ' ' }]).map((one, at) => ({
    fallback: at === 0 ? clipText(unmentioned(fallback), FALLBACK_MAX) : '',
    ...one,
  }));

const mustFit = (attachments: Attachment[]): Attachment[] => {
  if (Buffer.byteLength(JSON.stringify(attachments)) > BODY_MAX - 5_000) throw new TooLong('attachments');
  return attachments;
};

/** Answers to what one just did, and edits: they notify nobody, or who asked. */
export const attachmentsFor = (message: Message, around: Surroundings): Attachment[] =>
  mustFit(withFallback(attachmentsOf(message, around), plainMessage(message)));

/** For unasked messages: a locked phone shows the bot's own words only. */
export const notifyingAttachments = (
  message: Message,
  readThere: string,
  around: Surroundings,
): Attachment[] => mustFit(withFallback(attachmentsOf(message, around), previewOf(message, readThere)));

/** The same in one text, where there can be no button. */
export const wholeText = (message: Message, around: Surroundings): string =>
  joined(message.sections.map((section) => [...linesOf(section, around)].join('\n')));

export const hasActions = ({ sections }: Message): boolean =>
  sections.some(({ actions }) => actions !== undefined && (isSelect(actions) || actions.length > 0));

/** Accounts that the message mentions. */
export const mentionedIn = ({ sections }: Message): string[] =>
  sections.flatMap(({ title = [], text = [], list = [], fields = [], image }) =>
    [title, text, ...list, ...fields.flat(), image?.alt ?? []]
      .flat()
      .flatMap((piece) =>
        typeof piece === 'object' && 'person' in piece && piece.user !== undefined ? [piece.user] : [],
      ),
  );
