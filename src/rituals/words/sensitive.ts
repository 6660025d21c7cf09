/** What a public post should not contain; the author is warned before posting. Bounded patterns only. */

export const SENSITIVE = ['email', 'phone', 'social-security', 'secret'] as const;
export type Sensitive = (typeof SENSITIVE)[number];

const EMAIL = /(?<=[\w.+%-])@[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}]/u;

const PHONES = [
  /(?<![\w+])(?:\+33|0033|0)[\s.-]?[1-9](?:[\s.-]?\d\d){4}(?!\d)/,
  /(?<![\w+])\+[1-9]\d{0,2}(?:[\s.-]?\d{2,4}){3,4}(?!\d)/,
];

/** Sex, year, month, department (2A and 2B in Corsica), commune, order, key. */
const SOCIAL_SECURITY =
  /(?<!\d)([1-478])[\s.]?(\d\d)[\s.]?(\d\d)[\s.]?(\d\d|2[AB])[\s.]?(\d{3})[\s.]?(\d{3})[\s.]?(\d\d)(?!\d)/gi;

/** Known token formats, and values labelled as secrets. */
const SECRETS = [
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/,
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{20}/,
  /\bgithub_pat_\w{20}/,
  /\bglpat-[\w-]{20}/,
  /\bxox[abeprs]-[\w-]{10}/,
  /\bsk-[\w-]{20}/,
  // Not inside a word: each « eyJ » of a long one would be followed to its end.
  /(?<![\w-])eyJ[\w-]{10,300}\.eyJ/,
  /(?:api[ _-]?key|access[ _-]?key|token|jeton|secret|password|passwd|mot de passe|clé d[’']api)["']?\s{0,3}[:=]\s{0,3}["']?[^\s"']{6}/i,
];

/** 97 minus the thirteen digits modulo 97; Corsica's letters count as 19 and 18. */
const hasItsKey = (digits: readonly string[], key: string): boolean => {
  const number = BigInt(digits.join('').toUpperCase().replace('2A', '19').replace('2B', '18'));
  return 97n - (number % 97n) === BigInt(key);
};

const isSocialSecurity = (text: string): boolean =>
  [...text.matchAll(SOCIAL_SECURITY)].some((found) => hasItsKey(found.slice(1, 7), found[7] ?? '0'));

/** Returns kinds only, never the values found. */
export const findSensitive = (text: string): Sensitive[] => [
  ...(EMAIL.test(text) ? ['email' as const] : []),
  ...(PHONES.some((pattern) => pattern.test(text)) ? ['phone' as const] : []),
  ...(isSocialSecurity(text) ? ['social-security' as const] : []),
  ...(SECRETS.some((pattern) => pattern.test(text)) ? ['secret' as const] : []),
];
