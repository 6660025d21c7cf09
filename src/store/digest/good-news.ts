import { desc, eq, gte, lte } from 'drizzle-orm';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { accepts } from '../privacy/objections.ts';
import { challenges, goodNews } from '../tables/index.ts';
import { justWritten } from '../core/executor.ts';

export type GoodNews = typeof goodNews.$inferSelect & { team: string };

const selectGoodNews = ({ tx }: Scope) =>
  tx
    .select({ news: goodNews, team: challenges.name })
    .from(goodNews)
    .innerJoin(challenges, eq(challenges.id, goodNews.challengeId));

export const tellGoodNews = async (
  { tx, cohortId }: Scope,
  news: { challengeId: string; authorId: string; text: string; toldOn: Temporal.PlainDate },
): Promise<string> => {
  const row = justWritten(
    await tx
      .insert(goodNews)
      .values({ ...news, cohortId })
      .returning({ id: goodNews.id }),
  );
  return row.id;
};

export const goodNewsOf = async (scope: Scope, id: string): Promise<GoodNews | undefined> => {
  const [row] = await selectGoodNews(scope).where(inScope(scope, goodNews, eq(goodNews.id, id)));
  return row && { ...row.news, team: row.team };
};

export const goodNewsBetween = async (
  scope: Scope,
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
): Promise<GoodNews[]> => {
  const rows = await selectGoodNews(scope).where(
    inScope(
      scope,
      goodNews,
      gte(goodNews.toldOn, from),
      lte(goodNews.toldOn, to),
      accepts(goodNews.authorId, 'news'),
    ),
  );
  return rows.map(({ news, team }) => ({ ...news, team }));
};

export const lastGoodNews = async (scope: Scope, challengeId: string): Promise<GoodNews | undefined> => {
  const [row] = await selectGoodNews(scope)
    .where(inScope(scope, goodNews, eq(goodNews.challengeId, challengeId)))
    .orderBy(desc(goodNews.toldOn), desc(goodNews.id))
    .limit(1);
  return row && { ...row.news, team: row.team };
};

export const takeBackGoodNews = async ({ tx, cohortId }: Scope, id: string): Promise<void> => {
  await tx.delete(goodNews).where(inScope({ cohortId }, goodNews, eq(goodNews.id, id)));
};
