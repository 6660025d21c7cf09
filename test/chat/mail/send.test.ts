import { describe, expect, it } from 'vitest';
import { SendFailed } from '../../../src/chat/chat.ts';
import { message, said } from '../../../src/chat/message.ts';
import { isOneAddress } from '../../../src/chat/mail/address.ts';
import { mail as platform, senderIn } from '../../../src/chat/mail/platform.ts';
import { ADA, aPostOffice } from '../../fixtures/chat/mail/office.ts';

const hello = message({ title: ['Bonjour'], text: ['Une question'] });
const failureOf = async (sending: Promise<unknown>) => {
  const error = await sending.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return error instanceof SendFailed ? error.failure : error;
};

const paged = {
  ...message({
    title: ['Une date'],
    text: ['Quand ?'],
    actions: [{ id: 'yes', label: 'Oui', payload: 'x', page: 'https://robot.example/answer/abc?x=1&y=2' }],
  }),
  topic: 'sujet',
  pages: { stop: 'https://robot.example/answer/stop', day: 'https://robot.example/answer/day' },
};

describe('a mail', () => {
  it('says the same in text and in HTML, with a link for each button', async () => {
    const { smtp, mail } = await aPostOffice();
    await mail.send({ user: 'ada' }, paged, 'k1');
    const [{ mail: read } = { mail: undefined }] = smtp.taken;
    expect(read?.text).toContain('Oui\u00A0:\nhttps://robot.example/answer/abc?x=1&y=2');
    expect(read?.html).toContain('href="https://robot.example/answer/abc?x=1&amp;y=2"');
    expect(read?.html).not.toMatch(/<img|<script|url\(/);
    expect(read?.text).toContain('Ne répondez pas à ce mail');
    expect(read?.text).toContain(ADA.contact);
  });

  it('can be stopped in one click, belongs to its subject, and says that no person wrote it', async () => {
    const { smtp, mail } = await aPostOffice();
    await mail.send({ user: 'ada' }, paged, 'k1');
    await mail.send({ user: 'ada' }, paged, 'k2');
    const [one, other] = smtp.taken.map(({ mail: read }) => ({
      id: read.messageId,
      references: read.references,
      headers: new Map(read.headers.map(({ key, value }) => [key, value])),
    }));
    expect(one?.headers.get('list-unsubscribe')).toBe('<https://robot.example/answer/stop>');
    expect(one?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(one?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(one?.id).not.toBe(other?.id);
    expect(one?.references).toBe(other?.references);
  });

  it('shows no word of anyone in its subject', async () => {
    const { smtp, mail } = await aPostOffice();
    await mail.send(
      { user: 'ada' },
      message({ title: ['De ', said('Secret médical')], text: ['Lisez'] }),
      'k1',
    );
    expect(smtp.taken[0]?.mail.subject).not.toContain('Secret');
  });
});

describe('what an SMTP server answers', () => {
  it.each([
    [
      { at: 'recipient', code: 450 },
      { kind: 'limited', afterSeconds: 600, only: 'place' },
    ],
    [
      { at: 'recipient', code: 421 },
      { kind: 'limited', afterSeconds: 60 },
    ],
    [
      { at: 'data', code: 452 },
      { kind: 'limited', afterSeconds: 300 },
    ],
    [
      { at: 'recipient', code: 550, says: '5.1.1 <ada.un@x.example> unknown' },
      { kind: 'refused', reason: 'mail: address refused (550 5.1.1)' },
    ],
    [
      { at: 'data', code: 554 },
      { kind: 'refused', reason: 'mail: content refused (554)' },
    ],
    [
      { at: 'sender', code: 550 },
      { kind: 'suspended', reason: 'mail: sender refused (550)' },
    ],
    [{ at: 'data', next: 'close' }, { kind: 'unknown' }],
    [{ at: 'data', next: 'take and close' }, { kind: 'unknown' }],
  ] as const)('%j is %j', async (trouble, failure) => {
    const { smtp, mail } = await aPostOffice();
    smtp.troubles.push(trouble);
    expect(await failureOf(mail.send({ user: 'ada' }, hello, 'k1'))).toEqual(failure);
  });

  it('no server at all: nothing left, and it is tried again', async () => {
    const { smtp, mail } = await aPostOffice();
    await smtp.close();
    expect(await failureOf(mail.send({ user: 'ada' }, hello, 'k1'))).toEqual({
      kind: 'limited',
      afterSeconds: 60,
    });
  });

  it('an answer that comes after nobody waits any more still counts: it is found, and not sent again', async () => {
    const { smtp, mail } = await aPostOffice();
    smtp.troubles.push({ at: 'data', next: 'hang' });
    const late = mail.send({ user: 'ada' }, hello, 'k1');
    await expect.poll(() => smtp.held.length).toBe(1);
    expect(await mail.find({ user: 'ada' }, 'k1')).toBeUndefined();
    smtp.held.shift()?.();
    await late;
    expect(await mail.find({ user: 'ada' }, 'k1')).toBe('k1');
    expect(await mail.send({ user: 'ada' }, hello, 'k1')).toBe('k1');
    expect(smtp.taken).toHaveLength(1);
  });
});

describe('bad input', () => {
  it.each([
    'ada@x.example, eve@x.example',
    'ada@x.example;eve@x.example',
    'ada@x.example eve@x.example',
    'ada@x.example\r\nBcc: eve@x.example',
    'Eve <eve@x.example>',
    'ada@x@y.example',
    '"ada@x.example',
    'ada@x',
    `${'a'.repeat(260)}@x.example`,
    '',
  ])('%j is not one address, and nothing is sent', async (address) => {
    expect(isOneAddress(address)).toBe(false);
    const { smtp, mail } = await aPostOffice({ ada: { ...ADA, address } });
    expect(await failureOf(mail.send({ user: 'ada' }, hello, 'k1'))).toMatchObject({ kind: 'refused' });
    expect(smtp.taken).toHaveLength(0);
  });

  it('a name or a title that holds a header makes none', async () => {
    const name = 'Ada\r\nBcc: eve@x.example\r\nX-Evil: 1';
    const { smtp, mail } = await aPostOffice({ ada: { ...ADA, name } });
    await mail.send({ user: 'ada' }, message({ title: ['Oui\r\nBcc: eve@x.example'], text: ['x'] }), 'k1');
    const [taken] = smtp.taken;
    expect(taken?.to).toEqual([ADA.address]);
    expect(taken?.mail.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(taken?.mail.headers.map(({ key }) => key)).not.toContain('x-evil');
  });

  it('what someone wrote becomes neither markup nor a link', async () => {
    const { smtp, mail } = await aPostOffice();
    const words = '<img src=x onerror=alert(1)> <a href="javascript:alert(1)">ici</a>';
    await mail.send(
      { user: 'ada' },
      message({ text: [said(words), { link: 'javascript:alert(1)', text: 'ici' }] }),
      'k1',
    );
    const html = smtp.taken[0]?.mail.html ?? '';
    expect(html).not.toMatch(/<img|href="javascript/);
    expect(html).toContain('&lt;img src=x');
  });

  it('a very long text is sent whole', async () => {
    const { smtp, mail } = await aPostOffice();
    const words = 'é'.repeat(1_000_000);
    await mail.send({ user: 'ada' }, message({ text: [said(words)] }), 'k1');
    expect(smtp.taken[0]?.mail.text).toContain(words);
  });

  it('a sender has one address', () => {
    expect(senderIn('Ritournelle <robot@x.example>')).toEqual({
      name: 'Ritournelle',
      address: 'robot@x.example',
    });
    expect(senderIn('robot@x.example')?.address).toBe('robot@x.example');
    expect(senderIn('robot@x.example, other@x.example')).toBeUndefined();
    const { accepts } = platform.settings.SMTP_URL;
    expect([accepts('smtps://u:p@smtp.example:465'), accepts('http://x'), accepts('smtp://')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
