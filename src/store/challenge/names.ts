import { inArray } from 'drizzle-orm';
import type { Scope } from '../core/scope.ts';
import { people } from '../tables/index.ts';

export const namesOf = async (
  { tx }: Scope,
  ids: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> => {
  const known = [...new Set(ids.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await tx
    .select({ id: people.id, name: people.name })
    .from(people)
    .where(inArray(people.id, known));
  return new Map(rows.map(({ id, name }) => [id, name]));
};
