import type { LoggerOptions } from 'pino';

type LogMethod = NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']>;

/** Milliseconds in which a warning or an error is written once. */
const WINDOW = 60_000;
/** Pino's level of warnings. */
const WARN = 40;
/** Kinds of trouble remembered at once. */
const MOST = 200;

/** What differs between two occurrences of the same trouble. */
const OWN: readonly string[] = ['delivery', 'reference', 'ms', 'stack', 'said'];

const signatureOf = (what: unknown): string =>
  JSON.stringify(what, (key, value: unknown) => (OWN.includes(key) ? undefined : value)) ?? '';

const referenceOf = (what: unknown): string[] =>
  typeof what === 'object' && what !== null && 'reference' in what ? [String(what.reference)] : [];

type Seen = { until: number; repeated: number; references: string[] };

/**
 * A fault that comes back a thousand times a minute is written once, then counted: the next line about it says how often it
 * came back, and the references that people may quote.
 */
export const countRepeats = (now: () => number = () => performance.now()): LogMethod => {
  const seen = new Map<string, Seen>();

  const isRepeated = (what: unknown): boolean => {
    const known = seen.get(signatureOf(what));
    if (!known || known.until <= now()) return false;
    known.repeated += 1;
    known.references = [...known.references, ...referenceOf(what)].slice(-20);
    return true;
  };

  /** How often it had come back since it was last written. */
  const start = (what: unknown): object => {
    const signature = signatureOf(what);
    const { repeated = 0, references = [] } = seen.get(signature) ?? {};
    seen.delete(signature);
    seen.set(signature, { until: now() + WINDOW, repeated: 0, references: [] });
    const [oldest] = seen.keys();
    if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
    if (repeated === 0) return {};
    return { repeated, ...(references.length > 0 ? { references } : {}) };
  };

  return function log(args, method, level) {
    const [what, ...rest] = args;
    if (level < WARN || typeof what !== 'object') return method.apply(this, args);
    if (isRepeated(what)) return undefined;
    const counted: unknown[] = [{ ...Object(what), ...start(what) }, ...rest];
    return Reflect.apply(method, this, counted);
  };
};
