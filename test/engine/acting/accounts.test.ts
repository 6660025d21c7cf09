import { expect, test } from 'vitest';
import { replaceMentions } from '../../../src/engine/acting/accounts.ts';

test.each([
  ['merci @ada', 'merci @Ada Un'],
  ['@ada, @adam et @U77 !', '@Ada Un, @Adam $1 et @Chloé Trois !'],
  ['@adamant n’est pas @ad', '@adamant n’est pas @ad'],
  ['@ada_b, a@ada.example', '@ada_b, a@ada.example'],
])('the mentions of « %s » become the names of people', (text, named) => {
  const names = new Map([
    ['@ada', '@Ada Un'],
    ['@adam', '@Adam $1'],
    ['@U77', '@Chloé Trois'],
  ]);
  expect(replaceMentions(text, names)).toBe(named);
});
