import { and, asc, count, eq, gt, inArray, isNull, min, ne, or, type SQL, sql } from 'drizzle-orm';
import type { OpenedForm } from '../../chat/form.ts';
import type { Section } from '../../chat/message.ts';
import { clockNow } from '../core/clock.ts';
import type { Database } from '../core/database.ts';
import { sandboxForms, sandboxMessages, sandboxReads } from '../tables/index.ts';
import { justWritten } from '../core/executor.ts';

export type SandboxRow = typeof sandboxMessages.$inferSelect;
export type NewSandboxRow = Pick<SandboxRow, 'conversation' | 'sender' | 'sections'> &
  Partial<Pick<SandboxRow, 'thread' | 'only' | 'key'>>;

/** Messages by others since the reader's last visit: how many, and the first one. */
type Unread = ReadonlyMap<string, { count: number; first: number }>;

/** Stores the sandbox's messages as Slack's servers would, in a schema of its own. */
export class SandboxHistory {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async add(row: NewSandboxRow): Promise<SandboxRow> {
    return justWritten(
      await this.#db
        .insert(sandboxMessages)
        .values({ ...row, at: sql`${clockNow}::timestamptz` })
        .returning(),
    );
  }

  async addOnce({
    key,
    conversation,
    sender,
    sections,
    thread = null,
  }: NewSandboxRow & { key: string }): Promise<boolean> {
    const added =
      await this.#db.execute(sql`insert into ${sandboxMessages} (conversation, thread, sender, key, sections, at)
      select ${conversation}, ${thread}::bigint, ${sender}, ${key}, ${sql.param(sections, sandboxMessages.sections)}, ${clockNow}::timestamptz
      where not exists (select 1 from ${sandboxMessages} m
        where m.key = ${key} and m.conversation = ${conversation} and not m.removed)
      returning id`);
    return added.length > 0;
  }

  async replace(id: number, sections: readonly Section[]): Promise<boolean> {
    const changed = await this.#db
      .update(sandboxMessages)
      .set({ sections, version: sql`${sandboxMessages.version} + 1` })
      .where(and(eq(sandboxMessages.id, id), eq(sandboxMessages.removed, false)))
      .returning({ id: sandboxMessages.id });
    return changed.length > 0;
  }

  async remove(id: number): Promise<void> {
    await this.#db
      .update(sandboxMessages)
      .set({ removed: true, sections: [] })
      .where(eq(sandboxMessages.id, id));
  }

  async get(id: number): Promise<SandboxRow | undefined> {
    const [row] = await this.#db
      .select()
      .from(sandboxMessages)
      .where(and(eq(sandboxMessages.id, id), eq(sandboxMessages.removed, false)));
    return row;
  }

  /** Copies of one message, oldest first. */
  byKey(key: string, conversation: string): Promise<SandboxRow[]> {
    return this.#db
      .select()
      .from(sandboxMessages)
      .where(
        and(
          eq(sandboxMessages.key, key),
          eq(sandboxMessages.conversation, conversation),
          eq(sandboxMessages.removed, false),
        ),
      )
      .orderBy(asc(sandboxMessages.id));
  }

  /** A conversation as one person sees it, oldest first; one thread if given. */
  list(conversation: string, reader: string, thread?: number): Promise<SandboxRow[]> {
    return this.#db
      .select()
      .from(sandboxMessages)
      .where(
        and(
          eq(sandboxMessages.conversation, conversation),
          eq(sandboxMessages.removed, false),
          or(isNull(sandboxMessages.only), eq(sandboxMessages.only, reader)),
          thread === undefined
            ? undefined
            : or(eq(sandboxMessages.thread, thread), eq(sandboxMessages.id, thread)),
        ),
      )
      .orderBy(asc(sandboxMessages.id));
  }

  async threads(conversations: readonly string[]): Promise<SandboxRow[]> {
    if (conversations.length === 0) return [];
    const roots = this.#db
      .select({ id: sandboxMessages.thread })
      .from(sandboxMessages)
      .where(
        and(inArray(sandboxMessages.conversation, [...conversations]), eq(sandboxMessages.removed, false)),
      );
    return await this.#db
      .select()
      .from(sandboxMessages)
      .where(and(inArray(sandboxMessages.id, roots), eq(sandboxMessages.removed, false)))
      .orderBy(asc(sandboxMessages.id));
  }

  async markRead(person: string, conversation: string, readings: string): Promise<void> {
    const upTo = sql`coalesce((select max(${sandboxMessages.id}) from ${sandboxMessages}
      where ${sandboxMessages.conversation} = ${conversation}), 0)`;
    await this.#db
      .insert(sandboxReads)
      .values({ person, conversation: readings, upTo })
      .onConflictDoUpdate({
        target: [sandboxReads.person, sandboxReads.conversation],
        set: { upTo: sql`excluded.up_to` },
      });
  }

  /** In the conversations this person reads; `own` is the one they see as `as`. */
  unread(
    person: string,
    conversations: readonly string[],
    own: { kept: string; as: string },
  ): Promise<Unread> {
    const { conversation } = sandboxMessages;
    const place = sql<string>`case when ${conversation} = ${own.kept} then ${own.as} else ${conversation} end`;
    return this.#unread(person, conversations, place);
  }

  /** In the threads of these conversations, by the names they are read under. */
  unreadInThreads(person: string, conversations: readonly string[], prefix: string): Promise<Unread> {
    const root = sql`coalesce(${sandboxMessages.thread}, ${sandboxMessages.id})`;
    return this.#unread(person, conversations, sql<string>`${prefix}::text || ${root}`);
  }

  async #unread(person: string, conversations: readonly string[], place: SQL<string>): Promise<Unread> {
    const { id, conversation, sender, only, removed } = sandboxMessages;
    const rows = await this.#db
      .select({ place: place.as('place'), count: count(), first: min(id) })
      .from(sandboxMessages)
      .leftJoin(sandboxReads, and(eq(sandboxReads.person, person), eq(sandboxReads.conversation, place)))
      .where(
        and(
          inArray(conversation, [...conversations]),
          ne(sender, person),
          eq(removed, false),
          or(isNull(only), eq(only, person)),
          gt(id, sql`coalesce(${sandboxReads.upTo}, 0)`),
        ),
      )
      // By position: a repeated expression would have other parameters.
      .groupBy(sql`1`);
    return new Map(rows.map((row) => [row.place, { count: row.count, first: row.first ?? 0 }]));
  }

  async openForm(id: string, person: string, form: OpenedForm): Promise<void> {
    const values = { person, form };
    await this.#db
      .insert(sandboxForms)
      .values({ id, ...values })
      .onConflictDoUpdate({ target: sandboxForms.id, set: values });
  }

  async formOf(id: string): Promise<{ person: string; form: OpenedForm } | undefined> {
    const [row] = await this.#db.select().from(sandboxForms).where(eq(sandboxForms.id, id));
    return row;
  }
}
