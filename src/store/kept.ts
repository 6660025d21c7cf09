import { sql } from 'drizzle-orm';
import type { Executor } from './database.ts';

export type Kept = { what: string; count: number };

/** One question per kind of thing that names a person, besides who they are: what `mon-compte` tells them. */
const QUESTIONS: Readonly<Record<string, (personId: string) => ReturnType<typeof sql>>> = {
  answers: (id) => sql`select count(*)::int as n from answers where person_id = ${id}`,
  reports: (id) => sql`select count(*)::int as n from answers where person_id is null and written_by = ${id}`,
  pauses: (id) => sql`select count(*)::int as n from pauses where person_id = ${id}`,
  proposals: (id) => sql`select count(*)::int as n from standup_proposals where proposed_by = ${id}`,
  deliveries: (id) =>
    sql`select count(*)::int as n from deliveries where person_id = ${id} and state = 'delivered'`,
};

/** How much of what is kept on a person, without any of it. */
export const keptOn = async (db: Executor, personId: string): Promise<Kept[]> => {
  const kept: Kept[] = [];
  for (const [what, question] of Object.entries(QUESTIONS)) {
    const [row] = await db.execute<{ n: number }>(question(personId));
    if (row && row.n > 0) kept.push({ what, count: row.n });
  }
  return kept;
};
