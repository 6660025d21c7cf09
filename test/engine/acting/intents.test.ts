import { expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { inOrderOfUse, intentOf } from '../../../src/engine/acting/intents.ts';

it.each([
  ['standup-weekly', 'answer'],
  ['help', 'ask'],
  ['call-ask-openly-sent', 'ask'],
  ['dataset', 'team'],
  ['gazette', 'cohort'],
  ['pause', 'settings'],
])('« %s » is found under « %s »', (name, intent) => {
  expect(commands.filter((command) => command.name === name).map(intentOf)).toEqual([intent]);
});

it('words are grouped by what people come for, in the order they were listed', () => {
  const all = [
    { name: 'a', intent: 'settings' as const },
    { name: 'b', intent: 'answer' as const },
    { name: 'c', intent: 'settings' as const },
  ];
  expect(inOrderOfUse(all).map(({ name }) => name)).toEqual(['b', 'a', 'c']);
});
