import { expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { helpCohort, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { makeWorld } from '../../fixtures/world.ts';

it('skills name consenting people only, and consent never comes from a file', async () => {
  const file = helpCohort((raw) => {
    for (const person of raw.people.slice(0, 2)) Object.assign(person, { skills: ['RGAA'] });
  });
  const world = await makeWorld({ file, until: MONDAY_10 });
  expect(await world.say('m1', 'qui-sait rgaa')).toContain('Personne ne s’est déclaré');
  await world.say('e01', 'competences solliciter : oui');
  const found = await world.say('m1', 'qui-sait rgaa');
  expect(found).toContain('Ada Un');
  expect(found).not.toContain('Basile');
  await world.say('e01', 'competences expert : dsfr');
  await importCohortFile(world.db, file, { hash: 'again' });
  expect(await world.say('m1', 'qui-sait dsfr')).toContain('maîtrise');
  await world.say('e01', 'competences solliciter : non');
  expect(await world.say('m1', 'qui-sait dsfr')).toContain('Personne ne s’est déclaré');
});
