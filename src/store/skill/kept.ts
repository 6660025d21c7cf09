import { sql } from 'drizzle-orm';
import { keeps } from '../privacy/declare.ts';

/** After the last declaration: then consent is asked again. */
const retention = { for: { months: 24 }, since: 'declaration' } as const;

export const skillKept = keeps({
  said: (texts) => texts.skill.stored,
  tables: { skills: { words: ['tag'], codes: ['level'] }, skill_profiles: {} },
  kinds: {
    skills: {
      table: 'skills',
      whose: { columns: ['person_id'] },
      retention,
      own: () => ({ skill: sql`t.tag`, level: sql`t.level` }),
      erasure: 'deleted',
      purge: {
        what: 'skills',
        delete: (before) => sql`with gone as (
            delete from skill_profiles where declared_on < ${before}::date returning person_id)
          delete from skills s using gone where s.person_id = gone.person_id`,
      },
    },
    consents: {
      table: 'skill_profiles',
      whose: { columns: ['person_id'] },
      retention,
      own: () => ({ day: sql`t.declared_on`, agreed: sql`t.suggested`, monthly: sql`t.monthly_cap` }),
      erasure: 'deleted',
    },
  },
});
