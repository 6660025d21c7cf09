import { describe, expect, it } from 'vitest';
import { message, said, type Section, strong } from '../../../src/chat/message.ts';
import { withEmoji } from '../../../src/chat/slack/emoji.ts';
import { blocksFor } from '../../../src/chat/slack/render.ts';

const shown = (words: string): string =>
  withEmoji(words)
    .map((element) =>
      element.type === 'emoji' ? `<${element.name}>` : element.type === 'text' ? element.text : '',
    )
    .join('|');

describe('what a person typed, in rich text', () => {
  it.each([
    ['Bravo :tada:', 'Bravo |<tada>'],
    [':tada::+1: à vous', '<tada>|<+1>| à vous'],
    [':wave::skin-tone-3: bonjour', '<wave>| bonjour'],
    [':flag-fr:', '<flag-fr>'],
    ['à 10:30:45 pile', 'à 10:30:45 pile'],
    ['std::string::npos', 'std::string::npos'],
    ['clé:valeur:autre', 'clé:valeur:autre'],
    ['::', '::'],
    ['', ''],
  ])('« %s »', (words, expected) => {
    expect(shown(words)).toBe(expected);
  });

  it('is read in time, whatever it is', () => {
    expect(withEmoji(`:${'a'.repeat(100_000)}`)).toHaveLength(1);
    expect(withEmoji(':a'.repeat(50_000)).length).toBeGreaterThan(0);
  });
});

describe('an emoji that a person typed', () => {
  const TITLED = ':tada: Bravo';
  const blockOf = (section: Section) => blocksFor(message(section))[0];

  it('is one in a title, on a button and in a choice', () => {
    const plain = { type: 'plain_text', text: TITLED, emoji: true };
    expect(blockOf({ title: [said(TITLED)] })).toMatchObject({ type: 'header', text: plain });
    expect(blockOf({ actions: [{ id: 'go', label: TITLED, payload: 'p' }] })).toMatchObject({
      elements: [{ text: plain }],
    });
    const options = [{ value: '1', label: TITLED }];
    expect(blockOf({ actions: { id: 'go', label: 'Lequel', payload: 'p', options } })).toMatchObject({
      elements: [{ options: [{ text: plain }] }],
    });
  });

  it('is one in bold words too', () => {
    expect(blockOf({ text: [strong(TITLED)] })).toMatchObject({
      elements: [
        {
          elements: [
            { type: 'emoji', name: 'tada' },
            { type: 'text', text: ' Bravo', style: { bold: true } },
          ],
        },
      ],
    });
  });
});
