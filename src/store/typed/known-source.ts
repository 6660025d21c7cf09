import { inArray } from 'drizzle-orm';
import type { Tx } from '../core/database.ts';
import { answerSources, heldTexts } from '../tables/index.ts';

/** Of the hashes of one message under several keys, the one that something was stored with. */
export const knownSource = async (tx: Tx, sources: readonly string[]): Promise<string | undefined> => {
  const [answer] = await tx
    .select({ source: answerSources.message })
    .from(answerSources)
    .where(inArray(answerSources.message, [...sources]))
    .limit(1);
  if (answer) return answer.source;
  const [held] = await tx
    .select({ source: heldTexts.source })
    .from(heldTexts)
    .where(inArray(heldTexts.source, [...sources]))
    .limit(1);
  return held?.source ?? undefined;
};
