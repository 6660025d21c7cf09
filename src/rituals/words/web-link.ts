/** A link that is safe to follow: http or https, nothing that a browser would run. */
export const webLink = (text: string): string | undefined => {
  const typed = text.trim().replace(/^<|>$/g, '');
  if (/\s/.test(typed) || !URL.canParse(typed)) return undefined;
  const { protocol, href } = new URL(typed);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
};

/** Looks like a link, but is not a safe one: `javascript:…`, `file:…`. */
export const isWrongLink = (text: string): boolean =>
  /^[a-z][a-z0-9+.-]*:\S/i.test(text.trim()) && webLink(text) === undefined;
