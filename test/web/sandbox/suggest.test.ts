import { describe, expect, it } from 'vitest';
import type { PersonView } from '../../../src/chat/sandbox/view.ts';
import type { Word } from '../../../src/engine/acting/vocabulary.ts';
import { completionsFor } from '../../../src/web/sandbox/writing/completion.ts';
import { matchingPeople } from '../../../src/web/sandbox/people/search.ts';

const WORDS: Word[] = [
  {
    word: 'bilan',
    words: ['bilan', 'report'],
    usage: 'bilan',
    what: 'le bilan de la semaine',
    intent: 'answer',
  },
  {
    word: 'pause',
    words: ['pause', 'stop'],
    usage: 'pause jusqu’au 4/12',
    what: 'ne plus rien recevoir',
    intent: 'settings',
  },
  {
    word: 'données',
    words: ['données', 'data'],
    usage: 'données',
    what: 'les jeux de données',
    intent: 'team',
  },
];

const offered = (text: string, { direct = true, command = '/eig' } = {}): string[] =>
  completionsFor({ text, command, direct }, WORDS).map((one) => one.text);

describe('the words that are offered', () => {
  it.each(['/', '/e', '/eig', '/eig '])('after « %s » are all those one may use', (text) => {
    expect(offered(text)).toEqual(['/eig bilan ', '/eig pause ', '/eig données ']);
  });

  it.each([
    ['/eig b', ['/eig bilan ']],
    ['/bi', ['/eig bilan ']],
    ['/eig rep', ['/eig bilan ']],
    ['/eig DONNE', ['/eig données ']],
    ['bi', ['bilan ']],
    ['stop', ['pause ']],
    ['zzz', []],
    ['', []],
    ['bilan ', []],
    ['/eig bilan 2', []],
    ['1. Publier\n2. La', []],
  ])('after « %s » are %j', (text, expected) => {
    expect(offered(text)).toEqual(expected);
  });

  it('are none in a channel, where words are for people, unless a slash begins them', () => {
    expect(offered('bi', { direct: false })).toEqual([]);
    expect(offered('/bi', { direct: false })).toEqual(['/eig bilan ']);
  });

  it('follow the command of the installation', () => {
    expect(offered('/ri', { command: '/ritournelle' })).toHaveLength(3);
    expect(offered('/ritournelle p', { command: '/ritournelle' })).toEqual(['/ritournelle pause ']);
  });
});

const person = (name: string): PersonView => ({ id: name, name, roles: [], challenges: [] });
const PEOPLE = ['Maëlys Octetin', 'Edwige Marégraf', 'Isidore Trait-Dunion', 'Ancien Un'].map(person);

describe('a search for a person', () => {
  it.each([
    ['maelys', ['Maëlys Octetin']],
    ['MARE', ['Edwige Marégraf']],
    ['ma', ['Maëlys Octetin', 'Edwige Marégraf']],
    ['oct mae', ['Maëlys Octetin']],
    ['dunion', ['Isidore Trait-Dunion']],
    ['aelys', []],
    ['  ', []],
    ['<b>', []],
  ])('« %s » finds %j', (typed, names) => {
    expect(matchingPeople(PEOPLE, typed).map(({ name }) => name)).toEqual(names);
  });
});
