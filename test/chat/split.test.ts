import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Message, message, said, type Section, type Text } from '../../src/chat/message.ts';
import { plainText } from '../../src/chat/plain.ts';
import { cutWords, splitMessage } from '../../src/chat/split.ts';

const LIMITS = { elements: 5, perElement: 60, characters: 150 };

const words = fc.oneof(
  fc.string({ maxLength: 200, unit: 'grapheme' }),
  fc.constant('👩‍👩‍👧‍👦é̂'.repeat(20)),
  fc.constant('un mot puis un autre '.repeat(10)),
);
const text: fc.Arbitrary<Text> = fc.array(
  fc.oneof(words, words.map(said), fc.constant({ strong: 'gras' } as const)),
  { maxLength: 4 },
);
const section: fc.Arbitrary<Section> = fc.record(
  {
    title: text,
    text,
    list: fc.array(text, { maxLength: 4 }),
    fields: fc.array(fc.tuple(fc.constant(['Nom']), text), { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** The content of messages, without counters and the spaces between pieces. */
const content = (messages: readonly Message[]): string =>
  messages
    .flatMap(({ sections }) => sections)
    .flatMap((one) => [
      one.title,
      one.text,
      ...(one.list ?? []),
      ...(one.fields ?? []).map(([, value]) => value),
    ])
    .map((one) => (one ? plainText(one) : ''))
    .filter((one) => !/^\(\d+\/\d+\)$/.test(one))
    .join('');

describe('a message too long for its platform', () => {
  it('is cut into parts that all fit, and loses not one character', () => {
    fc.assert(
      fc.property(fc.array(section, { maxLength: 8 }), (sections) => {
        const whole = { sections };
        const parts = splitMessage(whole, LIMITS);
        expect(content(parts)).toBe(content([whole]));
        const many = parts.length > 1 ? parts : [];
        expect(many.filter(({ sections: shown }) => shown.length > LIMITS.elements)).toEqual([]);
        const texts = many.flatMap(({ sections: shown }) => shown.map((one) => plainText(one.text ?? [])));
        expect(texts.filter((one) => one.length > LIMITS.perElement)).toEqual([]);
      }),
    );
  });

  it('is never cut inside a character', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (whole) => {
        const cut = cutWords(whole, 40);
        expect(cut.join('')).toBe(whole);
        const segmenter = new Intl.Segmenter('fr', { granularity: 'grapheme' });
        const count = (one: string) => [...segmenter.segment(one)].length;
        expect(cut.reduce((sum, one) => sum + count(one), 0)).toBe(count(whole));
      }),
    );
  });

  it('says which part of how many each one is', () => {
    const parts = splitMessage(message({ text: ['mot '.repeat(100)] }), LIMITS);
    expect(parts.map(({ sections }) => plainText(sections.at(-1)?.text ?? []))).toEqual(
      parts.map((_part, at) => `(${at + 1}/${parts.length})`),
    );
  });
});

describe('a message that fits', () => {
  it('is left as it is', () => {
    const short = message({ title: ['Titre'], text: ['Bonjour'], list: [['un']] });
    expect(splitMessage(short, LIMITS)).toEqual([short]);
    expect(splitMessage(short, undefined)).toEqual([short]);
  });
});
