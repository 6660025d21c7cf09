import { describe, expect, it } from 'vitest';
import { skillFields } from '../../../commands/skill/fields.ts';
import { READING } from '../../fixtures/read-fields.ts';

const before = { expert: 'rgaa', peer: '', learning: '', suggested: true, cap: 3 };

const readTyped = (text: string) => skillFields.read(skillFields.readLines(text) ?? {}, before, READING);

describe('skills typed in lines', () => {
  it('change what is said, and nothing else', () => {
    expect(readTyped('apprendre : postgis\nsql')).toEqual({
      given: {
        skills: [
          { tag: 'rgaa', level: 'expert' },
          { tag: 'postgis', level: 'learning' },
          { tag: 'sql', level: 'learning' },
        ],
        suggested: true,
        monthlyCap: 3,
        words: ['rgaa', '', 'postgis, sql'],
      },
    });
  });

  it('may be on one line, in either language', () => {
    expect(readTyped('expert : ; solliciter : non ; per month: 1')).toMatchObject({
      given: { skills: [], suggested: false, monthlyCap: 1 },
    });
  });

  it.each([
    [
      `expert : ${'a'.repeat(500)}`,
      { expert: ['Un sujet tient en 30 caractères. Rien n’a été enregistré : raccourcissez et renvoyez.'] },
    ],
    ['par mois : 0', { cap: [expect.stringContaining('un nombre de 1 à 10')] }],
    ['par mois : beaucoup', { cap: [expect.stringContaining('un nombre de 1 à 10')] }],
    [
      'solliciter : peut-être',
      { suggested: [expect.stringContaining('choisissez parmi Oui, je suis d’accord, Non')] },
    ],
  ])('« %.40s » is refused', (text, errors) => {
    expect(readTyped(text)).toEqual({ errors });
  });

  it.each(['partagées hier', 'rgaa', ''])('« %s » has no line', (text) => {
    expect(skillFields.readLines(text)).toBeUndefined();
  });
});
