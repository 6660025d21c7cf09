import { sql } from 'drizzle-orm';
import { cohort, PERSON, keeps, team } from '../privacy/declare.ts';

/** Who someone is: one row per human, their accounts, their roles. */
export const peopleKept = keeps({
  said: (texts) => texts.keptStored.people,
  tables: {
    people: {
      words: ['name', 'email'],
      codes: ['locale', 'timezone', 'works', 'chosen', 'notice_version', 'reached_by'],
    },
    identities: { platform: ['external_user', 'listed_as'], codes: ['zone', 'locale', 'refusal'] },
    memberships: { codes: ['role'] },
    roster: { codes: ['slug'] },
    listed_accounts: { platform: ['external_user'], codes: ['platform'] },
    aliases: {},
  },
  kinds: {
    people: {
      table: 'people',
      whose: { rows: (id) => sql`id = ${id}` },
      retention: PERSON,
      own: () => ({
        name: sql`t.name`,
        email: sql`t.email`,
        language: sql`t.locale`,
        zone: sql`t.timezone`,
        days: sql`t.works`,
        reminders: sql`t.reminders`,
        notice: sql`t.notice_version`,
        reachedBy: sql`t.reached_by`,
        bulletinsByMail: sql`t.bulletins_by_mail`,
      }),
      erasure: 'deleted',
    },
    identities: {
      table: 'identities',
      whose: { columns: ['person_id'] },
      retention: PERSON,
      own: () => ({
        platform: sql`(select w.platform from workspaces w where w.id = t.workspace_id)`,
        workspace: sql`(select w.external_id from workspaces w where w.id = t.workspace_id)`,
        user: sql`t.external_user`,
        active: sql`t.active`,
        language: sql`t.locale`,
        zone: sql`t.zone`,
        confirmed: sql`t.confirmed`,
        refusedOn: sql`t.refused_on`,
        refusal: sql`t.refusal`,
      }),
      erasure: 'deleted',
    },
    memberships: {
      table: 'memberships',
      whose: { columns: ['person_id'] },
      retention: PERSON,
      own: () => ({ ...team, role: sql`t.role`, from: sql`t.starts_on`, until: sql`t.ends_on` }),
      erasure: 'deleted',
    },
    roster: {
      table: 'roster',
      whose: { columns: ['person_id'] },
      retention: PERSON,
      own: () => ({ cohort, id: sql`t.slug`, from: sql`t.starts_on`, until: sql`t.ends_on` }),
      erasure: 'deleted',
    },
    listed_accounts: {
      table: 'listed_accounts',
      whose: { columns: ['person_id'] },
      retention: PERSON,
      own: () => ({ cohort, platform: sql`t.platform`, user: sql`t.external_user` }),
      erasure: 'deleted',
    },
    aliases: {
      table: 'aliases',
      whose: { columns: ['person_id'] },
      /** The log is anonymous from then on. */
      retention: { for: { months: 12 }, since: 'cohortStart' },
      own: () => ({
        cohort,
        alias: sql`t.alias`,
        log: sql`(select json_agg(concat_ws(' ', a.local_date, a.type) order by a.id) from activity a where a.alias = t.alias)`,
      }),
      erasure: 'deleted',
      purge: {
        what: 'aliases',
        delete: (before) => sql`delete from aliases a using cohorts c
          where c.id = a.cohort_id and c.starts_on < ${before}::date`,
      },
    },
  },
});
