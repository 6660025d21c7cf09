import { expect, it, onTestFinished } from 'vitest';
import { examineInstallation } from '../../../src/chat/mail/installing/doctor.ts';
import { textsIn } from '../../../src/texts/index.ts';
import { Imap } from '../../fakes/imap/server.ts';
import { Smtp } from '../../fakes/smtp/server.ts';

const from = { name: 'Ritournelle', address: 'robot@ritournelle.example' };
const texts = textsIn('fr');

const answering = (records: Readonly<Record<string, string[]>>) => async (name: string) => {
  const found = records[name];
  if (!found) throw Object.assign(new Error('nothing'), { code: 'ENODATA' });
  return found.map((record) => [record]);
};

const whatIs = async (records: Readonly<Record<string, string[]>>) => {
  const smtp = new Smtp();
  await smtp.listen();
  onTestFinished(() => smtp.close());
  const findings = await examineInstallation({ url: smtp.url, from, askTxt: answering(records) }, texts);
  return findings.map(({ good, what }) => `${good ? 'ok' : 'no'} ${what}`);
};

it('an installation that is ready: the server lets us in, the domain says who writes in its name', async () => {
  expect(
    await whatIs({
      'ritournelle.example': ['google-site=1', 'v=spf1 include:smtp.example -all'],
      '_dmarc.ritournelle.example': ['v=DMARC1; p=quarantine'],
    }),
  ).toEqual([
    'ok serveur SMTP : répond, et accepte cette connexion',
    expect.stringContaining('ok boîte de réception : sans MAIL_INBOX_URL'),
    'ok SPF : ritournelle.example dit qui écrit en son nom',
    'ok DMARC : ritournelle.example publie p=quarantine',
    expect.stringContaining('ok DKIM'),
  ]);
});

it('a domain that publishes nothing, or two answers, is told what to publish', async () => {
  expect(await whatIs({})).toEqual([
    expect.stringContaining('ok serveur'),
    expect.stringContaining('ok boîte'),
    'no SPF : ritournelle.example ne dit pas qui écrit en son nom',
    'no DMARC : rien pour ritournelle.example',
    expect.stringContaining('DKIM'),
  ]);
  const twice = await whatIs({ 'ritournelle.example': ['v=spf1 -all', 'v=spf1 a -all'] });
  expect(twice[2]).toContain('plusieurs');
});

it('a server that is away, and a closed network, are told apart', async () => {
  const smtp = new Smtp();
  await smtp.listen();
  const { url } = smtp;
  await smtp.close();
  const askTxt = async () => {
    throw Object.assign(new Error('no'), { code: 'ECONNREFUSED' });
  };
  const findings = await examineInstallation({ url, from, askTxt }, texts);
  expect(findings.map(({ good }) => good)).toEqual([false, true, false, true]);
  expect(findings[2]?.next).toContain('réseau fermé');
});

it('a mailbox is opened: one that does not is said by a code, without its login', async () => {
  const imap = new Imap();
  await imap.listen();
  onTestFinished(() => imap.close());
  const smtp = new Smtp();
  await smtp.listen();
  onTestFinished(() => smtp.close());
  const about = async (inbox: string) => {
    const examined = { url: smtp.url, from, inbox, askTxt: answering({}) };
    return (await examineInstallation(examined, texts))[1];
  };
  expect(await about(imap.url())).toMatchObject({ good: true, what: expect.stringContaining('s’ouvre') });
  expect(await about(imap.url('faux'))).toMatchObject({
    good: false,
    what: 'boîte de réception : ne s’ouvre pas (login refused)',
  });
});
