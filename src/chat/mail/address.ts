/** Longer ones are refused by servers (RFC 5321). */
const LONGEST = 254;

/** One address and nothing around it: no second recipient, no header, no comment. */
export const isOneAddress = (text: string): boolean =>
  text.length <= LONGEST &&
  /^[^\s@<>()[\]\\,;:"\p{C}]+@[^\s@<>()[\]\\,;:"\p{C}]+\.[^\s@<>()[\]\\,;:".\p{C}]+$/u.test(text);

/** Of a header: on one line, without what could end it. */
export const oneLine = (text: string, max = 200): string =>
  text
    .replace(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, max)
    .toWellFormed();
