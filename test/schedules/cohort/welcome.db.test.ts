import { eq } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { launchCohort } from '../../../src/engine/cohort-admin.ts';
import { cohorts, identities } from '../../../src/store/tables/index.ts';
import { helpCohort } from '../../fixtures/practices/help.ts';
import { makeWorld } from '../../fixtures/world.ts';

it('whoever has no account when their cohort is launched gets the notice the day after their account appears', async () => {
  const world = await makeWorld({ file: helpCohort(), launched: false });
  const [account] = await world.db.delete(identities).where(eq(identities.externalUser, 'e01')).returning();
  if (!account) throw new Error('the sandbox gives everyone an account');
  const [cohort] = await world.db.select().from(cohorts);
  await launchCohort(world.db, cohort?.slug ?? '');
  await world.to('2026-11-23T12:00:00+01:00');
  expect((await world.texts('e02')).join('\n')).toContain('Vos droits');

  await world.db.insert(identities).values(account);
  await world.to('2026-11-25T12:00:00+01:00');
  const notices = (await world.texts('e01')).filter((text) => text.includes('Vos droits'));
  expect(notices).toHaveLength(1);
});
