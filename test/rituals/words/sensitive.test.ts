import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSensitive, type Sensitive } from '../../../src/rituals/words/sensitive.ts';

describe('before a public post', () => {
  test.each<[text: string, found: Sensitive[]]>([
    ['Écrivez à claire.voie@ministere.example', ['email']],
    ['claire.voie@ministère.example', ['email']],
    ['@claire sait cela', []],
    ['la version 1.2@beta', []],
    ['06 12 34 56 78', ['phone']],
    ['+33 6 12 34 56 78', ['phone']],
    ['0033612345678', ['phone']],
    ['06.12.34.56.78', ['phone']],
    ['+1 202 555 0143', ['phone']],
    ['le 06/12 à 14:30, salle 12 34', []],
    ['en 2026, 12 000 lignes et 3 600 colonnes', []],
    ['SIRET 130 025 265 00013', []],
    ['1 84 12 76 451 089 46', ['social-security']],
    ['184127645108946', ['social-security']],
    ['184127645108947', []],
    ['AKIA0123456789ABCDEF', ['secret']],
    ['ghp_0123456789abcdefghijABCDEFGHIJ012345', ['secret']],
    ['xoxb-123456789012-abcdef', ['secret']],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.x', ['secret']],
    ['-----BEGIN RSA PRIVATE KEY-----', ['secret']],
    ['mot de passe : Azerty1234', ['secret']],
    ['API_KEY="abcdef012345"', ['secret']],
    ['comment choisir un mot de passe ?', []],
    ['le jeton : où le ranger', []],
    ['a@b.example, 06 12 34 56 78', ['email', 'phone']],
  ])('« %s » holds %j', (text, found) => {
    expect(findSensitive(text)).toEqual(found);
  });
});

const digits = (length: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((all) => all.join(''));

const numbers = fc.record({
  sex: fc.constantFrom('1', '2'),
  year: digits(2),
  month: fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0')),
  place: fc.oneof(
    fc.integer({ min: 1, max: 95 }).map((place) => String(place).padStart(2, '0')),
    fc.constantFrom('2A', '2B', '2a'),
  ),
  rest: digits(6),
});

const keyOf = (body: string): string => {
  const number = BigInt(body.toUpperCase().replace('2A', '19').replace('2B', '18'));
  return String(97n - (number % 97n)).padStart(2, '0');
};

describe('a social security number', () => {
  test('is found with its key, Corsica included, spaced or not', () => {
    fc.assert(
      fc.property(numbers, fc.boolean(), ({ sex, year, month, place, rest }, spaced) => {
        const key = keyOf(`${sex}${year}${month}${place}${rest}`);
        const parts = [sex, year, month, place, rest.slice(0, 3), rest.slice(3), key];
        expect(findSensitive(`nir ${parts.join(spaced ? ' ' : '')}.`)).toContain('social-security');
      }),
    );
  });

  test('is not, with another key', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 1, max: 96 }), ({ sex, year, month, place, rest }, off) => {
        const body = `${sex}${year}${month}${place}${rest}`;
        const wrong = String(((Number(keyOf(body)) - 1 + off) % 97) + 1).padStart(2, '0');
        expect(findSensitive(body + wrong)).not.toContain('social-security');
      }),
    );
  });
});

/** Half of a pair too. fast-check's own `binary` takes over a second to be made. */
const codePoint = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

describe('a text of any kind', () => {
  test('is read without a fault', () => {
    fc.assert(
      fc.property(fc.string({ unit: codePoint, maxLength: 400 }), (text) =>
        Array.isArray(findSensitive(text)),
      ),
    );
  });
});
