import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Json, Memory, Platform } from '../../chat/chat.ts';
import type { Database } from './database.ts';
import { type Executor, justWritten } from './executor.ts';
import { isErasedAccount } from '../privacy/tombstones.ts';
import { calls, identities, instance, memory, tombstones, workspaces } from '../tables/index.ts';
import { isOfAccounts } from './memory.ts';
import { inGroups } from '../reading/in-groups.ts';
import { preparedQuestion, writtenByHand } from './prepared-question.ts';

export type InstanceKind = 'sandbox' | 'live';

/** Records the purpose of this database at the first start. Returns the recorded one afterwards. */
export const claimInstance = async (
  db: Executor,
  kind: InstanceKind,
): Promise<{ kind: InstanceKind; first: boolean }> => {
  const added = await db.insert(instance).values({ kind }).onConflictDoNothing().returning();
  const [row] = await db.select().from(instance);
  return { kind: row?.kind ?? kind, first: added.length > 0 };
};

export const findInstance = async (db: Executor): Promise<InstanceKind | undefined> =>
  (await db.select({ kind: instance.kind }).from(instance))[0]?.kind;

export const hasErasuresFile = async (db: Executor): Promise<boolean> =>
  (await db.select({ begun: instance.erasuresFile }).from(instance))[0]?.begun ?? false;

export const beginErasuresFile = async (db: Executor): Promise<void> => {
  await db.update(instance).set({ erasuresFile: true });
};

export const findOrAddWorkspace = async (
  db: Executor,
  platform: Platform,
  externalId: string,
): Promise<string> => {
  await db.insert(workspaces).values({ platform, externalId }).onConflictDoNothing();
  const row = justWritten(
    await db
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(and(eq(workspaces.platform, platform), eq(workspaces.externalId, externalId))),
  );
  return row.id;
};

type Taken = { workspaceId: string };

const addCall = preparedQuestion<Taken[], Record<'platform' | 'externalId' | 'id', string>>((db) =>
  writtenByHand(
    db,
    sql`insert into calls (workspace_id, id) select w.id, ${sql.placeholder('id')} from workspaces w
      where w.platform = ${sql.placeholder('platform')} and w.external_id = ${sql.placeholder('externalId')}
      on conflict do nothing returning workspace_id as "workspaceId"`,
  ),
);

/**
 * True the first time only. A replayed call waits here for the first one to commit. `former` are the hashes of the same
 * call under the keys of before a rotation.
 */
export const takeCall = async (
  tx: Executor,
  { platform, externalId }: { platform: Platform; externalId: string },
  [id, ...former]: readonly [string, ...string[]],
): Promise<boolean> => {
  const [taken] = await addCall(tx, { platform, externalId, id });
  if (!taken) return false;
  if (former.length === 0) return true;
  const known = await tx
    .select({ id: calls.id })
    .from(calls)
    .where(and(eq(calls.workspaceId, taken.workspaceId), inArray(calls.id, former)));
  return known.length === 0;
};

/** Whether it was taken before, without taking it. */
export const isCallTaken = async (
  db: Executor,
  workspaceId: string,
  ids: readonly [string, ...string[]],
): Promise<boolean> =>
  (
    await db
      .select({ id: calls.id })
      .from(calls)
      .where(and(eq(calls.workspaceId, workspaceId), inArray(calls.id, [...ids])))
  ).length > 0;

/** A call that changed nothing may run again. */
export const forgetCall = async (tx: Executor, workspaceId: string, id: string): Promise<void> => {
  await tx.delete(calls).where(and(eq(calls.workspaceId, workspaceId), eq(calls.id, id)));
};

type Asked = { kind: string; id: string };
type Remembered = Asked & { value: { kept: Json } };

const rememberedValues = preparedQuestion<Remembered[], { workspaceId: string; asked: string }>((db) =>
  db
    .select({ kind: memory.kind, id: memory.id, value: memory.value })
    .from(memory)
    .where(
      and(
        eq(memory.workspaceId, sql.placeholder('workspaceId')),
        sql`(${memory.kind}, ${memory.id}) in (select a.kind, a.id
          from json_to_recordset(${sql.placeholder('asked')}::text::json) as a(kind text, id text))`,
      ),
    ),
);

/** What is asked while one question is on its way goes together in the next: two for each message that leaves. */
const rememberedIn = (db: Database, workspaceId: string): ((asked: Asked) => Promise<Json | undefined>) =>
  inGroups(async (asked: readonly Asked[]) => {
    const rows = await rememberedValues(db, { workspaceId, asked: JSON.stringify(asked) });
    const values = new Map(rows.map(({ kind, id, value }) => [JSON.stringify([kind, id]), value.kept]));
    return ({ kind, id }) => values.get(JSON.stringify([kind, id]));
  });

/** An account that was erased is not remembered again, unless its person came back by themselves. */
const isForgotten = async (db: Database, workspaceId: string, account: string): Promise<boolean> => {
  const [buried] = await db.select({ hash: tombstones.hash }).from(tombstones).limit(1);
  if (!buried) return false;
  const [known] = await db
    .select({ id: identities.id })
    .from(identities)
    .where(and(eq(identities.workspaceId, workspaceId), eq(identities.externalUser, account)));
  if (known) return false;
  const [workspace] = await db.select().from(workspaces).where(eq(workspaces.id, workspaceId));
  return isErasedAccount(db, workspace?.platform ?? '', { id: account });
};

export const memoryOf = (db: Database, workspaceId: string): Memory => {
  const remembered = rememberedIn(db, workspaceId);
  return {
    get: (kind, id) => remembered({ kind, id }),
    async set(kind: string, id: string, value: Json): Promise<void> {
      if (isOfAccounts(kind) && (await isForgotten(db, workspaceId, id))) return;
      await db
        .insert(memory)
        .values({ workspaceId, kind, id, value: { kept: value } })
        .onConflictDoUpdate({
          target: [memory.workspaceId, memory.kind, memory.id],
          set: { value: sql`excluded.value` },
        });
    },
    async all(kind: string): Promise<readonly { id: string; value: Json }[]> {
      const rows = await db
        .select({ id: memory.id, value: memory.value })
        .from(memory)
        .where(and(eq(memory.workspaceId, workspaceId), eq(memory.kind, kind)))
        .orderBy(memory.id);
      return rows.map(({ id, value }) => ({ id, value: value.kept }));
    },
  };
};
