import fc from 'fast-check';
import { expect, describe, it } from 'vitest';
import { message, said, strong } from '../../src/chat/message.ts';
import { previewOf } from '../../src/chat/preview.ts';

const THERE = 'La suite est à lire dans la conversation.';
const preview = (...sections: Parameters<typeof message>) => previewOf(message(...sections), THERE);

describe('what a notification tells', () => {
  it('is the whole message when the bot alone speaks', () => {
    expect(preview({ title: ['Bilan'], text: ['Il ferme ', strong('vendredi'), '.'] })).toBe(
      'Bilan\nIl ferme vendredi.',
    );
  });

  it('is the bot’s own words otherwise, and where to read the others', () => {
    expect(
      preview(
        {
          title: ['Demande n° 1'],
          text: [said('Qui connaît le RGAA ?')],
          list: [['1. ', said('La carte')], [said('x')]],
        },
        { fields: [[['Équipe'], [said('Mer Claire'), ' (cohorte)']]] },
      ),
    ).toBe(`Demande n° 1\n• 1. …\n\nÉquipe : … (cohorte)\n\n${THERE}`);
  });

  it('has no hole where a line held nothing else', () => {
    expect(preview({ text: ['Demande'] }, { text: [said('a')] }, { text: ['Pour jeudi'] })).toBe(
      `Demande\n\nPour jeudi\n\n${THERE}`,
    );
  });

  it('is never empty', () => {
    expect(preview({ text: ['« ', said('bonjour'), ' »'] })).toBe(THERE);
  });

  it('has none of the choices that somebody may have named', () => {
    const choices = {
      id: 'which',
      label: 'Laquelle',
      payload: '',
      options: [{ value: 'v', label: 'secret' }],
    };
    expect(preview({ text: ['Une donnée : ', said('Eaux')], actions: choices })).not.toContain('secret');
  });

  it('holds no word that anyone said, wherever it is in the message', () => {
    const text = fc.array(fc.constantFrom('Le bot. ', said('CANARI'), strong('Gras')), { maxLength: 4 });
    const section = fc.record(
      {
        title: text,
        text,
        list: fc.array(text, { maxLength: 3 }),
        fields: fc.array(fc.tuple(text, text), { maxLength: 2 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(section, { maxLength: 3 }), (sections) => {
        expect(previewOf({ sections }, THERE)).not.toContain('CANARI');
      }),
    );
  });
});
