import { describe, expect, it } from 'vitest';
import { sandbox as en } from '../../../src/texts/en/sandbox.ts';
import { sandbox as fr } from '../../../src/texts/fr/sandbox.ts';
import { STEPS } from '../../../src/web/sandbox/tour/steps.ts';

const countWords = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

describe.each([
  ['fr', fr],
  ['en', en],
])('the tour in %s', (_, { tour, clock, composer }) => {
  const said = STEPS.map((step) => tour.steps[step]).map(({ title, text, link }) =>
    [title, text, link('Maëlys Octetin', 'promo-demo')].join(' '),
  );

  it('has six steps, of 250 words in all at most', () => {
    expect(said).toHaveLength(6);
    expect(countWords(said.join(' '))).toBeLessThanOrEqual(250);
  });

  it('names buttons as the page does', () => {
    const all = said.join(' ');
    for (const name of [clock.friday, clock.forward, composer.send]) expect(all).toContain(name);
  });
});
