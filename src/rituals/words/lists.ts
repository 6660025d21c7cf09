/** Several things typed in one text. */

/** One thing a line, or separated by « ; » or by commas: « réseau, VPN ; wifi ». Words of one thing stay together. */
export const splitList = (text: string): string[] => trimmed(text.split(/[,;\n]+/));

/** The same, where « et » or « and » also separates: « lundi, mardi et jeudi ». */
export const splitEnumeration = (text: string): string[] =>
  trimmed(splitList(text).flatMap((part) => part.split(/(?:^|\s)(?:et|and|&)\s/i)));

const trimmed = (parts: readonly string[]): string[] => parts.map((part) => part.trim()).filter(Boolean);

/** The text before the first colon, and after it: « la DSI : depuis lundi ». */
export const splitAtColon = (text: string): [left: string, right: string] => {
  const at = text.indexOf(':');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()];
};
