import { and, eq, sql } from 'drizzle-orm';
import type { ExternalPerson } from '../../chat/chat.ts';
import type { Correspondent, Directory } from '../../chat/platform.ts';
import type { Tx } from '../core/database.ts';
import type { Scope } from '../core/scope.ts';
import type { Executor } from '../core/executor.ts';
import { identities, people, workspaces } from '../tables/index.ts';
import { type LinkedAccount, linkedAccount } from './linked-accounts.ts';

/**
 * Mail as a platform: whoever has an address has an account, named by their id, so that two people may share an address, and
 * one may change theirs. Files give addresses, not accounts.
 */

export const MAIL = 'mail';

const ofMail = sql`i.workspace_id in (select w.id from workspaces w where w.platform = ${MAIL})`;

/** Nobody's first account: mail takes over where no chat does. What is sent there first is the notice. */
export const giveMailAccounts = async (tx: Executor, workspaceId: string): Promise<void> => {
  await tx.execute(sql`insert into identities (person_id, workspace_id, external_user, preferred, confirmed)
    select p.id, ${workspaceId}::uuid, p.id::text, false, false from people p where p.email is not null
    on conflict do nothing`);
};

/** Without an account, and without an address, nothing can be sent. */
const correspondent = async (db: Executor, user: string): Promise<Correspondent | undefined> => {
  const [found] = await db.execute<Correspondent>(sql`select p.name, p.email as address, p.locale,
      (select c.contacts ->> 'programme' from cohorts c left join memberships m on m.cohort_id = c.id and m.person_id = p.id
        where c.state = 'launched' order by m.person_id is null, c.starts_on desc limit 1) as contact
    from people p join identities i on i.person_id = p.id and i.external_user = ${user} and ${ofMail}
    where p.email is not null`);
  return found;
};

const everyone = (db: Executor): Promise<ExternalPerson[]> =>
  db.execute<ExternalPerson>(sql`select i.external_user as id, p.name, i.active, false as guest
    from identities i join people p on p.id = i.person_id where ${ofMail}`);

export const mailDirectory = (db: Executor): Directory => ({
  find: (user) => correspondent(db, user),
  all: () => everyone(db),
});

/** Everyone with this address, whatever its case. */
export const mailAccounts = async (db: Executor, address: string): Promise<LinkedAccount[]> => {
  const rows = await db
    .select({ workspaceId: identities.workspaceId, user: identities.externalUser })
    .from(identities)
    .innerJoin(people, eq(people.id, identities.personId))
    .innerJoin(workspaces, eq(workspaces.id, identities.workspaceId))
    .where(and(eq(workspaces.platform, MAIL), sql`lower(${people.email}) = ${address.trim().toLowerCase()}`));
  const found: LinkedAccount[] = [];
  for (const { workspaceId, user } of rows) {
    const account = await linkedAccount(db, workspaceId, user);
    if (account) found.push(account);
  }
  return found;
};

export type MailAccount = { workspaceId: string; confirmed: boolean };

/** Also one that was stopped: it can be asked for again. `undefined` without an address, or where no mail is sent. */
export const mailAccountOf = async (db: Executor, personId: string): Promise<MailAccount | undefined> => {
  const [found] = await db.execute<MailAccount>(sql`select i.workspace_id as "workspaceId", i.confirmed
    from identities i join workspaces w on w.id = i.workspace_id and w.platform = ${MAIL}
    where i.person_id = ${personId}`);
  return found;
};

export const reopenMail = async (tx: Tx, personId: string): Promise<void> => {
  await tx.execute(sql`update identities i set active = true where i.person_id = ${personId} and ${ofMail}`);
};

/** Without another account, nothing is sent any more; else the chat goes on. */
export const stopMail = async (tx: Tx, personId: string): Promise<'done' | 'toChat' | 'already'> => {
  const [other] = await tx.execute(
    sql`select 1 from identities i where i.person_id = ${personId} and i.active and not ${ofMail}`,
  );
  const asked = await tx.execute(sql`update people set reached_by = 'chat', bulletins_by_mail = false
    where id = ${personId} and (reached_by <> 'chat' or bulletins_by_mail) returning id`);
  const open = await tx.execute(sql`update identities i set active = false
    where i.person_id = ${personId} and i.active and ${ofMail} returning id`);
  if (asked.length === 0 && open.length === 0) return 'already';
  return other ? 'toChat' : 'done';
};

/** Members of the cohort that day who read its posts by mail too. */
export const bulletinsByMail = async (
  { tx, cohortId }: Scope,
  day: Temporal.PlainDate,
): Promise<{ personId: string; workspaceId: string; place: string }[]> => {
  const at = day.toString();
  return tx.execute<{
    personId: string;
    workspaceId: string;
    place: string;
  }>(sql`select distinct i.person_id as "personId",
      i.workspace_id as "workspaceId", 'user:' || i.external_user as place
    from people p join identities i on i.person_id = p.id and i.active and i.confirmed and not i.unreachable and ${ofMail}
    join memberships m on m.person_id = p.id and m.cohort_id = ${cohortId} and m.role <> 'sponsor'
    where p.bulletins_by_mail and coalesce(m.starts_on, '-infinity') <= ${at}::date
      and coalesce(m.ends_on, 'infinity') >= ${at}::date`);
};
