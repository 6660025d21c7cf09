import { expect, it, onTestFinished } from 'vitest';
import type { Returned } from '../../../../src/chat/chat.ts';
import { inboxAddress, isInbox } from '../../../../src/chat/mail/inbox/address.ts';
import { checkInbox, readInbox } from '../../../../src/chat/mail/inbox/read.ts';
import { Imap } from '../../../fakes/imap/server.ts';
import { bounce, OWN, reply } from '../../../fixtures/chat/mail/letters.ts';
import { aMemory } from '../../../fixtures/chat/mail/memory.ts';

const aMailbox = async () => {
  const imap = new Imap();
  await imap.listen();
  onTestFinished(() => imap.close());
  const memory = aMemory();
  const came: Returned[] = [];
  const handle = async (one: Returned): Promise<void> => {
    came.push(one);
  };
  const read = (how = handle) => readInbox({ url: imap.url(), own: OWN, memory, handle: how });
  return { imap, came, read };
};

const K1 = '<k1@ritournelle.example>';

it('reads what came in since the last time, once, and nothing of what was there before', async () => {
  const { imap, came, read } = await aMailbox();
  imap.arrives(reply({ from: 'eve@x.example' }));
  await read();
  expect(came).toEqual([]);
  imap.arrives(reply({ from: 'ada@x.example', answers: K1 }));
  imap.arrives(reply({ from: 'bob@x.example', more: ['Auto-Submitted: auto-replied'] }));
  imap.arrives(reply({ from: 'bob@x.example' }));
  await read();
  await read();
  expect(came).toEqual([
    { what: 'reply', from: 'ada@x.example', deliveries: ['k1'] },
    { what: 'reply', from: 'bob@x.example', deliveries: [] },
  ]);
});

it('reads of a server’s report which mail it is about, and the code', async () => {
  const { imap, came, read } = await aMailbox();
  await read();
  imap.arrives(bounce({ of: K1 }));
  imap.arrives(bounce({ of: '<k2@ritournelle.example>', status: '4.4.7', gives: 'headers' }));
  imap.arrives(bounce({ of: '<k3@ritournelle.example>', status: '5.7.1', gives: 'nothing' }));
  imap.arrives(bounce({ of: K1, action: 'delayed', status: '4.4.1' }));
  await read();
  expect(came).toEqual([
    { what: 'bounce', delivery: 'k1', code: '5.1.1' },
    { what: 'bounce', delivery: 'k2', code: '4.4.7' },
    { what: 'bounce', delivery: 'k3', code: '5.7.1' },
  ]);
});

it('asks for no text, and leaves the mailbox as it was', async () => {
  const { imap, read } = await aMailbox();
  await read();
  imap.arrives(reply({ from: 'ada@x.example', answers: K1 }));
  imap.arrives(bounce({ of: K1 }));
  await read();
  const asked = imap.heard.join('');
  expect(asked).toContain('EXAMINE');
  // Of what people write: headers alone. Of a report: its second part.
  const bodies = [...asked.matchAll(/BODY(?:\.PEEK)?\[([^\]]*)\]/g)].map(([, part = '']) => part);
  expect(bodies.length).toBeGreaterThan(1);
  for (const part of bodies) expect(part).toMatch(/^(?:HEADER\.FIELDS \(.*\)|2)$/i);
  expect(asked).not.toMatch(/STORE|SUBJECT|RFC822(?!\.)/i);
  expect(imap.flags).toEqual([]);
});

it('what could not be recorded is read again', async () => {
  const { imap, came, read } = await aMailbox();
  await read();
  imap.arrives(reply({ from: 'ada@x.example' }));
  imap.arrives(reply({ from: 'bob@x.example' }));
  await expect(
    read(async () => {
      throw new Error('the database is away');
    }),
  ).rejects.toThrow('away');
  await read();
  expect(came).toHaveLength(2);
});

it('says whether it lets us in, or is not there, by a code alone', async () => {
  const { imap } = await aMailbox();
  await checkInbox(imap.url());
  await expect(checkInbox(imap.url('faux'))).rejects.toThrow('mailbox: login refused');
  const url = imap.url();
  await imap.close();
  await expect(checkInbox(url)).rejects.toThrow('mailbox: ECONNREFUSED');
});

it.each([
  ['imaps://robot:secret@imap.example', { host: 'imap.example', port: 993, secure: true, folder: 'INBOX' }],
  ['imap://robot:secret@imap.example', { port: 143, secure: false, doSTARTTLS: true }],
  ['imap://robot:p%40ss@127.0.0.1:1143/Retours', { port: 1143, doSTARTTLS: false, folder: 'Retours' }],
])('%s', (address, expected) => {
  expect(isInbox(address)).toBe(true);
  expect(inboxAddress(address)).toMatchObject(expected);
});

it.each(['https://x.example', 'imaps://imap.example', 'imaps://robot@imap.example', 'imap', ''])(
  '%j is no mailbox',
  (address) => {
    expect(isInbox(address)).toBe(false);
  },
);
