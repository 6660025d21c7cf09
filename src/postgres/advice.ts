/** Every failure of the embedded server ends on the same way out: a PostgreSQL server of one's own. */
export function unusable(what: string): Error {
  return new Error(
    `The embedded PostgreSQL cannot run: ${what.trim()}\n` +
      'To use a PostgreSQL server of yours instead, set DATABASE_URL, ' +
      'for example postgres://user:password@host:5432/ritournelle',
  );
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
