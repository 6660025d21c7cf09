import type { Locale } from './view.ts';

export const FIRST_PERSON = 'e01';
export const BOT = 'bot';

/** The page of one person in one conversation; also in the browser's history. */
export const addressOf = (as: string, conversation: string, lang: Locale): string =>
  `/?${new URLSearchParams({ as, in: conversation, lang }).toString()}`;

export const threadOf = (root: string): string => `thread-${root}`;

const SAFE = new Set(['http:', 'https:', 'mailto:']);

/** The link, if it only opens a page or a mail. */
export const safeLink = (link: string | undefined): string | undefined => {
  const url = link === undefined ? null : URL.parse(link);
  return url !== null && SAFE.has(url.protocol) ? url.href : undefined;
};
