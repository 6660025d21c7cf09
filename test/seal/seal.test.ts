import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysFrom } from '../../src/seal/keys.ts';
import { newNonce, openSeal, type SealFor, sealFor } from '../../src/seal/seal.ts';
import { OTHER_SECRET_KEY, SECRET_KEY, testKeys as keys } from '../fixtures/keys.ts';

const NOW = Temporal.Instant.from('2026-11-23T08:00:00Z');
const IN_AN_HOUR = NOW.add({ hours: 1 });

const contents = fc.string({ unit: 'binary', maxLength: 80 });
const bindings = fc.record({ object: contents, person: contents }, { requiredKeys: [] });
const seals: fc.Arbitrary<SealFor> = fc
  .tuple(bindings, fc.boolean(), fc.boolean())
  .map(([binding, expires, nonce]) => ({
    purpose: 'press',
    ...binding,
    ...(expires ? { expires: IN_AN_HOUR } : {}),
    ...(nonce ? { nonce: newNonce() } : {}),
  }));

const openedFor = ({ object, person, purpose }: SealFor) => ({
  purpose,
  now: NOW,
  ...(object === undefined ? {} : { object }),
  ...(person === undefined ? {} : { person }),
});

const press = { purpose: 'press', object: 'help 12', person: 'ada', now: NOW };
const made = sealFor(keys, { purpose: 'press', object: 'help 12', person: 'ada' }, 'take');

describe('a seal', () => {
  it('gives its content and its nonce back to whoever knows what it is about', () => {
    fc.assert(
      fc.property(seals, contents, (how, content) => {
        const expected = how.nonce === undefined ? { content } : { content, nonce: how.nonce };
        expect(openSeal(keys, openedFor(how), sealFor(keys, how, content))).toEqual(expected);
      }),
    );
  });

  it('is refused whatever character is changed, added or left out', () => {
    const changes = fc.tuple(fc.nat(), fc.nat({ max: 1 }), fc.string({ unit: 'binary', maxLength: 2 }));
    fc.assert(
      fc.property(seals, contents, changes, (how, content, [where, removed, added]) => {
        const good = sealFor(keys, how, content);
        const at = where % (good.length + 1);
        const bad = good.slice(0, at) + added + good.slice(at + removed);
        fc.pre(bad !== good);
        expect(openSeal(keys, openedFor(how), bad)).toEqual({
          refused: expect.stringMatching(/^(altered|foreign)$/),
        });
      }),
    );
  });

  it('is refused when it is cut short, wherever it is cut', () => {
    for (let length = 0; length < made.length; length += 1)
      expect(openSeal(keys, press, made.slice(0, length))).toHaveProperty('refused');
  });

  it('is altered when one letter of its content, or the case of its tag, is another', () => {
    expect(openSeal(keys, press, made.replace('take', 'tale'))).toEqual({ refused: 'altered' });
    const tag = made.slice(0, 22);
    const swapped = /[a-z]/.test(tag) ? tag.toUpperCase() : tag.toLowerCase();
    expect(openSeal(keys, press, swapped + made.slice(22))).toEqual({ refused: 'altered' });
    expect(openSeal(keys, press, '')).toEqual({ refused: 'altered' });
  });

  it('does not let a lone surrogate pass for another', () => {
    const sealed = sealFor(keys, { purpose: 'press' }, '\uD800');
    expect(openSeal(keys, { purpose: 'press', now: NOW }, sealed.replace('\uD800', '\uD801'))).toEqual({
      refused: 'altered',
    });
  });

  it.each([
    ['another purpose', { ...press, purpose: 'link' }],
    ['another object', { ...press, object: 'help 13' }],
    ['another person', { ...press, person: 'basile' }],
    ['nobody in particular', { purpose: 'press', object: 'help 12', now: NOW }],
    ['nothing in particular', { purpose: 'press', now: NOW }],
    ['the same words cut elsewhere', { ...press, object: 'help', person: '12ada' }],
  ])('is foreign for %s', (_, expected) => {
    expect(openSeal(keys, expected, made)).toEqual({ refused: 'foreign' });
  });

  it('is foreign when it was for everyone and somebody in particular is expected', () => {
    const forAll = sealFor(keys, { purpose: 'press', object: 'help 12' }, 'take');
    expect(openSeal(keys, press, forAll)).toEqual({ refused: 'foreign' });
  });

  it('of another installation is foreign', () => {
    fc.assert(
      fc.property(seals, contents, (how, content) => {
        const theirs = sealFor(keysFrom(OTHER_SECRET_KEY), how, content);
        expect(openSeal(keys, openedFor(how), theirs)).toEqual({ refused: 'foreign' });
      }),
    );
  });

  it('expires at its second, not before', () => {
    const sealed = sealFor(keys, { purpose: 'link', expires: IN_AN_HOUR }, 'ada');
    const at = (now: Temporal.Instant) => openSeal(keys, { purpose: 'link', now }, sealed);
    expect(at(IN_AN_HOUR.subtract({ seconds: 1 }))).toEqual({ content: 'ada' });
    expect(at(IN_AN_HOUR)).toEqual({ refused: 'expired' });
  });

  it('made before a rotation holds as long as the former key is known', () => {
    expect(openSeal(keysFrom(OTHER_SECRET_KEY, SECRET_KEY), press, made)).toEqual({ content: 'take' });
    expect(openSeal(keysFrom(OTHER_SECRET_KEY), press, made)).toEqual({ refused: 'foreign' });
    const since = sealFor(keysFrom(OTHER_SECRET_KEY, SECRET_KEY), press, 'take');
    expect(openSeal(keysFrom(OTHER_SECRET_KEY), press, since)).toEqual({ content: 'take' });
  });

  it('is short, in characters that any platform carries', () => {
    expect(made).toHaveLength('take'.length + 37);
    expect(sealFor(keys, { purpose: 'press' }, '')).toHaveLength(26);
    const full = { purpose: 'press', object: 'x', expires: IN_AN_HOUR, nonce: newNonce() };
    expect(sealFor(keys, full, '')).toMatch(/^[\w-]{59}$/);
  });
});

describe('the keys', () => {
  it('show no secret when they are printed', () => {
    keys.subKeysFor('press');
    expect(JSON.stringify(keys)).not.toContain(SECRET_KEY);
    expect(JSON.stringify(keys.subKeysFor('press'))).toMatch(/^\[\{"id":"[\w-]{3}","key":\{\}\}\]$/);
  });
});
