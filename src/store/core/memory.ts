import { type SQL, sql } from 'drizzle-orm';
import type { Executor } from './executor.ts';

/** Kinds that an adapter remembers of an account, by its id; and of its conversation, whose id is a value of the former. */
export const OF_ACCOUNTS = ['direct', 'locale'] as const;
export const OF_CONVERSATIONS = ['heard', 'reader'] as const;
/** Kinds of the workspace as a whole. */
export const OF_WORKSPACES = [
  'seen',
  'picture',
  'people',
  'channel',
  'commandToken',
  'place',
  'inbox',
  'demo',
] as const;

export const isOfAccounts = (kind: string): boolean => OF_ACCOUNTS.some((one) => one === kind);

const listOf = (kinds: readonly string[]): SQL =>
  sql`(${sql.join(
    kinds.map((kind) => sql`${kind}`),
    sql`, `,
  )})`;

const isOfAccount = sql`m.kind in ${listOf(OF_ACCOUNTS)}`;
const isOfConversation = sql`m.kind in ${listOf(OF_CONVERSATIONS)}`;

/** What adapters remember of these people's accounts. */
export const forgetMemoryOf = async (db: Executor, people: SQL): Promise<void> => {
  await db.execute(sql`with theirs as (
      select i.workspace_id, i.external_user as account from identities i where i.person_id = any(${people})),
    conversations as (
      select m.workspace_id, m.value ->> 'kept' as id from memory m
      join theirs t on t.workspace_id = m.workspace_id and t.account = m.id where ${isOfAccount})
    delete from memory m where (${isOfAccount} and (m.workspace_id, m.id) in (select workspace_id, account from theirs))
      or (${isOfConversation} and (m.workspace_id, m.id) in (select workspace_id, id from conversations))`);
};

/** Places of these people where the bot waits its turn: a place names an account. */
export const forgetPaceOf = async (db: Executor, people: SQL): Promise<void> => {
  await db.execute(sql`delete from pacing p using identities i
    where i.person_id = any(${people}) and p.workspace_id = i.workspace_id and p.what like '%user:' || i.external_user`);
};

/** What adapters remember of accounts that the bot does not know, or no longer. */
export const memoryOfStrangers = sql`with known as (
    select workspace_id, external_user as account from identities
    union select workspace_id, external_user from join_requests),
  strange as (
    select m.workspace_id, m.kind, m.id from memory m
    where ${isOfAccount} and (m.workspace_id, m.id) not in (select workspace_id, account from known)),
  gone as (
    select m.workspace_id, m.kind, m.id from memory m
    where ${isOfConversation} and not exists (select 1 from memory d where d.workspace_id = m.workspace_id
      and d.kind in ${listOf(OF_ACCOUNTS)} and d.value ->> 'kept' = m.id
      and (d.workspace_id, d.kind, d.id) not in (select * from strange)))
  delete from memory m where (m.workspace_id, m.kind, m.id) in (select * from strange union select * from gone)`;

/**
 * Up to where a conversation was read, cut to the day once it is over: what is read again from midnight is recognised by its
 * call. Slack counts in seconds since 1970, Mattermost in milliseconds, followed by the post.
 */
export const heardWithoutHour = sql`update memory m
  set value = json_build_object('kept', case
    when m.value ->> 'kept' ~ '^[0-9]{12,}' then (floor(read.at / 86400) * 86400000)::bigint || ' '
    else (floor(read.at / 86400) * 86400)::bigint || '.000000' end)
  from (select workspace_id, kind, id, case
      when value ->> 'kept' ~ '^[0-9]{9,11}([.][0-9]+)?$' then (value ->> 'kept')::numeric
      when value ->> 'kept' ~ '^[0-9]{12,14} ' then split_part(value ->> 'kept', ' ', 1)::numeric / 1000
    end as at from memory) as read
  where read.workspace_id = m.workspace_id and read.kind = m.kind and read.id = m.id and ${isOfConversation}
    and read.at < extract(epoch from current_date) and read.at % 86400 <> 0`;
