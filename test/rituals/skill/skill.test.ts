import { describe, expect, it } from 'vitest';
import { checkDeclared, matchesSkill, skillsIn } from '../../../src/rituals/skill/skill.ts';

describe('a skill', () => {
  it.each([
    ['rgaa', 'rgaa'],
    ['RGAA', 'rgaa'],
    ['rgga', 'rgaa'],
    ['accessibilité', 'accessibilite'],
    ['Accessibilite', 'accessibilite'],
    ['accesibilité', 'accessibilite'],
    ['convention', 'convention-donnees'],
  ])('is found as « %s », whatever the case, the accents and a slip: %s', (typed, tag) => {
    expect(matchesSkill(typed, tag)).toBe(true);
  });

  it.each(['', ' ', 'dsfr', 'rg', 'git'])('is not found as « %s »', (typed) => {
    expect(matchesSkill(typed, 'rgaa')).toBe(false);
  });
});

const typed = { expert: '', peer: '', learning: '' };
const subjects = (count: number): string => Array.from({ length: count }, (_, rank) => `sujet${rank}`).join();

describe('what someone declares', () => {
  it('has each subject once, at the first level where it stands', () => {
    expect(skillsIn({ expert: 'RGAA, Données ouvertes', peer: 'rgaa ; dsfr', learning: 'dsfr' })).toEqual([
      { tag: 'rgaa', level: 'expert' },
      { tag: 'donnees-ouvertes', level: 'expert' },
      { tag: 'dsfr', level: 'peer' },
    ]);
  });

  it('holds twenty subjects of thirty letters', () => {
    const longest = { ...typed, learning: `${subjects(19)},${'a'.repeat(30)}` };
    expect(checkDeclared({ skills: skillsIn(longest) })).toBeUndefined();
  });

  it('is refused where it holds one more', () => {
    const skills = skillsIn({ ...typed, expert: subjects(20), peer: 'un-de-plus' });
    expect(checkDeclared({ skills })).toEqual({ code: 'too-many-skills', max: 20, level: 'peer' });
  });

  it('is refused where a subject is longer', () => {
    const skills = skillsIn({ ...typed, expert: 'rgaa', learning: 'a'.repeat(31) });
    expect(checkDeclared({ skills })).toEqual({ code: 'skill-too-long', max: 30, level: 'learning' });
  });
});
