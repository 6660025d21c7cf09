import type { Mention } from '../chat.ts';

/** The only place that escapes text from Slack's markup, and reads it back. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Prevents mentions, links and dates, which all start with `<`. */
export const escapeMrkdwn = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (sign) => ENTITIES[sign] ?? sign);

/** What Slack gives no name for, by id: it leaves most labels empty. */
export type Labels = ReadonlyMap<string, string>;

const NONE: Labels = new Map();

/** `<@U1|ada>`, `<#C1|>`, `<!subteam^S1>`, `<!here>`, `<https://a.example|a>`. */
const REFERENCE = /<([^<>]+)>/g;

const partsOf = (inside: string): { target: string; label: string } => {
  const at = inside.indexOf('|');
  return at < 0
    ? { target: inside, label: '' }
    : { target: inside.slice(0, at), label: inside.slice(at + 1) };
};

const withSign = (sign: string, name: string): string => (name.startsWith(sign) ? name : `${sign}${name}`);

/** `!here`, `!subteam^S1`, `!date^1700000000^{date}|17 November`: words, which no platform reads as a mention of everyone. */
const specialText = (target: string, label: string, labels: Labels): string => {
  const [kind = '', id = ''] = target.split('^');
  if (kind === '!date') return label;
  return withSign('@', label || labels.get(id) || id || kind.slice(1));
};

/** As the person who typed it saw it. */
const referenceText = (inside: string, labels: Labels): string => {
  const { target, label } = partsOf(inside);
  const [sign = ''] = target;
  if (sign === '!') return specialText(target, label, labels);
  if (sign === '@' || sign === '#')
    return withSign(sign, label || labels.get(target.slice(1)) || target.slice(1));
  // A phone number typed on a phone becomes a link.
  if (target.startsWith('tel:')) return label || target.slice('tel:'.length);
  return label !== '' && target.endsWith(label) ? label : target;
};

export const typedText = (text: string, labels: Labels = NONE): string =>
  unescaped(text.replace(REFERENCE, (_whole, inside: string) => referenceText(inside, labels)));

const IN_FIELD = /<([@#!][^<>]+)>/g;

/** The same in a field of a form, where Slack escapes nothing and makes no links. */
export const typedInField = (text: string, labels: Labels = NONE): string =>
  text.replace(IN_FIELD, (_whole, inside: string) => unescaped(referenceText(inside, labels)));

/** The people, channels and groups of a text that Slack gives no name for. */
export const idsWithoutName = (text: string): string[] =>
  [...text.matchAll(REFERENCE)].flatMap(([, inside = '']) => {
    const { target, label } = partsOf(inside);
    const id = /^(?:[@#]|!subteam\^)(\w+)$/.exec(target)?.[1];
    return id && label === '' ? [id] : [];
  });

const MENTION = /<(@(\w+)(?:\|[^<>]*)?)>/g;

/** `<@U1|ada>` is read as `@ada`, and says whose account that is. */
export const mentionsIn = (text: string, labels: Labels = NONE): Mention[] =>
  text
    .matchAll(MENTION)
    .map(([, inside = '', user = '']) => ({ text: unescaped(referenceText(inside, labels)), user }))
    .toArray();

/** A text as its author saw it, and the people whom it mentions. */
export const typedAct = (
  text: string,
  labels: Labels = NONE,
): { text: string; mentions?: readonly Mention[] } => {
  const mentions = mentionsIn(text, labels);
  return { text: typedText(text, labels).trim(), ...(mentions.length > 0 ? { mentions } : {}) };
};

/** Bold, italics and strikethrough as Slack reads them: around words, and not inside one. */
const STYLED = ['\\*', '_', '~'].map(
  (sign) =>
    new RegExp(
      `(?<![\\p{L}\\p{N}${sign}])${sign}(?![\\s${sign}])([^${sign}\\n]{0,2000}[^\\s${sign}])${sign}(?![\\p{L}\\p{N}${sign}])`,
      'gu',
    ),
);

/** Code, in which signs are what was typed, and references, whose addresses hold such signs. */
const AS_TYPED = /(```|`)([^`]+)\1|<[^<>]+>/g;
/** Of private use: stands for one of these meanwhile. */
const HELD = '\uE000';

const unstyled = (text: string): string => STYLED.reduce((left, style) => left.replace(style, '$1'), text);

/** What was styled while typing, as words: nobody types the signs that Slack writes around it. */
export const withoutMarks = (text: string): string => {
  const held: string[] = [];
  const rest = text.replaceAll(HELD, '').replace(AS_TYPED, (whole, _ticks, code?: string) => {
    held.push(code ?? whole);
    return HELD;
  });
  const [first = '', ...others] = unstyled(rest).split(HELD);
  return first + others.map((part, at) => `${held[at] ?? ''}${part}`).join('');
};
