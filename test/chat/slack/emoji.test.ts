import { describe, expect, it } from 'vitest';
import { withEmoji } from '../../../src/chat/slack/emoji.ts';

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
