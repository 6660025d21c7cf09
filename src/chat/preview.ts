import type { Message, Piece, Section, Text } from './message.ts';
import { plainMessage } from './plain.ts';

/** A locked phone shows notifications, so a preview must be safe for others to read. */

/** Replaces people's words. */
const LEFT_OUT = '…';
const REPEATED = /…(?: …)+/g;
/** Left by dropped lines. */
const GAP = /\n{3,}/g;

const isTypedPiece = (piece: Piece): boolean => typeof piece === 'object' && 'said' in piece;

const textsOf = ({ title = [], text = [], list = [], fields = [], image }: Section): Text[] => [
  title,
  text,
  ...list,
  ...fields.flat(),
  image?.alt ?? [],
];

const withoutTypedWords = (text: Text): Text => text.map((piece) => (isTypedPiece(piece) ? LEFT_OUT : piece));

/** Without buttons and selects: useless in a notification, and options may be people's words. */
const ownWords = ({ title, text, list, fields, image }: Section): Section => ({
  ...(title ? { title: withoutTypedWords(title) } : {}),
  ...(text ? { text: withoutTypedWords(text) } : {}),
  ...(list ? { list: list.map(withoutTypedWords) } : {}),
  ...(fields
    ? { fields: fields.map(([name, value]) => [withoutTypedWords(name), withoutTypedWords(value)] as const) }
    : {}),
  ...(image ? { image: { ...image, alt: withoutTypedWords(image.alt) } } : {}),
});

const saysSomething = (line: string): boolean => line === '' || /[\p{L}\p{N}]/u.test(line);

/**
 * A message for a notification: the bot's own words. If it also contains people's, they are left out and `readThere` says
 * where to read them.
 */
export const previewOf = (message: Message, readThere: string): string => {
  if (!message.sections.some((section) => textsOf(section).flat().some(isTypedPiece)))
    return plainMessage(message);
  const lines = plainMessage({ sections: message.sections.map(ownWords) })
    .split('\n')
    .filter(saysSomething);
  const own = lines.join('\n').replaceAll(REPEATED, LEFT_OUT).replaceAll(GAP, '\n\n').trim();
  return own === '' ? readThere : `${own}\n\n${readThere}`;
};
