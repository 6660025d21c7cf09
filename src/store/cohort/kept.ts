import { sql } from 'drizzle-orm';
import { cohort, columnsNaming, datedBefore, keeps } from '../privacy/declare.ts';

const IN_TEAM = ['in_charge', 'sponsor', 'coach'] as const;
const IN_ACT = ['actor_id', 'person_id'] as const;
const SETTINGS = 'the cohort’s configuration, which its coordination publishes';

export const cohortKept = keeps({
  said: (texts) => texts.cohortStored,
  tables: {
    cohorts: {
      words: ['name', 'coordination_label', 'contacts', 'privacy'],
      platform: [],
      codes: [
        'slug',
        'locale',
        'timezone',
        'holidays',
        'bulletin_channel',
        'digest_channel',
        'help_channels',
        'workshop_channel',
        'state',
        'file_hash',
      ],
      because: SETTINGS,
    },
    challenges: {
      words: ['name', 'host', 'goal'],
      codes: ['slug', 'channel', 'timezone', 'holidays'],
    },
    channels: { codes: ['name', 'audience'] },
    channel_places: { platform: ['external_id'], codes: ['name'], because: SETTINGS },
    listed_places: { platform: ['external_id'], codes: ['name', 'platform'], because: SETTINGS },
    rituals: { codes: ['slug', 'kind', 'settings', 'origin'] },
    ritual_challenges: { codes: ['chosen'] },
    cohort_pauses: {},
    cohort_acts: { codes: ['what', 'facts'] },
    cohort_imports: { words: ['before', 'file'], codes: ['state', 'memberships'] },
  },
  kinds: {
    challenges: {
      table: 'challenges',
      whose: { columns: IN_TEAM },
      retention: { for: { months: 3 }, since: 'contract' },
      own: (id) => ({ cohort, challenge: sql`t.name`, as: columnsNaming(id, IN_TEAM) }),
      erasure: 'unsigned',
    },
    imports: {
      table: 'cohort_imports',
      // A file names everyone of its cohort, some of whom are not there yet.
      whose: { rows: (id) => sql`cohort_id in (select r.cohort_id from roster r where r.person_id = ${id})` },
      retention: { for: { days: 1 } },
      own: () => ({ day: sql`t.at::date`, cohort }),
      erasure: 'deleted',
      // Its whole file goes: without them it could not be taken back any more. One that waits may name them before their cohort does.
      release: (people) => sql`delete from cohort_imports i
        where i.cohort_id in (select r.cohort_id from roster r where r.person_id = any(${people}))
          or exists (select 1 from people p where p.id = any(${people}) and p.email is not null
            and position(lower(p.email) in lower(i.before::text || i.file::text)) > 0)`,
      purge: {
        what: 'imported files',
        unannounced: true,
        delete: (before) => datedBefore('cohort_imports', 'at', before),
      },
    },
    acts: {
      table: 'cohort_acts',
      whose: { columns: IN_ACT },
      retention: { for: { months: 12 }, since: 'cohortEnd' },
      own: (id) => ({
        day: sql`t."on"`,
        cohort,
        what: sql`t.what`,
        as: columnsNaming(id, IN_ACT),
      }),
      erasure: 'unsigned',
      purge: {
        what: 'acts of the coordination',
        delete: (before) => sql`delete from cohort_acts a using cohorts c
          where c.id = a.cohort_id and c.ends_on < ${before}::date`,
      },
    },
  },
});
