import { expect, it } from 'vitest';
import { namedAtStart } from '../../../src/rituals/words/named.ts';

const TEAMS = [{ names: ['Mer Claire', 'mer'] }, { names: ['Été 42', 'ete-42'] }];

it.each([
  ['Mer Claire La carte', 'Mer Claire', 'La carte', false],
  ['  mer   claire\nLa carte', 'Mer Claire', 'La carte', false],
  ['MER la carte : en ligne', 'Mer Claire', 'la carte : en ligne', false],
  ['Mer Claire : La carte', 'Mer Claire', 'La carte', true],
  ['mer claire: La carte', 'Mer Claire', 'La carte', true],
  ['mer :La carte', 'Mer Claire', 'La carte', true],
  ['ete 42', 'Été 42', '', false],
  ['ete-42', 'Été 42', '', false],
  ['La carte de Mer Claire', undefined],
  ['', undefined],
])('« %s » starts with the name of %s', (text, name, rest?: string, setApart?: boolean) => {
  const found = namedAtStart(text, TEAMS);
  expect(found && { name: found.found.names[0], rest: found.rest, setApart: found.setApart }).toEqual(
    name && { name, rest, setApart },
  );
});
