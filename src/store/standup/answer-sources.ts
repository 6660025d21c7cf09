import { eq } from 'drizzle-orm';
import { keyedHash, keyedHashes } from '../../seal/keyed-hash.ts';
import type { Keys } from '../../seal/keys.ts';
import { inScope } from '../core/in-scope.ts';
import type { Scope } from '../core/scope.ts';
import { answerSources } from '../tables/index.ts';

/** Which message of an open round stored what, as keyed hashes: enough to apply a correction, but unreadable. */
export type AnswerSource = { roundId: string; values: Readonly<Record<string, string>> };

const VALUE = 'answer';

/** Hashes of the values that a message gave, by question. */
export const linkAnswer = async (
  { tx, cohortId }: Scope,
  keys: Keys,
  roundId: string,
  message: string,
  given: Readonly<Record<string, string>>,
): Promise<void> => {
  const values = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, keyedHash(keys, VALUE, value)]),
  );
  await tx
    .insert(answerSources)
    .values({ cohortId, roundId, message, values })
    .onConflictDoUpdate({ target: [answerSources.roundId, answerSources.message], set: { values } });
};

/** Whether the value of a question is still the one that the message gave. */
export const isAsGiven = (keys: Keys, { values }: AnswerSource, name: string, now: string): boolean =>
  keyedHashes(keys, VALUE, now).includes(values[name] ?? '');

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
