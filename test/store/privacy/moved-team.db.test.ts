import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { rehearsing } from '../../fixtures/stage.ts';

const WORDS = 'canari-7f3a';

const rehearse = rehearsing({ file: smallCohort(), until: '2026-11-23T10:00:00+01:00' });

describe('whoever changes défi', () => {
  it('leaves their old answers to the team that read them, and brings none to the next one', () =>
    rehearse(async ({ say, tx }) => {
      await say('e01', `standup 1. ${WORDS}\n2. La suite`);
      await say('e01', `bilan Priorité : ${WORDS} (équipe)`);
      await tx.execute(sql`update memberships set challenge_id = (select id from challenges where slug = 'lagon')
        where role = 'eig' and person_id = (select id from people where name = 'Ada Un')`);
      for (const asked of ['standup', 'bilan historique', 'standup historique', 'defi', 'ma-journee', '/eig'])
        expect((await say('e04', asked)).text, asked).not.toContain(WORDS);
      const [kept] = await tx.execute<{ team: string }>(sql`select c.slug as team from answers a
        join rounds r on r.id = a.round_id join challenges c on c.id = r.challenge_id where a.person_id is not null`);
      expect(kept?.team).toBe('mer');
    }));
});
