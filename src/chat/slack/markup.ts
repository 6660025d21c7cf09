import type { Mention } from '../chat.ts';

/** The only place that escapes text from Slack's markup, and reads it back. */

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>' };

/** Prevents mentions, links and dates, which all start with `<`. */
export const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign);

const unescaped = (text: string): string =>
  text.replace(/&(?:amp|lt|gt);/g, (sign) => ENTITIES[sign] ?? sign);

/** `<@U1|ada>`, `<#C1|promo>`, `<!here>`, `<https://a.example|a>`: as the person who typed it saw it. */
const referenceText = (inside: string): string => {
  const [target = '', label] = inside.split('|');
  if (target.startsWith('@')) return `@${label ?? target.slice(1)}`;
  if (target.startsWith('#')) return `#${label ?? target.slice(1)}`;
  if (target.startsWith('!')) return label ?? `@${target.slice(1)}`;
  return label !== undefined && target.endsWith(label) ? label : target;
};

export const typedText = (text: string): string =>
  unescaped(text.replace(/<([^<>]+)>/g, (_whole, inside: string) => referenceText(inside)));

const MENTION = /<(@(\w+)(?:\|[^<>]*)?)>/g;

/** `<@U1|ada>` is read as `@ada`, and says whose account that is. */
const mentionsIn = (text: string): Mention[] =>
  text
    .matchAll(MENTION)
    .map(([, inside = '', user = '']) => ({ text: unescaped(referenceText(inside)), user }))
    .toArray();

/** A text as its author saw it, and the people whom it mentions. */
export const typedAct = (text: string): { text: string; mentions?: readonly Mention[] } => {
  const mentions = mentionsIn(text);
  return { text: typedText(text).trim(), ...(mentions.length > 0 ? { mentions } : {}) };
};
