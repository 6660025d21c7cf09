import type { Limits } from './chat.ts';
import type { Message, Piece, Section, Text } from './message.ts';
import { plainText } from './plain.ts';

const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/** The text of a piece that may be cut between any two characters; other pieces are short and stay whole. */
const wordsOf = (piece: Piece): string | undefined => {
  if (typeof piece === 'string') return piece;
  if ('said' in piece) return piece.said;
  return 'strong' in piece ? piece.strong : undefined;
};

const withWords = (piece: Piece, words: string): Piece => {
  if (typeof piece === 'string') return words;
  return 'said' in piece ? { said: words } : { strong: words };
};

/** Cuts between characters, at a space near the end if there is one. */
export const cutWords = (words: string, max: number): string[] => {
  const cut: string[] = [];
  let current = '';
  for (const { segment } of graphemes.segment(words)) {
    if (current.length + segment.length > max) {
      const space = current.lastIndexOf(' ') + 1;
      const at = space > max / 2 ? space : current.length;
      cut.push(current.slice(0, at));
      current = current.slice(at);
    }
    current += segment.length > max ? '\uFFFD' : segment;
  }
  return [...cut, current].filter((part) => part !== '');
};

const lengthOf = (text: Text): number => plainText(text).length;

export const cutText = (text: Text, max: number): Text[] => {
  const cut: Piece[][] = [[]];
  let room = max;
  const add = (piece: Piece): void => {
    const length = lengthOf([piece]);
    if (length > room) {
      cut.push([]);
      room = max;
    }
    cut.at(-1)?.push(piece);
    room -= length;
  };
  for (const piece of text) {
    const words = wordsOf(piece);
    if (words === undefined || words.length <= room) add(piece);
    else for (const part of cutWords(words, max)) add(withWords(piece, part));
  }
  return cut.filter((part) => part.length > 0);
};

/** Groups of rows that fit together. */
const groupsWithin = <Row>(rows: readonly Row[], length: (row: Row) => number, max: number): Row[][] => {
  const groups: Row[][] = [];
  let room = 0;
  for (const row of rows) {
    if (length(row) > room) {
      groups.push([]);
      room = max;
    }
    groups.at(-1)?.push(row);
    room -= length(row);
  }
  return groups;
};

type Pair = readonly [Text, Text];

const cutPair = ([name, value]: Pair, max: number): Pair[] =>
  cutText(value, max - lengthOf(name)).map((part, at) => [at === 0 ? name : [...name, ' (…)'], part]);

/** Room for a bullet, a colon, a line feed. */
const AROUND = 10;

/** One section per element, in reading order, each short enough. */
const elementsOf = (section: Section, max: number): Section[] => {
  const items = (section.list ?? []).flatMap((item) => cutText(item, max - AROUND));
  const pairs = (section.fields ?? []).flatMap((pair) => cutPair(pair, max - AROUND));
  const ofPair = ([name, value]: Pair) => lengthOf(name) + lengthOf(value) + AROUND;
  return [
    ...(section.title ? cutText(section.title, max).map((title) => ({ title })) : []),
    ...(section.text ? cutText(section.text, max).map((text) => ({ text })) : []),
    ...groupsWithin(items, (item) => lengthOf(item) + AROUND, max).map((list) => ({ list })),
    ...groupsWithin(pairs, ofPair, max).map((fields) => ({ fields })),
    ...(section.image ? [{ image: section.image }] : []),
    ...(section.actions ? [{ actions: section.actions }] : []),
  ];
};

const sizeOf = (section: Section): number =>
  [section.title, section.text, ...(section.list ?? []), ...(section.fields ?? []).flat(), section.image?.alt]
    .map((text) => (text ? lengthOf(text) + AROUND : 0))
    .reduce((sum, length) => sum + length, 0);

/** « (2/3) » and its line. */
const COUNTER = 20;

const packIntoParts = (elements: readonly Section[], limits: Limits): Section[][] => {
  const parts: Section[][] = [[]];
  let room = limits.characters - COUNTER;
  for (const element of elements) {
    const size = sizeOf(element);
    const full = (parts.at(-1)?.length ?? 0) >= limits.elements - 1;
    if ((full || size > room) && parts.at(-1)?.length !== 0) {
      parts.push([]);
      room = limits.characters - COUNTER;
    }
    parts.at(-1)?.push(element);
    room -= size;
  }
  return parts;
};

/**
 * The message itself if it fits the platform's limits, or else its parts, numbered « (1/3) ». Loses nothing, and cuts no
 * character.
 */
export const splitMessage = (message: Message, limits: Limits | undefined): readonly Message[] => {
  if (!limits) return [message];
  const elements = message.sections.flatMap((section) => elementsOf(section, limits.perElement));
  const asIs = message.sections.flatMap((section) => elementsOf(section, Number.POSITIVE_INFINITY));
  const parts = packIntoParts(elements, limits);
  if (parts.length === 1 && asIs.length === elements.length) return [message];
  if (parts.length === 1) return [{ ...message, sections: elements }];
  const { files, invitation, ...around } = message;
  const once = { ...(files ? { files } : {}), ...(invitation ? { invitation } : {}) };
  return parts.map((sections, at) => ({
    ...around,
    ...(at === 0 ? once : {}),
    sections: [...sections, { text: [`(${at + 1}/${parts.length})`] }],
  }));
};
