import { describe, expect, test } from 'vitest';
import { peopleAtEnd, peopleAtStart, peopleNamed } from '../../../src/rituals/words/someone.ts';

const person = (name: string, slug = name.toLowerCase().replace(/\W+/g, '-')) => ({
  id: `id of ${slug}`,
  slug,
  name,
});

const PEOPLE = [
  person('Ada Un', 'ada'),
  person('Maëlys Octet', 'maelys'),
  person('Jean-Luc Bogue', 'jlb'),
  person('Léa Canal', 'lea-c'),
  person('Léa Dupont', 'lea-d'),
  person('Anaïs Le Goff', 'anais'),
  person('Noé Cœur', 'noe'),
];

const named = (text: string): string[] => peopleNamed(text, PEOPLE).map(({ name }) => name);

describe('a person is named', () => {
  test.each([
    ['Ada Un', 'Ada Un'],
    ['ada', 'Ada Un'],
    ['ADA UN !', 'Ada Un'],
    ['@ada', 'Ada Un'],
    ['@Ada Un', 'Ada Un'],
    ['Un Ada', 'Ada Un'],
    ['maelys', 'Maëlys Octet'],
    ['maelis octet', 'Maëlys Octet'],
    ['Maëlsy', 'Maëlys Octet'],
    ['Octet', 'Maëlys Octet'],
    ['mae', 'Maëlys Octet'],
    ['jean luc', 'Jean-Luc Bogue'],
    ['Jean-Luc B.', 'Jean-Luc Bogue'],
    ['jlb', 'Jean-Luc Bogue'],
    ['Léa C.', 'Léa Canal'],
    ['lea d', 'Léa Dupont'],
    ['lea-d', 'Léa Dupont'],
    ['le goff', 'Anaïs Le Goff'],
    ['coeur', 'Noé Cœur'],
  ])('by « %s »', (text, name) => {
    expect(named(text)).toEqual([name]);
  });

  test('two who fit are both given, for the person to choose', () => {
    expect(named('Léa')).toEqual(['Léa Canal', 'Léa Dupont']);
    expect(named('leaa')).toEqual(['Léa Canal', 'Léa Dupont']);
  });

  test('two of the very same name too, unless their id in the file is typed', () => {
    const twins = [person('Ada Un', 'ada-1'), person('Ada Un', 'ada-2')];
    expect(peopleNamed('Ada Un', twins)).toEqual(twins);
    expect(peopleNamed('ada-2', twins)).toEqual([twins[1]]);
  });

  test.each([
    '',
    '@',
    '?',
    'a',
    'Bob',
    'Ada Deux',
    'Léa C. Dupont',
    'ada ada',
    'constructor',
    'x'.repeat(200),
  ])('nobody by « %s »', (text) => {
    expect(named(text)).toEqual([]);
  });
});

describe('a mention', () => {
  const mentions = [{ text: '@ada', person: 'id of lea-d' }];

  test('is the person that the platform knows, whatever the handle looks like', () => {
    expect(peopleNamed('@ada', PEOPLE, mentions).map(({ name }) => name)).toEqual(['Léa Dupont']);
    expect(peopleAtStart('@ada : vers Rivage', PEOPLE, mentions).rest).toBe('vers Rivage');
    expect(peopleAtStart('@ada vers Rivage', PEOPLE, mentions)).toEqual({
      people: [PEOPLE[4]],
      rest: 'vers Rivage',
    });
  });

  test('of someone else is nobody, rather than someone of a like name', () => {
    expect(peopleNamed('@ada', PEOPLE, [{ text: '@ada', person: 'elsewhere' }])).toEqual([]);
  });

  test('ends with its handle', () => {
    expect(peopleNamed('@adam', [...PEOPLE, person('Adam Trois')], mentions).map(({ name }) => name)).toEqual(
      ['Adam Trois'],
    );
  });
});

describe('a person is named at the start of a text', () => {
  test.each([
    ['Ada Un vers Rivage Clair le 1/12', ['Ada Un'], 'vers Rivage Clair le 1/12'],
    ['ada le 4/12', ['Ada Un'], 'le 4/12'],
    ['Anaïs le 4/12', ['Anaïs Le Goff'], 'le 4/12'],
    ['Anaïs Le Goff le 4/12', ['Anaïs Le Goff'], 'le 4/12'],
    ['anaïs le goff le 4/12', ['Anaïs Le Goff'], 'le 4/12'],
    ['Ada un café', ['Ada Un'], 'un café'],
    ['Ada Un un café', ['Ada Un'], 'un café'],
    ['ada un un café', ['Ada Un'], 'un café'],
    ['Maëlys octet jusqu’au 31/8', ['Maëlys Octet'], 'jusqu’au 31/8'],
    ['Maëlys Octe pour tout', ['Maëlys Octet'], 'pour tout'],
    ['maelys octes pour tout', ['Maëlys Octet'], 'octes pour tout'],
    ['Ada - pour tout', ['Ada Un'], '- pour tout'],
    ['Ada : pour tout : vraiment', ['Ada Un'], 'pour tout : vraiment'],
    ['@Ada: pour tout', ['Ada Un'], 'pour tout'],
    ['Ada Un, pour tout', ['Ada Un'], 'pour tout'],
    ['Léa C. : pour tout', ['Léa Canal'], 'pour tout'],
    ['Ada :', ['Ada Un'], ''],
    [': pour tout', [], ': pour tout'],
    ['Léa canal', ['Léa Canal'], ''],
    ['maelys jusqu’au 31/8', ['Maëlys Octet'], 'jusqu’au 31/8'],
    ['Léa C. vers Rivage', ['Léa Canal'], 'vers Rivage'],
    ['Léa D vers Rivage', ['Léa Dupont'], 'vers Rivage'],
    ['Léa à Rivage', ['Léa Canal', 'Léa Dupont'], 'à Rivage'],
    ['jlb', ['Jean-Luc Bogue'], ''],
    ['personne vers Rivage', [], 'personne vers Rivage'],
    ['', [], ''],
  ])('« %s »', (text, names, rest) => {
    const found = peopleAtStart(text, PEOPLE);
    expect([found.people.map(({ name }) => name), found.rest]).toEqual([names, rest]);
  });
});

describe('a person is named at the end of a text', () => {
  test.each([
    ['feuille de route @Ada Un', ['Ada Un'], 'feuille de route'],
    ['feuille de route maelys', ['Maëlys Octet'], 'feuille de route'],
    ['feuille de route Léa C.', ['Léa Canal'], 'feuille de route'],
    ['feuille de route Léa', ['Léa Canal', 'Léa Dupont'], 'feuille de route'],
    ['feuille de route', [], 'feuille de route'],
    ['Ada', ['Ada Un'], ''],
    ['', [], ''],
  ])('« %s »', (text, names, before) => {
    const found = peopleAtEnd(text, PEOPLE);
    expect([found.people.map(({ name }) => name), found.before]).toEqual([names, before]);
  });

  test('or mentioned there', () => {
    const mentions = [{ text: '@ada', person: 'id of lea-d' }];
    expect(peopleAtEnd('feuille de route @ada', PEOPLE, mentions)).toEqual({
      people: [PEOPLE[4]],
      before: 'feuille de route',
    });
  });
});
