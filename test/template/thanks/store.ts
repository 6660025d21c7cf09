import { desc, eq, type SQL, sql } from 'drizzle-orm';
import { inScope, isNamed, type Named } from '../../../src/store/core/in-scope.ts';
import { justWritten } from '../../../src/store/core/executor.ts';
import type { Scope } from '../../../src/store/core/scope.ts';
import { cohort, datedBefore, keeps } from '../../../src/store/privacy/declare.ts';
import { people } from '../../../src/store/tables/index.ts';
import { thanks } from './table.ts';
import { thanksIn } from './texts.ts';

/** A row of two people is two kinds of data; one of them purges it. */
const retention = { for: { days: 60 } };

export const thanksKept = keeps({
  said: (texts) => thanksIn(texts).stored,
  tables: { thanks: { words: ['text', 'link'] } },
  kinds: {
    thanksGiven: {
      table: 'thanks',
      whose: { columns: ['author_id'] },
      retention,
      own: () => ({
        day: sql`t.given_on`,
        number: sql`t.number`,
        cohort,
        text: sql`t.text`,
        link: sql`t.link`,
      }),
      erasure: 'deleted',
      purge: { what: 'thanks', delete: (before) => datedBefore('thanks', 'given_on', before) },
    },
    thanksReceived: {
      table: 'thanks',
      whose: { columns: ['receiver_id'] },
      retention,
      own: () => ({ day: sql`t.given_on`, cohort }),
      erasure: 'deleted',
    },
  },
});

type New = Pick<typeof thanks.$inferSelect, 'authorId' | 'receiverId' | 'text' | 'link' | 'givenOn'>;
export type Thanks = New & { id: string; number: number; giver: string };

export const addThanks = async ({ tx, cohortId }: Scope, given: New): Promise<string> => {
  const row = { ...given, cohortId };
  return justWritten(await tx.insert(thanks).values(row).returning({ id: thanks.id })).id;
};

const thanksWhere = async (scope: Scope, condition: SQL): Promise<Thanks[]> => {
  const rows = await scope.tx
    .select({ row: thanks, giver: people.name })
    .from(thanks)
    .innerJoin(people, eq(people.id, thanks.authorId))
    .where(inScope(scope, thanks, condition))
    .orderBy(desc(thanks.number));
  return rows.map(({ row, giver }) => ({ ...row, giver }));
};

export const thanksNamed = async (scope: Scope, named: Named): Promise<Thanks | undefined> =>
  (await thanksWhere(scope, isNamed(thanks, named)))[0];

/** The last first. */
export const thanksBy = (scope: Scope, authorId: string): Promise<Thanks[]> =>
  thanksWhere(scope, eq(thanks.authorId, authorId));

export const removeThanks = async ({ tx }: Scope, id: string): Promise<void> => {
  await tx.delete(thanks).where(eq(thanks.id, id));
};
