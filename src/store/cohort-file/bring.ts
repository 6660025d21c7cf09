import { eq, inArray, notExists, sql } from 'drizzle-orm';
import type { CohortFile } from '../../rituals/cohort-file/index.ts';
import { listableWorkspaces, settleIn } from '../people/settle-in.ts';
import { findCohortBySlug } from '../cohort/cohort.ts';
import type { Tx } from '../core/database.ts';
import { allowLong } from '../core/transaction-limits.ts';
import { erasedIn } from '../privacy/tombstones.ts';
import { type ImportOptions, importCohort } from './import.ts';
import { findInstance, findOrAddWorkspace } from '../core/instance.ts';
import { memberships, people, roster } from '../tables/index.ts';
import { inScope } from '../core/in-scope.ts';

export type ImportResult = {
  cohortId: string;
  /** By id in the file: people left out, and people who asked to be erased. */
  ended: string[];
  erased: string[];
};

/** One import at a time in the installation. The number is arbitrary, but used only here. */
const IMPORTS = 7_231_001;

/** False when another import is running; held until the end of the transaction. */
export const takeImports = async (tx: Tx): Promise<boolean> => {
  const [row] = await tx.execute<{ taken: boolean }>(
    sql`select pg_try_advisory_xact_lock(${IMPORTS}) as taken`,
  );
  return row?.taken ?? false;
};

const sandboxOf = async (tx: Tx): Promise<string | undefined> =>
  (await findInstance(tx)) === 'sandbox' ? findOrAddWorkspace(tx, 'sandbox', 'local') : undefined;

/** Nobody knows of a draft yet, so people missing from a new list are deleted, not ended. */
export const forgetLeftOut = async (tx: Tx, file: CohortFile): Promise<void> => {
  const before = await findCohortBySlug(tx, file.cohort.id);
  if (before?.state !== 'draft' && before?.state !== 'rehearsed') return;
  const kept = new Set(file.people.map(({ id }) => id));
  await forgetPeople(tx, before.id, (slug) => !kept.has(slug));
};

/** As if they had never been in the cohort; people who are elsewhere stay there. */
export const forgetPeople = async (
  tx: Tx,
  cohortId: string,
  isGone: (slug: string) => boolean,
): Promise<void> => {
  const rows = await tx.select().from(roster).where(inScope({ cohortId }, roster));
  const gone = rows.filter(({ slug }) => isGone(slug)).map(({ personId }) => personId);
  if (gone.length === 0) return;
  await tx.delete(memberships).where(inScope({ cohortId }, memberships, inArray(memberships.personId, gone)));
  await tx.delete(roster).where(inScope({ cohortId }, roster, inArray(roster.personId, gone)));
  const elsewhere = tx.select({ one: sql`1` }).from(memberships).where(eq(memberships.personId, people.id));
  await tx.delete(people).where(sql`${inArray(people.id, gone)} and ${notExists(elsewhere)}`);
};

/** Imports a checked file in this transaction: from a spreadsheet, YAML, or a change made in chat. */
export const bringCohort = async (
  tx: Tx,
  file: CohortFile,
  options: Omit<ImportOptions, 'sandbox' | 'erased'>,
): Promise<ImportResult> => {
  await allowLong(tx);
  const erased = await erasedIn(tx, file);
  const imported = await importCohort(tx, file, { ...options, erased, sandbox: await sandboxOf(tx) });
  for (const workspace of await listableWorkspaces(tx)) await settleIn(tx, workspace);
  return { ...imported, erased: [...erased] };
};
