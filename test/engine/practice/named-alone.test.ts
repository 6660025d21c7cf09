import { expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { commandNamedAlone } from '../../../src/engine/practice/named-alone.ts';
import { textsIn } from '../../../src/texts/index.ts';

const named = (text: string, locale: 'fr' | 'en' = 'fr') =>
  commandNamedAlone(text, commands, textsIn(locale));

test.each([
  ['répondre', 'aide repondre'],
  ['Demander', 'aide demander'],
  ['Mon équipe !', 'aide mon equipe'],
  ['mes réglages', 'aide mes reglages'],
  ['mes jalons', 'jalons'],
  ['Notre défi', 'défi'],
  ['les formations', 'formations'],
  ['voir données', 'données'],
])('« %s » is typed as « %s »', (text, meant) => {
  expect(named(text)).toBe(meant);
});

test.each([
  ['my settings', 'help my settings'],
  ['the milestones', 'milestones'],
])('“%s” is typed as “%s”', (text, meant) => {
  expect(named(text, 'en')).toBe(meant);
});

test.each(['jalons', 'mon compte', 'mes jalons avancent', 'demander au sponsor', 'mon chien', 'les', ''])(
  '« %s » stays what it is',
  (text) => {
    expect(named(text)).toBeUndefined();
  },
);
