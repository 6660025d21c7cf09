import { describe, expect, test } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { AnyCommand } from '../../../src/engine/practice/define.ts';
import { matchWords } from '../../../src/engine/practice/words.ts';
import { plainWord } from '../../../src/rituals/words/letters.ts';
import { LOCALES } from '../../../src/texts/index.ts';

/** Every word of every command in each language. */
const WORDS = LOCALES.flatMap((texts) =>
  commands.flatMap(({ name, door }) =>
    'words' in door ? door.words(texts).map((word) => ({ locale: texts.locale, name, word })) : [],
  ),
);

/** The command that a text means and the rest of the text, or `undefined`. */
const match = (text: string, among: readonly AnyCommand[] = commands) => {
  const found = matchWords(text, among);
  return found && { name: found.command.name, word: found.word, rest: found.rest, exact: found.exact };
};

const nameOf = (text: string, among?: readonly AnyCommand[]): string | undefined => match(text, among)?.name;

/** Commands that only have words, the same in both languages. */
const saying = (...words: string[][]): AnyCommand[] =>
  words.map((own) => ({
    name: own.join(' '),
    door: { words: () => own },
    roles: [],
    accepts: () => true,
    run: () => Promise.resolve(undefined),
  }));

describe('the word of a command', () => {
  test.each(['Aide !', 'aide\u00A0?', 'AIDE…', 'aide ...'])('typed « %s » has nothing after it', (typed) => {
    expect(match(typed)).toMatchObject({ name: 'about', rest: '', exact: true });
  });

  test.each(['mon compte : pause', 'Mon compte: pause', 'mon-compte : pause'])(
    'of two words is set apart by a colon too: « %s »',
    (typed) => {
      expect(matchWords(typed, commands)).toMatchObject({ rest: 'pause', setApart: true });
      expect(matchWords(typed.replace(':', ''), commands)).toMatchObject({ rest: 'pause', setApart: false });
    },
  );

  test('keeps what follows a sign', () => {
    expect(match('bilan ! la carte')?.rest).toBe('! la carte');
    expect(match('stop !!')?.rest).toBe('!!');
  });

  test('is there in both languages for every command that has one', () => {
    const named = (locale: string) => WORDS.filter((one) => one.locale === locale).map(({ name }) => name);
    const spoken = commands.filter(({ door }) => 'words' in door).map(({ name }) => name);
    expect(spoken.length).toBeGreaterThan(0);
    expect([...new Set(named('fr'))]).toEqual(spoken);
    expect([...new Set(named('en'))]).toEqual(spoken);
  });

  test.each(WORDS)('$locale « $word » means $name, alone or with more', ({ name, word }) => {
    const plain = plainWord(word);
    expect(match(word)).toEqual({ name, word: plain, rest: '', exact: true });
    expect(match(`  ${word.toUpperCase()} ! et la suite`)).toMatchObject({ name, exact: true });
    expect(match(`${word}\n2. La carte\n3. Oui`)).toMatchObject({ name, rest: '2. La carte\n3. Oui' });
  });

  test('is the word of that command alone', () => {
    const owners = new Map<string, Set<string>>();
    for (const { name, word } of WORDS) owners.getOrInsert(plainWord(word), new Set()).add(name);
    expect([...owners].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  test.each(LOCALES)('is listed once in $locale', (texts) => {
    const words = WORDS.filter(({ locale }) => locale === texts.locale).map(({ word }) => plainWord(word));
    expect(words.toSorted()).toEqual([...new Set(words)].sort());
  });

  test.each(LOCALES)('is one word, and the usage shown in $locale begins with it', (texts) => {
    const shown = commands.flatMap(({ name, door, roles, summary }) =>
      'words' in door
        ? [{ name, words: door.words(texts), usage: summary?.(texts, roles)?.usage ?? '' }]
        : [],
    );
    expect(shown.filter(({ words }) => words.some((word) => /\s/.test(word)))).toEqual([]);
    expect(
      shown.filter(({ words, usage }) => usage !== '' && !words.includes(usage.split(' ')[0] ?? '')),
    ).toEqual([]);
  });

  test.each(WORDS)(
    '$locale « $word », with any one of its letters missing, means $name or nothing',
    ({ name, word }) => {
      const slips = Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
      const others = slips.filter((slip) => ![name, undefined].includes(nameOf(slip)));
      expect(others).toEqual([]);
    },
  );
});

describe('accents, case and punctuation are forgiven', () => {
  const donnees = saying(['données']);

  test.each([
    ['donnees'],
    ['DONNÉES'],
    ['Donne\u0301es'],
    ['données,'],
    ['données !'],
    ['données:'],
    ['données…'],
  ])('« %s » is the very word', (text) => {
    expect(match(text, donnees)).toMatchObject({ name: 'données', exact: true });
  });

  test('an apostrophe is one, however it is typed', () => {
    expect(['l’équipe', 'l`équipe', 'l´équipe', "L'EQUIPE"].map(plainWord)).toEqual(
      Array(4).fill("l'equipe"),
    );
  });
});

describe('a slip is forgiven when it cannot be another word', () => {
  test.each<[text: string, name: string | undefined]>([
    ['bilan', 'bilan'],
    ['bila', 'bilan'],
    ['bilann', 'bilan'],
    ['bilen', 'bilan'],
    ['bial', undefined],
    ['bil', undefined],
    ['bilnna', undefined],
    ['reprsie', 'reprise'],
    ['repri', undefined],
    ['rperies', undefined],
    ['formation', 'formation'],
    ['fromation', 'formation'],
    ['formatio', 'formation'],
    ['frmatiom', 'formation'],
    ['frmati', undefined],
    ['ormatioms', undefined],
    ['cafe', 'cafe'],
    ['cafes', 'cafe'],
    ['caf', undefined],
    ['', undefined],
    ['…', undefined],
  ])('« %s » is %s', (text, name) => {
    expect(nameOf(text, saying(['bilan'], ['formation'], ['cafe'], ['reprise']))).toBe(name);
  });

  test('it is said that it was not the very word', () => {
    expect(match('bilen 2. La carte')).toEqual({
      name: 'standup-weekly',
      word: 'bilan',
      rest: '2. La carte',
      exact: false,
    });
  });

  test('between two commands it is neither', () => {
    expect(nameOf('posse', saying(['pousse'], ['poste']))).toBeUndefined();
  });

  test('between two words of one command it is that command', () => {
    expect(nameOf('posse', saying(['pousse', 'poste'], ['bilan']))).toBe('pousse poste');
  });

  test('the very word wins over a word near it', () => {
    expect(match('poste', saying(['posse'], ['poste']))).toMatchObject({ name: 'poste', exact: true });
  });

  test('a command behind another door has no word', () => {
    const pressed: AnyCommand = { ...saying(['bilan'])[0]!, door: { press: 'bilan' } };
    expect(matchWords('bilan', [pressed])).toBeUndefined();
  });
});
