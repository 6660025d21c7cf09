/** What an administrator can check before people start: each finding with the next thing to do. */
export type Finding = { good: boolean; what: string; next?: string };

export const goodFinding = (what: string): Finding => ({ good: true, what });
export const badFinding = (what: string, next: string): Finding => ({ good: false, what, next });

/** Seconds between two clocks: what a server says of its own, and ours. */
export const skewOf = (theirs: string | null | undefined, now: Date): number | undefined => {
  const at = Date.parse(theirs ?? '');
  return Number.isNaN(at) ? undefined : Math.round(Math.abs(now.getTime() - at) / 1000);
};
