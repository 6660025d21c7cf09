import { describe, expect, it } from 'vitest';
import { importCohortFile } from '../../../src/engine/cohort-admin.ts';
import { begin, helpCohort, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { makeWorld } from '../../fixtures/world.ts';

describe('skills', () => {
  it('are declared by a form, and read back in it', async () => {
    const world = await begin();
    expect(await world.say('e01', '/eig competences')).toBe('form: Mes compétences');
    const said = await world.say(
      'e01',
      'competences\nexpert : RGAA, Données ouvertes\napprendre : postgis\nsolliciter : oui\npar mois : 1',
    );
    expect(said).toContain('Je maîtrise : rgaa, donnees-ouvertes');
    expect(said).toContain('1 par mois au plus');
    expect(await world.db.query.skillProfiles.findMany()).toMatchObject([{ suggested: true, monthlyCap: 1 }]);
  });

  it.each(['rgaa', 'RGAA', 'rgga', 'accessibilité', 'Accessibilite', 'accesibilité'])(
    'are found as « %s », whatever the case, the accents and a slip',
    async (typed) => {
      const world = await begin();
      await world.say('e01', 'competences expert : rgaa, accessibilité ; solliciter : oui');
      expect(await world.say('e04', `/eig qui-sait ${typed}`)).toContain('Ada Un');
    },
  );

  it('name consenting people only, and consent never comes from a file', async () => {
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

  it('of the cohort are not shown to the community', async () => {
    const world = await begin();
    await world.say('e01', 'competences expert : rgaa ; solliciter : oui');
    expect(await world.say('a1', 'qui-sait rgaa')).toContain('Personne ne s’est déclaré');
    await world.say('a1', 'competences expert : rgaa ; solliciter : oui');
    expect(await world.say('e02', 'qui-sait rgaa')).toContain('Ancienne Une');
  });

  it.each([
    [`competences expert : ${'a'.repeat(500)}`, 'Un sujet tient en 30 caractères'],
    [
      `competences expert : ${Array.from({ length: 21 }, (_, rank) => `sujet${rank}`).join(', ')}`,
      '20 sujets au plus',
    ],
    ['competences par mois : 0', 'va de 1 à 10'],
    ['competences par mois : beaucoup', 'va de 1 à 10'],
    ['competences solliciter : peut-être', 'Répondez par oui ou par non'],
    ['qui-sait', 'Dites-moi sur quel sujet'],
  ])('« %.40s » is refused', async (typed, expected) => {
    const world = await begin();
    expect(await world.say('e01', typed)).toContain(expected);
    expect(await world.db.query.skillProfiles.findMany()).toEqual([]);
  });
});
