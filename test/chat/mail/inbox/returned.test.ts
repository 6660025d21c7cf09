import { describe, expect, it } from 'vitest';
import { codeIn } from '../../../../src/chat/mail/inbox/report.ts';
import { readHeaders } from '../../../../src/chat/mail/inbox/headers.ts';
import { ownKeysIn } from '../../../../src/chat/mail/inbox/own-ids.ts';
import { returnedIn } from '../../../../src/chat/mail/inbox/returned.ts';
import { OWN } from '../../../fixtures/chat/mail/letters.ts';

const letter = (
  headers: readonly string[] = [],
  { from = 'ada@x.example', to = OWN, inReplyTo = '', report }: Given = {},
) => ({
  headers: readHeaders(headers.join('\r\n')),
  envelope: { from: [{ address: from }], to: [{ address: to }], inReplyTo },
  ...(report ? { report } : {}),
});
type Given = {
  from?: string;
  to?: string;
  inReplyTo?: string;
  report?: { codes: string; original: string };
};

describe('a reply', () => {
  it('says who wrote, and what of ours it answers, the last one first', () => {
    const one = letter(['References: <a@other.example> <k1@ritournelle.example>'], {
      inReplyTo: '<k2@RITOURNELLE.example>',
    });
    expect(returnedIn(one, OWN)).toEqual({ what: 'reply', from: 'ada@x.example', deliveries: ['k2', 'k1'] });
  });

  it.each([
    'Auto-Submitted: auto-replied (vacation)',
    'Auto-Submitted: auto-generated',
    'Precedence: bulk',
    'Precedence: list',
    'Precedence: junk',
    'Precedence: auto_reply',
    'X-Auto-Response-Suppress: DR, OOF, AutoReply',
    'X-Auto-Response-Suppress: All',
    'List-Id: <promo.x.example>',
    'List-Unsubscribe: <https://x.example>',
    'Return-Path: <>',
    'X-Autoreply: yes',
    'X-Loop: robot',
    'X-Spam-Flag: YES',
    'X-Ritournelle-Key: k1',
    'Content-Type: multipart/report; report-type=disposition-notification',
  ])('is not answered when a machine wrote it: %s', (header) => {
    expect(returnedIn(letter([header]), OWN)).toBeUndefined();
  });

  it.each(['Auto-Submitted: no', 'Precedence: normal', 'Return-Path: <ada@x.example>'])(
    'is answered with what people’s own programs write: %s',
    (header) => {
      expect(returnedIn(letter([header]), OWN)).toMatchObject({ what: 'reply' });
    },
  );

  it.each([
    OWN,
    'Robot@Ritournelle.Example',
    'MAILER-DAEMON@mx.example',
    'postmaster@x.example',
    'no-reply@x.example',
    'ne-pas-repondre@x.example',
    'owner-liste@x.example',
    'liste-request@x.example',
    'liste-bounces+ada@x.example',
    'ada@x.example, eve@x.example',
    '',
  ])('is not answered when it comes from %j', (from) => {
    expect(returnedIn(letter([], { from }), OWN)).toBeUndefined();
  });

  it('is not answered when it was written to somebody else', () => {
    expect(returnedIn(letter([], { to: 'tout-le-monde@x.example' }), OWN)).toBeUndefined();
  });
});

describe('a server’s report', () => {
  it.each([
    ['Action: failed\r\nStatus: 5.1.1', '5.1.1'],
    ['Action: failed\r\nStatus: 4.4.7 (delivery time expired)', '4.4.7'],
    ['action: Failed\nstatus: 5.7.1', '5.7.1'],
    ['Action: failed', '5.0.0'],
    ['Action: delayed\r\nStatus: 4.4.1', undefined],
    ['Action: delivered\r\nStatus: 2.0.0', undefined],
    ['Action: relayed', undefined],
    ['Status: 5.1.1', undefined],
    ['X-Action: failed', undefined],
    ['', undefined],
  ])('%j means %j', (report, code) => {
    expect(codeIn(report)).toBe(code);
  });

  const codes = 'Action: failed\r\nStatus: 5.1.1';

  it.each([
    ['its name', '<k1@ritournelle.example>\n'],
    ['its headers', '\nMessage-ID: <k1@ritournelle.example>\r\nSubject: x'],
    [
      'our own header, where a server gave it another name',
      '\nMessage-ID: <z@ses.example>\r\nX-Ritournelle-Key: k1',
    ],
  ])('says which mail by %s', (_how, original) => {
    expect(returnedIn(letter([], { report: { codes, original } }), OWN)).toEqual({
      what: 'bounce',
      delivery: 'k1',
      code: '5.1.1',
    });
  });

  it('says it by what it answers, when it gives nothing back', () => {
    const one = letter([], { inReplyTo: '<k1@ritournelle.example>', report: { codes, original: '' } });
    expect(returnedIn(one, OWN)).toMatchObject({ what: 'bounce', delivery: 'k1' });
  });

  it('means nothing without the name of a mail of ours, or when it is only late', () => {
    expect(
      returnedIn(letter([], { report: { codes, original: '<k1@other.example>' } }), OWN),
    ).toBeUndefined();
    const late = { codes: 'Action: delayed\r\nStatus: 4.4.1', original: '<k1@ritournelle.example>' };
    expect(returnedIn(letter([], { report: late }), OWN)).toBeUndefined();
  });
});

it('headers and names of any length are read in one pass', () => {
  const begun = performance.now();
  for (const piece of ['<', '<a@', 'a@b ', 'X:', '\r\n ', '>', 'Action: ', 'x-y-z-request@']) {
    const text = piece.repeat(100_000);
    readHeaders(text);
    ownKeysIn(text, 'x.example');
    codeIn(text);
    returnedIn(letter([`References: ${text}`, `Auto-Submitted: ${text}`], { from: text }), OWN);
  }
  // A hundred times what it takes.
  expect(performance.now() - begun).toBeLessThan(20_000);
});
