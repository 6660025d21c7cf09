import type { Message, Piece, Section, Text } from './message.ts';
import { plainMessage } from './plain.ts';

/** What may be read over somebody's shoulder: a phone shows it before it is unlocked. */

/** Stands where somebody's words were. */
const LEFT_OUT = '…';
const REPEATED = /…(?: …)+/g;
/** Where a line was dropped. */
const GAP = /\n{3,}/g;

const isSaid = (piece: Piece): boolean => typeof piece === 'object' && 'said' in piece;

const textsOf = ({ title = [], text = [], list = [], fields = [], image }: Section): Text[] => [
  title,
  text,
  ...list,
  ...fields.flat(),
  image?.alt ?? [],
];

const without = (text: Text): Text => text.map((piece) => (isSaid(piece) ? LEFT_OUT : piece));

/** Without what can only be chosen once there: its choices may be anybody's words. */
const ownWords = ({ title, text, list, fields, image }: Section): Section => ({
  ...(title ? { title: without(title) } : {}),
  ...(text ? { text: without(text) } : {}),
  ...(list ? { list: list.map(without) } : {}),
  ...(fields ? { fields: fields.map(([name, value]) => [without(name), without(value)] as const) } : {}),
  ...(image ? { image: { ...image, alt: without(image.alt) } } : {}),
});

const saysSomething = (line: string): boolean => line === '' || /[\p{L}\p{N}]/u.test(line);

/**
 * The message as a notification may tell it: the bot's own words. When it also holds people's, those are left out, and
 * `readThere` says where they are.
 */
export const previewOf = (message: Message, readThere: string): string => {
  if (!message.sections.some((section) => textsOf(section).flat().some(isSaid))) return plainMessage(message);
  const lines = plainMessage({ sections: message.sections.map(ownWords) })
    .split('\n')
    .filter(saysSomething);
  const own = lines.join('\n').replaceAll(REPEATED, LEFT_OUT).replaceAll(GAP, '\n\n').trim();
  return own === '' ? readThere : `${own}\n\n${readThere}`;
};
