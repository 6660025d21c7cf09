/** Why the embedded server cannot be used, for whoever says it in another language. */
export type WhyUnusable =
  | 'account'
  | 'owner'
  | 'folder'
  | 'in use'
  | 'creation'
  | 'version'
  | 'start'
  | 'stop'
  | 'package'
  | 'binaries'
  | 'password'
  | 'unforeseen';

export class Unusable extends Error {
  readonly why: WhyUnusable;
  constructor(why: WhyUnusable, message: string, options?: ErrorOptions) {
    super(message, options);
    this.why = why;
  }
}

/** Every failure of the embedded server ends with the same advice: use a PostgreSQL server of your own. */
export function unusableBecause(why: WhyUnusable, what: string, cause?: unknown): Unusable {
  return new Unusable(
    why,
    `The embedded PostgreSQL cannot run: ${what.trim()}\n` +
      'To use a PostgreSQL server of yours instead, set DATABASE_URL, ' +
      'for example postgres://user:password@host:5432/ritournelle',
    { cause },
  );
}

/** For unforeseen failures: a full disk, a container that may not change user. */
export function asUnusable(error: unknown): Unusable {
  return error instanceof Unusable ? error : unusableBecause('unforeseen', reasonOf(error), error);
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
