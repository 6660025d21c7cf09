import { colonOf, isSelect, type Message, type Piece, type Section, type Text } from './message.ts';

// Invisible characters that reorder text: a user could make a sentence read backwards.
const REORDERING = /[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/g;
// Tab and line feed are text; other control characters are not (PostgreSQL cannot store NUL).
const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** A user's words without broken surrogates, control characters or reordering. */
export const harmless = (words: string): string =>
  words.replace(/\r\n?/g, '\n').toWellFormed().replace(CONTROL, '').replace(REORDERING, '');

const plainPiece = (piece: Piece): string => {
  if (typeof piece === 'string') return piece;
  if ('said' in piece) return harmless(piece.said);
  if ('strong' in piece) return piece.strong;
  if ('person' in piece) return harmless(piece.name);
  if ('link' in piece) return `${piece.text} (${piece.link})`;
  return piece.text;
};

export const plainText = (text: Text): string => text.map(plainPiece).join('');

function* plainSection(section: Section): Iterable<string> {
  if (section.title) yield plainText(section.title);
  if (section.text) yield plainText(section.text);
  for (const item of section.list ?? []) yield `• ${plainText(item)}`;
  for (const [name, value] of section.fields ?? [])
    yield `${plainText(name)}${colonOf(section)}${plainText(value)}`;
  if (section.image) yield plainText(section.image.alt);
  if (section.file) yield harmless(section.file.name);
  if (section.actions && isSelect(section.actions)) {
    yield `${section.actions.label}${colonOf(section)}${section.actions.options.map(({ label }) => label).join(', ')}`;
  }
}

/** The whole message as text, for screen readers and notifications. */
export const plainMessage = ({ sections }: Message): string =>
  sections
    .map((section) => [...plainSection(section)].join('\n'))
    .filter(Boolean)
    .join('\n\n');
