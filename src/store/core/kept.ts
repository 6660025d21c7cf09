import { sql } from 'drizzle-orm';
import { PERSON, keeps } from '../privacy/declare.ts';
import { heardWithoutHour, memoryOfStrangers } from './memory.ts';

/** What the engine needs to do each thing once, at its time. */
export const coreKept = keeps({
  said: (texts) => texts.keptStored.core,
  tables: {
    instance: { codes: ['kind', 'key_check'] },
    schema_floor: { codes: ['version'] },
    workspaces: {
      platform: ['external_id'],
      codes: ['platform'],
      because: 'a workspace, not an account in it',
    },
    memory: { platform: ['id', 'value'], codes: ['kind'] },
    calls: { codes: ['id'] },
    pacing: { platform: ['what'], because: 'a place where the bot waits its turn, for a minute' },
    plan_dues: { codes: ['appointment'] },
    plan_leases: { codes: ['programme'] },
    outdated_plans: { codes: ['appointments'] },
    runs: { codes: ['appointment', 'subject', 'slot', 'state'] },
    activity: { codes: ['type', 'facts'] },
  },
  kinds: {
    memory: {
      table: 'memory',
      whose: {
        rows: (id) => sql`(workspace_id, id) in
          (select i.workspace_id, i.external_user from identities i where i.person_id = ${id})`,
      },
      retention: PERSON,
      own: () => ({ kind: sql`t.kind`, user: sql`t.id`, kept: sql`t.value -> 'kept'` }),
      erasure: 'deleted',
      purge: {
        what: 'memory of unknown accounts',
        after: { days: 1 },
        unannounced: true,
        delete: () => memoryOfStrangers,
      },
    },
  },
  purges: [
    {
      what: 'ids of calls',
      unannounced: true,
      after: { days: 30 },
      // Machine time's day: the programme's may be another one in a sandbox.
      delete: () => sql`delete from calls where received_on < current_date - 30`,
    },
    {
      what: 'hours of sending',
      unannounced: true,
      after: { days: 1 },
      delete: () => sql`update deliveries set intent_at = null, retry_at = null, lease_until = null
        where state in ('delivered', 'parked') and intent_at < now() - interval '1 day'`,
    },
    {
      what: 'hours of conversations',
      unannounced: true,
      after: { days: 1 },
      delete: () => heardWithoutHour,
    },
    {
      what: 'appointments kept',
      unannounced: true,
      after: { months: 6 },
      delete: (before) => sql`delete from runs where local_date < ${before}::date`,
    },
  ],
});
