import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readYaml } from '../../src/files/yaml.ts';
import { writeYaml } from '../../src/files/write-yaml.ts';

/** What YAML could take for something else than a text. */
const AMBIGUOUS = [
  'true',
  'null',
  '~',
  '012',
  '0x1f',
  '1e3',
  '.inf',
  '- a',
  'a: b',
  '# a',
  'a #b',
  '*a',
  '&a',
  '!a',
  '|',
  '',
  ' a',
  '09:30',
  '2026-11-28',
  'a\nb\n',
  '---',
  '<<',
];

test.each(AMBIGUOUS)('the text %j is read as it was written', (text) => {
  expect(readYaml(writeYaml({ a: [text], b: { c: text } }))).toMatchObject({
    value: { a: [text], b: { c: text } },
    faults: [],
  });
});

test('any text is read as it was written', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (texts) => {
      expect(readYaml(writeYaml({ texts })).value).toEqual({ texts });
    }),
  );
});

test('a field without a value is left out, and a long text stays on its line', () => {
  expect(writeYaml({ a: undefined, b: 'le défi '.repeat(50).trim() }).split('\n')).toHaveLength(2);
});
