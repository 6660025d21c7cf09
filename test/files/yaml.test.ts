import { describe, expect, test } from 'vitest';
import { readYaml } from '../../src/files/yaml.ts';

const TEXT = `cohort:
  id: promo
  starts_on: 2026-09-14
people:
  # who is there
  - { id: e01, works: &days [mon, tue] }
  - id: e02
    works: *days
notes:
  - |
    Lire
  -
`;

describe('reading a YAML file', () => {
  test('gives its value, with dates left as text and repeated values spelled out', () => {
    expect(readYaml(TEXT)).toMatchObject({
      faults: [],
      value: {
        cohort: { id: 'promo', starts_on: '2026-09-14' },
        people: [
          { id: 'e01', works: ['mon', 'tue'] },
          { id: 'e02', works: ['mon', 'tue'] },
        ],
        notes: ['Lire\n', null],
      },
    });
  });

  test.each([
    ['a key', ['cohort', 'starts_on'], 3],
    ['a list item on one line', ['people', 0, 'works', 1], 6],
    ['a list item on several lines', ['people', 1], 7],
    ['a key inside it', ['people', 1, 'works'], 8],
    ['a value behind a reference, where it is written', ['people', 1, 'works', 0], 6],
    ['a text of several lines in a list', ['notes', 0], 10],
    ['an empty list item', ['notes', 1], 12],
    ['a missing key: the nearest one around it', ['cohort', 'name'], 1],
    ['a missing item: its list', ['people', 9, 'id'], 4],
    ['a missing block: the top of the file', ['rituals', 0], 1],
  ])('finds the line of %s', (_, path, line) => {
    expect(readYaml(TEXT).lineOf(path)).toBe(line);
  });

  test('accepts a byte order mark and counts its lines the same', () => {
    const { value, lineOf } = readYaml('\uFEFFa: 1\nb: 2');
    expect([value, lineOf(['b'])]).toEqual([{ a: 1, b: 2 }, 2]);
  });

  test.each(['', '\n\n', '# only a comment\n'])(
    'finds nothing, and no line, in the empty file %j',
    (text) => {
      const { value, faults, lineOf } = readYaml(text);
      expect([value ?? null, faults, lineOf([])]).toEqual([null, [], undefined]);
    },
  );

  test('makes half a character a whole one', () => {
    expect(readYaml('a: "\\uD83D"').value).toEqual({ a: '\uFFFD' });
  });

  test('does not let a directive bring back YAML 1.1 and its dates', () => {
    expect(readYaml('%YAML 1.1\n---\na: 2026-01-01\nb: yes').value).toEqual({ a: '2026-01-01', b: 'yes' });
  });
});

const bomb = (levels: number): string =>
  Array.from(
    { length: levels },
    (_, at) => `l${at}: &l${at} [${Array.from({ length: 9 }, () => (at ? `*l${at - 1}` : 'x')).join(', ')}]`,
  ).join('\n');

describe('refusing a YAML file', () => {
  test.each([
    ['an unclosed bracket', 'a: 1\nb: [1, 2\n', { code: 'syntax', line: 3 }],
    ['an unclosed quote', 'a: 1\nb: "x\n', { code: 'syntax', line: 3 }],
    ['a tab', 'a:\n\t- x\n', { code: 'tab', line: 2 }],
    ['a colon in bare text', 'a: 1\ngoal: Lire: écrire\n', { code: 'unquoted-colon', line: 2 }],
    ['a colon in the text of a list', 'a:\n  - b: c: d\n', { code: 'unquoted-colon', line: 2 }],
    ['a line without a colon', 'a: 1\ngoal Lire\nb: 2\n', { code: 'syntax', line: 2 }],
    ['a line without a colon, at the top', 'goal Lire\nb: 2\n', { code: 'syntax', line: 1 }],
    ['a line without a colon, at the end', 'a: 1\ngoal Lire\n', { code: 'syntax', line: 2 }],
    ['a line too far to the right', 'a: 1\n  b: 2\n', { code: 'syntax', line: 2 }],
    ['a line too far to the left', 'a:\n    b: 1\n  c: 2\n', { code: 'syntax', line: 3 }],
    ['text after a quote', 'a: 1\nb: "x" y\n', { code: 'syntax', line: 2 }],
    ['a second document after an end', 'a: 1\n...\nb: 2\n', { code: 'several-documents', line: 3 }],
    ['a second document that is empty', 'a: 1\n---\n', { code: 'several-documents', line: 2 }],
    ['a tag of YAML’s own', 'a: 1\nb: !!str 2\n', { code: 'custom-tag', name: '!!str', line: 2 }],
    ['a reference as a key', 'a: &x 1\n*x : 2\n', { code: 'bad-key', line: 2 }],
    ['a second document', 'a: 1\n---\nb: 2\n', { code: 'several-documents', line: 2 }],
    ['a key given twice', 'a: 1\nb: 2\na: 3\n', { code: 'duplicate-key', name: 'a', line: 3 }],
    ['a list as a key', '? [a, b]\n: 1\n', { code: 'bad-key', line: 1 }],
    ['a custom tag', 'a: 1\nb: !run x\n', { code: 'custom-tag', name: '!run', line: 2 }],
    ['a reference to nothing', 'a: 1\nb: *c\n', { code: 'unknown-alias', name: 'c', line: 2 }],
    ['a reference to what contains it', 'a: &x [*x]\n', { code: 'unknown-alias', name: 'x', line: 1 }],
    ['references that multiply', bomb(9), { code: 'too-many-aliases', line: 1 }],
    ['too many references', `a: &x 1\nb: [${'*x, '.repeat(101)}]`, { code: 'too-many-aliases', line: 1 }],
    ['brackets in brackets', `a: 1\nb: ${'['.repeat(100_000)}`, { code: 'syntax', line: 2 }],
    ['lists in lists', `a:\n${'- '.repeat(50_000)}`, { code: 'syntax', line: 2 }],
    ['more than four hundred kilobytes', `a: "${'é'.repeat(200_000)}"`, { code: 'too-large', line: 1 }],
    ['a bottomless nesting', '['.repeat(50_000) + ']'.repeat(50_000), { code: 'syntax', line: 1 }],
  ])('says where it found %s, and gives no value', (_, text, fault) => {
    expect(readYaml(text)).toMatchObject({ value: undefined, faults: [fault] });
  });

  test.each(['__proto__', 'constructor', 'prototype', '"__proto__"'])(
    'refuses the key %s anywhere',
    (key) => {
      const { value, faults } = readYaml(`a: 1\nb:\n  - { ${key}: { polluted: true } }\n`);
      expect(value).toBeUndefined();
      expect(faults).toEqual([{ code: 'forbidden-key', name: key.replaceAll('"', ''), line: 3 }]);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    },
  );

  test('lists faults of several kinds in the order of their lines', () => {
    const { faults } = readYaml('a: *nothing\nb: 1\nc: { __proto__: 1 }\nb: 2\n');
    expect(faults.map(({ code, line }) => [code, line])).toEqual([
      ['unknown-alias', 1],
      ['forbidden-key', 3],
      ['duplicate-key', 4],
    ]);
  });

  test('reads a long flat file, far longer than any cohort', { timeout: 60_000 }, () => {
    const keys = Array.from({ length: 40_000 }, (_, at) => `k${at}: 1`).join('\n');
    expect(readYaml(keys).faults).toEqual([]);
  });
});
