import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifySignature } from '../../../../src/chat/slack/hearing/verify.ts';

const NOW = 1_795_000_000;
const SECRET = 'the-current-secret';
const BODY = 'command=%2Feig&text=aide';

const signed = (secret = SECRET, at: number | string = NOW, body = BODY) => ({
  signature: `v0=${createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex')}`,
  timestamp: String(at),
  body,
});

describe('a request by Slack', () => {
  it('is known by its signature, of this secret or of the one it replaces', () => {
    expect(verifySignature(signed(), [SECRET], NOW)).toBe('good');
    expect(verifySignature(signed('the-old-secret'), [SECRET, 'the-old-secret'], NOW)).toBe('good');
  });

  it('is of this moment: neither past nor future', () => {
    expect(verifySignature(signed(SECRET, NOW - 301), [SECRET], NOW)).toBe('untimely');
    expect(verifySignature(signed(SECRET, NOW + 301), [SECRET], NOW)).toBe('untimely');
    expect(verifySignature(signed(SECRET, NOW + 86_400), [SECRET], NOW)).toBe('untimely');
    expect(verifySignature(signed(SECRET, NOW - 299), [SECRET], NOW)).toBe('good');
  });
});

describe('a forged request', () => {
  const good = signed();
  it.each([
    ['with another secret', signed('another')],
    ['with an empty secret', signed('')],
    ['whose body was changed', { ...good, body: `${BODY}&more` }],
    ['without a signature', { ...good, signature: null }],
    ['with an empty signature', { ...good, signature: '' }],
    ['with a truncated signature', { ...good, signature: good.signature.slice(0, 40) }],
    ['in capital letters', { ...good, signature: good.signature.toUpperCase().replace('V0', 'v0') }],
    ['of another version', { ...good, signature: good.signature.replace('v0', 'v1') }],
    ['with its header twice', { ...good, signature: `${good.signature}, ${good.signature}` }],
    ['with two timestamps', { ...good, timestamp: `${NOW}, ${NOW}` }],
    ['without a timestamp', { ...good, timestamp: null }],
    ['whose timestamp is no number', signed(SECRET, 'NaN')],
  ])('%s is refused', (_how, request) => {
    expect(verifySignature(request, [SECRET, ''], NOW)).toBe('unsigned');
  });
});
