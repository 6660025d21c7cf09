import { harmless } from '../plain.ts';

/** The only place that escapes text from the server's Markdown and mentions, and reads typed text. */

/** Shows nothing. After an `@`, the server finds no mention; `\@all` and full stops around it would not prevent one. */
const BREAK = '\u200B';

/** Signs that Markdown gives a meaning to anywhere in a line. An underscore inside a word has none. */
const ANYWHERE = /[\\`*[\]|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Mentions, links to channels, hashtags. */
const NAMED = /[@~#]/g;

/** `:tada:` becomes a picture, `&#64;` another sign. */
const EMOJI = /:(?=[a-z0-9_+-]+:)/gi;
const ENTITY = /&(?=#?\w+;)/g;

/** What makes a list, a quotation or a title at the start of a line; four spaces make a block of code. */
const LIST = /^([ \u00A0]*)([-+>])/gm;
const NUMBERED = /^([ \u00A0]*\d{1,9})([.)])/gm;
const UNDERLINE = /^(?=[ \u00A0]*=)/gm;
const INDENT = /^[ \t]+/gm;

/** An address that somebody wrote, without the punctuation after it. Escaped, it would lead elsewhere. */
const ADDRESS = /https?:\/\/[^\s<>]*[^\s<>.,;:!?)'"»\]…]/g;

const escapedWords = (words: string): string =>
  words
    .replace(ANYWHERE, (sign) => `\\${sign}`)
    .replace(NAMED, (sign) => (sign === '@' ? `@${BREAK}` : `\\${sign}${BREAK}`))
    .replace(EMOJI, `:${BREAK}`)
    .replace(ENTITY, `&${BREAK}`);

/** Of a whole text: a piece may begin in the middle of a line. */
export const withoutLineMarks = (text: string): string =>
  text
    .replace(INDENT, (spaces) => '\u00A0'.repeat(spaces.length))
    .replace(LIST, '$1\\$2')
    .replace(NUMBERED, '$1\\$2')
    .replace(UNDERLINE, BREAK);

/**
 * Words without any effect inside a line: no markup, no mention, no link but addresses as they are. What a line begins with is
 * seen to by `withoutLineMarks`.
 */
export const escapeMarkdown = (words: string): string => {
  const safe = harmless(words);
  const links = [...safe.matchAll(ADDRESS)].map(([address]) => linkOf(address, address));
  const between = safe.split(ADDRESS).map(escapedWords);
  return between.map((part, at) => `${part}${links[at] ?? ''}`).join('');
};

/** For what the server shows as it is, but where an `@` may count all the same. */
export const unmentioned = (words: string): string => harmless(words).replaceAll('@', `@${BREAK}`);

const strongLine = (line: string): string => {
  const [, before = '', inside = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(line) ?? [];
  return inside === '' ? line : `${before}**${inside}**${after}`;
};

/** Stars with a space inside them, or over two lines, would show as stars. */
export const strongOf = (words: string): string =>
  escapeMarkdown(words).split('\n').map(strongLine).join('\n');

/** An address that ends where it ends, and in which no name counts as a mention. */
const addressOf = (address: string): string => {
  const safe = address.replace(/[\s()<>\\*_~`]/g, (sign) =>
    encodeURIComponent(sign).replace(/[()*_~]/g, percent),
  );
  return safe.startsWith('mailto:') ? safe : safe.replaceAll('@', '%40');
};

const percent = (sign: string): string =>
  `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

export const linkOf = (address: string, label: string): string =>
  `[${escapedWords(harmless(label || address))}](${addressOf(address)})`;

/** What a person typed, as they saw it: what we put into copied text is taken out again. */
export const typedText = (text: string): string => text.replaceAll(BREAK, '');
