import { eq } from 'drizzle-orm';
import { keyedHasher } from '../core/keyed-hash.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { answerSources } from '../tables/index.ts';

/** Which message of an open round stored what, as keyed hashes: enough to apply a correction, but unreadable. */
export type AnswerSource = { roundId: string; values: Readonly<Record<string, string>> };

/** Hashes of the values that a message gave, by question. */
export const linkAnswer = async (
  { tx, cohortId }: Scope,
  roundId: string,
  message: string,
  given: Readonly<Record<string, string>>,
): Promise<void> => {
  const hash = await keyedHasher(tx);
  const values = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, hash(value)]));
  await tx
    .insert(answerSources)
    .values({ cohortId, roundId, message, values })
    .onConflictDoUpdate({ target: [answerSources.roundId, answerSources.message], set: { values } });
};

export const answerSourceOf = async (
  { tx, cohortId }: Scope,
  message: string,
): Promise<AnswerSource | undefined> =>
  (
    await tx
      .select({ roundId: answerSources.roundId, values: answerSources.values })
      .from(answerSources)
      .where(inScope({ cohortId }, answerSources, eq(answerSources.message, message)))
  )[0];

/** At closing, or once the message is deleted. */
export const forgetAnswerSources = async (
  { tx, cohortId }: Scope,
  roundId: string,
  message?: string,
): Promise<void> => {
  await tx
    .delete(answerSources)
    .where(
      inScope(
        { cohortId },
        answerSources,
        eq(answerSources.roundId, roundId),
        message === undefined ? undefined : eq(answerSources.message, message),
      ),
    );
};
