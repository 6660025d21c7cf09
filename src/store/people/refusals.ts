import { and, eq, sql } from 'drizzle-orm';
import type { Executor } from '../core/executor.ts';
import { identities } from '../tables/index.ts';

/** Accounts that a platform refuses to write to, and the one that takes over. */

/** Days that a platform may refuse someone before another one takes over. */
const GIVEN_UP_AFTER = 7;

type Refused = { workspaceId: string; personId: string };

/** The first day, and the last code: no name, no words. */
export const noteRefusal = async (
  db: Executor,
  { workspaceId, personId }: Refused,
  { on, code }: { on: Temporal.PlainDate; code: string },
): Promise<void> => {
  await db
    .update(identities)
    .set({
      refusedOn: sql`coalesce(${identities.refusedOn}, ${on.toString()}::date)`,
      refusal: code.slice(0, 80),
    })
    .where(and(eq(identities.workspaceId, workspaceId), eq(identities.personId, personId)));
};

/** Days after which a mail that a server took did arrive: most of those that bounce do so within minutes. */
const BOUNCES_WITHIN = 2;

/** What was written after the refusal arrived: it was not for good. */
const laterDeliveryExists = (today: Temporal.PlainDate) => sql`exists (select 1 from deliveries d
  where d.person_id = i.person_id and d.workspace_id = i.workspace_id and d.state = 'delivered' and d.created_on > i.refused_on
    and (i.refusal not like 'mail: bounced%' or d.created_on <= ${today.subtract({ days: BOUNCES_WITHIN }).toString()}::date))`;

export const forgetOldRefusals = async (db: Executor, today: Temporal.PlainDate): Promise<void> => {
  await db.execute(sql`update identities i set refused_on = null, refusal = null, unreachable = false
    where i.refused_on is not null and ${laterDeliveryExists(today)}`);
};

/** Days between two attempts at an address that was given up: a mail a month, rather than one a day for ever. */
const TRIED_EVERY = 30;
/** Days that such an attempt lasts, of the seven that a refusal may. */
const TRIED_FOR = 3;

/** An address that refused for long is tried again, and still counts as refused until something arrives there. */
export const tryGivenUpAddresses = async (db: Executor, today: Temporal.PlainDate): Promise<void> => {
  const since = today.subtract({ days: TRIED_EVERY + GIVEN_UP_AFTER }).toString();
  const soon = today.subtract({ days: GIVEN_UP_AFTER - TRIED_FOR }).toString();
  await db.execute(sql`update identities i set unreachable = false, refused_on = ${soon}::date
    where i.unreachable and i.refused_on <= ${since}::date
      and i.workspace_id in (select w.id from workspaces w where w.platform = 'mail')`);
};

/** Given up from now on; others may take over. */
export const giveUpRefused = async (db: Executor, today: Temporal.PlainDate): Promise<Refused[]> =>
  db.execute<Refused>(sql`update identities i set unreachable = true
    where i.refused_on <= ${today.subtract({ days: GIVEN_UP_AFTER }).toString()}::date and not i.unreachable and i.active
    returning i.workspace_id as "workspaceId", i.person_id as "personId"`);

/** Its person was just there. */
export const isReachableAgain = async (
  db: Executor,
  workspaceId: string,
  personId: string,
): Promise<void> => {
  await db
    .update(identities)
    .set({ unreachable: false, refusedOn: null, refusal: null })
    .where(and(eq(identities.workspaceId, workspaceId), eq(identities.personId, personId)));
};

/** What did not arrive there, and what still waits, leaves for the other account instead. */
export const moveWaiting = async (
  db: Executor,
  { workspaceId, personId }: Refused,
  to: { workspaceId: string; user: string },
): Promise<void> => {
  await db.execute(sql`update deliveries d set workspace_id = ${to.workspaceId}, place = ${`user:${to.user}`}, state = 'pending',
      reason = null, retry_at = null, lease_until = null, intent_at = null, attempt = 0
    where d.person_id = ${personId} and d.workspace_id = ${workspaceId} and d.place like 'user:%' and d.part = 0
      and d.state in ('pending', 'parked') and d.ref is null and not exists (select 1 from deliveries o
        where o.message_key = d.message_key and o.workspace_id = ${to.workspaceId} and o.place = ${`user:${to.user}`})`);
};

/** Something waits for an address to be confirmed, and nothing asked for it yet. */
export const accountsToAskAgain = (db: Executor): Promise<(Refused & { epoch: number })[]> =>
  db.execute<
    Refused & { epoch: number }
  >(sql`select distinct d.workspace_id as "workspaceId", d.person_id as "personId", i.link_epoch as epoch from deliveries d
    join identities i on i.person_id = d.person_id and i.workspace_id = d.workspace_id and not i.confirmed
    where d.state = 'pending' and not exists (select 1 from deliveries n join messages m on m.key = n.message_key
      where n.person_id = d.person_id and n.workspace_id = d.workspace_id and m.kind = 'notice')`);

/**
 * Who has an address that refuses mails, for whoever can correct it; and how many have not said that theirs is theirs:
 * that is nobody's business.
 */
export const addressTrouble = async (
  db: Executor,
  cohortId: string,
): Promise<{ unconfirmed: number; refused: string[] }> => {
  const rows = await db.execute<{
    name: string;
    confirmed: boolean;
    refused: boolean;
  }>(sql`select distinct p.id, p.name,
      i.confirmed, i.refused_on is not null as refused
    from identities i join workspaces w on w.id = i.workspace_id and w.platform = 'mail'
    join people p on p.id = i.person_id join memberships m on m.person_id = p.id and m.cohort_id = ${cohortId}
    where i.active and exists (select 1 from deliveries d
      where d.person_id = i.person_id and d.workspace_id = i.workspace_id) order by p.name`);
  return {
    unconfirmed: rows.filter(({ confirmed, refused }) => !confirmed && !refused).length,
    refused: rows.filter(({ refused }) => refused).map(({ name }) => name),
  };
};
