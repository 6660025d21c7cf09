import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readOwnQuestions, writeOwnQuestion } from '../../../src/rituals/standup/own-questions.ts';
import { checkField } from '../../../src/rituals/standup/answer.ts';
import { lengthOf } from '../../../src/rituals/words/text-length.ts';

const read = (text: string) => {
  const found = readOwnQuestions(text);
  if ('fault' in found) throw new Error(JSON.stringify(found.fault));
  return found.ok;
};
const faultOf = (text: string) => {
  const found = readOwnQuestions(text);
  return 'fault' in found ? found.fault : undefined;
};

describe('a team’s own questions', () => {
  test('have a label, a kind, and a full question after a colon', () => {
    expect(
      read(
        'Humeur (humeur)\nCharge (nombre) : De 1 à 5 ?\nÉtape (choix : idée, maquette)\nBlocage : Qu’est-ce qui coince ?',
      ),
    ).toMatchObject([
      { name: 'q1', type: 'mood', label: 'Humeur', required: true },
      { name: 'q2', type: 'number', label: 'Charge', question: 'De 1 à 5 ?', required: false },
      { name: 'q3', type: 'choice', label: 'Étape', options: ['idée', 'maquette'] },
      { name: 'q4', type: 'long', label: 'Blocage', question: 'Qu’est-ce qui coince ?' },
    ]);
  });

  test('may be numbered or dashed, in French or in English, with blank lines between', () => {
    expect(read('1. Mood (mood)\n\n- Load (number): From 1 to 5?').map(({ type }) => type)).toEqual([
      'mood',
      'number',
    ]);
  });

  test.each([
    ['', { code: 'none' }],
    ['   \n ', { code: 'none' }],
    [' : Sans nom ?', { code: 'no-label', line: 1 }],
    ['Humeur\n(nombre) : Combien ?', { code: 'no-label', line: 2 }],
    ['Une question bien trop longue pour une étiquette', { code: 'long-label', line: 1, max: 24 }],
    [`Charge : ${'x'.repeat(151)}`, { code: 'long-question', line: 1, max: 150 }],
    ['Charge (couleur)', { code: 'unknown-type', line: 1 }],
    ['Étape (choix : seule)', { code: 'few-options', line: 1 }],
    ['Étape (choix)', { code: 'few-options', line: 1 }],
    [
      `Étape (choix : ${Array.from({ length: 11 }, (_, i) => `n${i}`).join(', ')})`,
      { code: 'many-options', line: 1, max: 10 },
    ],
    [`Étape (choix : a, ${'b'.repeat(41)})`, { code: 'long-option', line: 1, max: 40 }],
    ['Humeur (humeur : Zen 🧘, 🌊)', { code: 'mood-option', line: 1, value: '🌊' }],
    ['Humeur (humeur : Zen, Dur 🌊)', { code: 'mood-option', line: 1, value: 'Zen' }],
    ['Humeur\nHumeur (nombre)', { code: 'same-label', line: 2, value: 'Humeur' }],
    [Array.from({ length: 9 }, (_, i) => `Q${i}`).join('\n'), { code: 'too-many', max: 8 }],
  ])('%j is refused by its line', (text, fault) => {
    expect(faultOf(text)).toEqual(fault);
  });

  test('are written back as they were read', () => {
    const lines = [
      'Humeur (humeur : Zen 🧘, Dur 🌊)',
      'Charge (nombre) : De 1 à 5 ?',
      'Étape (choix : idée, maquette)',
      'Blocage',
    ];
    expect(read(lines.join('\n')).map(writeOwnQuestion)).toEqual(lines);
  });

  test('whatever is typed, what is accepted fits every platform', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const found = readOwnQuestions(text);
        if ('fault' in found) return;
        for (const { label = '', question = '', options = [] } of found.ok) {
          expect(lengthOf(label)).toBeLessThanOrEqual(24);
          expect(label.trim()).not.toBe('');
          expect(lengthOf(question)).toBeLessThanOrEqual(150);
          expect(options.length).toBeLessThanOrEqual(10);
        }
      }),
    );
  });
});

describe('an answer to them', () => {
  const [mood, load, stage] = read(
    'Humeur (humeur : Zen 🧘, Dur 🌊)\nCharge (nombre)\nÉtape (choix : idée, maquette)',
  );

  test.each([
    [mood, 'Zen 🧘', undefined],
    [mood, 'good', 'unknown-choice'],
    [load, '3', undefined],
    [load, '2,5', undefined],
    [load, '-1.25', undefined],
    [load, 'trois', 'not-a-number'],
    [load, '1e9', 'not-a-number'],
    [load, '12345678901', 'not-a-number'],
    [stage, 'maquette', undefined],
    [stage, 'autre', 'unknown-choice'],
    [stage, '', undefined],
    [mood, '', 'required'],
  ])('%#: is checked by its kind', (question, value, code) => {
    expect(question && checkField(question, value)?.code).toBe(code);
  });
});
