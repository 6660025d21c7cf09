/** What a server says of a mail that it could not hand over (RFC 3464): a code, and never its words. */

/** Longer ones are about more recipients than a mail of ours ever has. */
export const LONGEST_REPORT = 16_384;

const fieldIn = (report: string, name: string): string | undefined =>
  new RegExp(`^${name}[ \\t]*:[ \\t]*([^\\r\\n]{0,80})`, 'im').exec(report)?.[1]?.trim().toLowerCase();

/** `5.1.1` once it is given up: 4.x.x then says that it was tried for days. Only late, or handed over: nothing. */
export const codeIn = (report: string): string | undefined => {
  if (!/^failed\b/.test(fieldIn(report, 'Action') ?? '')) return undefined;
  return /^[45]\.\d{1,3}\.\d{1,3}\b/.exec(fieldIn(report, 'Status') ?? '')?.[0] ?? '5.0.0';
};
