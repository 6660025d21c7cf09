import { eq, sql, type SQL, type SQLWrapper } from 'drizzle-orm';
import type { Objection } from '../../rituals/account/objections.ts';
import type { Executor } from '../core/executor.ts';
import { objections } from '../tables/index.ts';

/** That this person refuses neither this use of their data nor all of them. A row without a person is nobody's. */
export const accepts = (person: SQLWrapper, use: Objection): SQL =>
  sql`not exists (select 1 from objections o where o.person_id = ${person} and o."to" in (${use}, 'all'))`;

export const objectionsOf = async (db: Executor, personId: string): Promise<readonly Objection[]> =>
  (await db.select({ to: objections.to }).from(objections).where(eq(objections.personId, personId))).map(
    ({ to }) => to,
  );

export const refuses = async (db: Executor, personId: string, use: Objection): Promise<boolean> => {
  const refused = await objectionsOf(db, personId);
  return refused.includes(use) || refused.includes('all');
};

/** All that they refuse from now on; what is not in it is allowed again. */
export const setObjections = async (
  db: Executor,
  personId: string,
  refused: readonly Objection[],
): Promise<void> => {
  await db.delete(objections).where(eq(objections.personId, personId));
  if (refused.length > 0)
    await db.insert(objections).values([...new Set(refused)].map((to) => ({ personId, to })));
};
