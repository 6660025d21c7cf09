/** An address that people may follow: http or https, and nothing that a browser would run. */
export const webLink = (text: string): string | undefined => {
  const typed = text.trim().replace(/^<|>$/g, '');
  if (/\s/.test(typed) || !URL.canParse(typed)) return undefined;
  const { protocol, href } = new URL(typed);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
};

/** Words that are neither an address to follow nor a plain place: `javascript:…`, `file:…`. */
export const isWrongLink = (text: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\S/i.test(text.trim()) && webLink(text) === undefined;
