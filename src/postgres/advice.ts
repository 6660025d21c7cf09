class Unusable extends Error {}

/** Every failure of the embedded server ends with the same advice: use a PostgreSQL server of your own. */
export function unusableBecause(what: string, cause?: unknown): Error {
  return new Unusable(
    `The embedded PostgreSQL cannot run: ${what.trim()}\n` +
      'To use a PostgreSQL server of yours instead, set DATABASE_URL, ' +
      'for example postgres://user:password@host:5432/ritournelle',
    { cause },
  );
}

/** For unforeseen failures: a full disk, a container that may not change user. */
export function asUnusable(error: unknown): Error {
  return error instanceof Unusable ? error : unusableBecause(reasonOf(error), error);
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
