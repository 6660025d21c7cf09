import { describe, expect, it } from 'vitest';
import { helpCohort, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { rehearsing } from '../../fixtures/stage.ts';

const rehearse = rehearsing({ file: helpCohort(), until: MONDAY_10 });

describe('skills', () => {
  it('are declared by a form, and read back in it', () =>
    rehearse(async ({ say, submit }) => {
      const declared = await say(
        'e01',
        'competences\nexpert : RGAA, Données ouvertes\napprendre : postgis\nsolliciter : oui\npar mois : 1',
      );
      expect(declared.text).toContain('Je maîtrise : rgaa, donnees-ouvertes');
      expect(declared.text).toContain('1 par mois au plus');
      expect(declared.outcome?.log).toMatchObject([{ type: 'skill.declared', facts: { suggested: true } }]);
      const { form } = await say('e01', '/eig competences');
      expect(form?.title).toBe('Mes compétences');
      expect(form?.fields.map(({ name, value }) => [name, value])).toEqual([
        ['expert', 'donnees-ouvertes, rgaa'],
        ['peer', undefined],
        ['learning', 'postgis'],
        ['suggested', 'yes'],
        ['cap', '1'],
      ]);
      const values = { expert: 'rgaa', peer: 'dsfr', learning: '', suggested: 'no', cap: '2' };
      const saved = await submit('e01', form?.id ?? '', values);
      expect(saved.text).toContain('Je connais bien : dsfr');
      expect(saved.text).toContain('Personne ne vous trouve');
    }));

  it('are found by a subject, once they may be', () =>
    rehearse(async ({ say }) => {
      await say('e01', 'competences expert : rgaa, accessibilité');
      expect((await say('e04', '/eig qui-sait rgaa')).text).toContain('has listed this subject');
      await say('e01', 'competences solliciter : oui');
      const { text } = await say('m1', 'qui-sait accesibilité');
      expect(text).toContain('Ada Un · accessibilite · maîtrise');
      await say('e01', 'competences solliciter : non');
      expect((await say('m1', 'qui-sait rgaa')).text).toContain('Personne ne s’est déclaré');
    }));

  it('of the cohort are not shown to the community', () =>
    rehearse(async ({ say }) => {
      await say('e01', 'competences expert : rgaa ; solliciter : oui');
      expect((await say('a1', 'qui-sait rgaa')).text).toContain('Personne ne s’est déclaré');
      await say('a1', 'competences expert : rgaa ; solliciter : oui');
      expect((await say('e02', 'qui-sait rgaa')).text).toContain('Ancienne Une');
    }));

  it('refused are given back, or the subject is asked', () =>
    rehearse(async ({ say, submit }) => {
      const many = Array.from({ length: 21 }, (_, rank) => `sujet${rank}`).join(', ');
      const refused = await say('e01', `competences expert : ${many}`);
      expect(refused).toMatchObject({ refused: true, text: expect.stringContaining('20 sujets au plus') });
      expect(refused.text).toContain('sujet20');
      const filled = { expert: many, peer: '', learning: '', suggested: 'no', cap: '2' };
      expect((await submit('e01', 'skill-declare', filled)).errors).toEqual({
        expert: expect.stringContaining('20 sujets au plus'),
      });
      expect((await say('e01', 'qui-sait')).text).toContain('Dites-moi sur quel sujet');
    }));

  it.each([
    ['a sentence', 'compétences partagées hier', 'Rien n’est enregistré'],
    ['a subject of 101 letters', `/eig qui-sait ${'a'.repeat(101)}`, 'Je n’ai pas compris'],
  ])('%s is not about them', (_, typed, expected) =>
    rehearse(async ({ say }) => {
      expect((await say('e01', typed)).text).toContain(expected);
    }),
  );
});
