import { afterAll, beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { Imap } from '../../../fakes/imap/server.ts';
import { bounce, reply } from '../../../fixtures/chat/mail/letters.ts';
import { addressOf, makeMailWorld, withAddresses } from '../../../fixtures/chat/mail/world.ts';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';
import { tablesWith } from '../../../fixtures/dump.ts';

const file = () =>
  withAddresses(
    smallCohort((raw) => {
      raw.rituals.splice(1);
    }),
  );

/** The notices of the Monday, and a mailbox that is read from then on. */
const aMailbox = async (closing: (close: () => Promise<void>) => void = onTestFinished) => {
  const imap = new Imap();
  await imap.listen();
  closing(() => imap.close());
  const world = await makeMailWorld({ file: file(), inbox: imap.url(), closing });
  await world.to('2026-11-23T08:31:00+01:00');
  await world.readReturned();
  const idOf = (slug: string) => world.mails(slug).at(-1)?.mail.messageId ?? '';
  return { ...world, imap, idOf };
};

const closings: (() => Promise<void>)[] = [];
let world: Awaited<ReturnType<typeof aMailbox>>;

beforeAll(async () => {
  world = await aMailbox((close) => closings.push(close));
  await world.confirm('e01');
  await world.to('2026-11-23T10:05:00+01:00');
});

afterAll(async () => {
  for (const close of closings) await close();
});

const linesTo = (slug: string) =>
  world.mails(slug).filter(({ mail }) => mail.subject === 'Votre mail n’a pas été lu');

/** In whatever order these tests run. */
const tomorrow = async () => world.to((await world.engine.now()).add({ hours: 24 }).toString());

const refusals = () => world.db.$client`select refusal from identities where refusal is not null`;

it('a reply gets one line with a person to write to, once a day, and none of its words is kept', async () => {
  const { imap, mails, texts, readReturned, idOf, db } = world;
  const prompt = idOf('e01');
  for (let again = 0; again < 3; again += 1)
    imap.arrives(reply({ from: addressOf('e01').toUpperCase(), answers: prompt }));
  imap.arrives(reply({ from: 'personnel@dehors.example', answers: prompt }));
  imap.arrives(reply({ from: 'inconnu@dehors.example' }));
  await readReturned();
  const [line, ...others] = linesTo('e01');
  expect(others).toEqual([]);
  expect(texts('e01').at(-1)).toContain('écrivez à : Camille, programme@demo.example');
  const headers = new Map(line?.mail.headers.map(({ key, value }) => [key, value]));
  expect(headers.get('auto-submitted')).toBe('auto-replied');
  expect(line?.mail.references).toBe(mails('e01').at(-2)?.mail.references);
  expect(await tablesWith(db, ['CANARI', 'dehors.example'])).toEqual([]);

  // Another day, another line; another conversation, another one.
  await tomorrow();
  imap.arrives(reply({ from: addressOf('e01'), answers: prompt }));
  imap.arrives(reply({ from: addressOf('e01') }));
  await readReturned();
  expect(linesTo('e01')).toHaveLength(3);
});

it('before an address is confirmed, a reply gets the notice again, and nothing else', async () => {
  const { imap, mails, readReturned, idOf } = world;
  imap.arrives(reply({ from: addressOf('e02'), answers: idOf('e02') }));
  await readReturned();
  const [first, again, ...others] = mails('e02').map(({ mail }) => mail.subject);
  expect([again, others]).toEqual([first, []]);
});

it('a mail that bounces later counts as refused, and the coordination reads whose address it is', async () => {
  const { imap, mails, confirm, press, readReturned, idOf, db, smtp } = world;
  const day = await confirm('c1');
  const of = idOf('e03');
  imap.arrives(bounce({ of, to: addressOf('e03'), action: 'delayed', status: '4.4.1' }));
  // Forged: of a mail that is not ours, and of nobody's.
  imap.arrives(bounce({ of: '<0190c2a4-0000-7000-8000-000000000000@ritournelle.example>' }));
  imap.arrives(bounce({ of: "<'; drop table people; --@ritournelle.example>" }));
  await readReturned();
  expect(await refusals()).toEqual([]);
  imap.arrives(bounce({ of, to: addressOf('e03') }));
  await readReturned();
  expect(await refusals()).toEqual([{ refusal: 'mail: bounced (5.1.1)' }]);
  const promo = await press(day, 'Envoyer', { text: 'promo' });
  expect(promo.text).toContain('Adresse refusée par son serveur');
  expect(promo.text).toContain('Chloé Trois');
  expect(promo.text).not.toMatch(/5\.1\.1|CANARI/);

  // Corrected: the notice leaves for the new address.
  await db.$client`update people set email = 'chloe@ailleurs.example' where name = 'Chloé Trois'`;
  await tomorrow();
  expect(await refusals()).toEqual([]);
  expect(mails('e03')).toHaveLength(1);
  expect(smtp.to('chloe@ailleurs.example')).toHaveLength(1);
});

it.runIf(inject('atLength'))(
  'a server that takes every mail and bounces it later: given up after a week, and tried once a month',
  async () => {
    const { imap, mails, confirm, to, readReturned, db } = await aMailbox();
    await confirm('e01');
    let seen = 1;
    const bounceAll = async () => {
      for (const { mail } of mails('e01').slice(seen)) imap.arrives(bounce({ of: mail.messageId ?? '' }));
      seen = mails('e01').length;
      await readReturned();
    };
    const givenUp = async () => {
      const [row] = await db.$client`select i.unreachable, i.refused_on::text as since from identities i
      join people p on p.id = i.person_id where p.name = 'Ada Un'`;
      return row;
    };
    await to('2026-11-23T10:05:00+01:00');
    await bounceAll();
    expect(await givenUp()).toEqual({ unreachable: false, since: '2026-11-23' });
    await to('2026-11-30T10:05:00+01:00');
    await bounceAll();
    expect(await givenUp()).toEqual({ unreachable: true, since: '2026-11-23' });
    const before = mails('e01').length;
    await to('2026-12-29T10:05:00+01:00');
    expect(mails('e01')).toHaveLength(before);
    await to('2026-12-30T10:05:00+01:00');
    expect(await givenUp()).toMatchObject({ unreachable: false });
  },
);

it.runIf(inject('atLength'))(
  'a mailbox that cannot be read is said by a code, and prevents nothing',
  async () => {
    const imap = new Imap();
    await imap.listen();
    onTestFinished(() => imap.close());
    const { readReturned, to, mails } = await makeMailWorld({ file: file(), inbox: imap.url('faux') });
    await readReturned();
    await to('2026-11-23T08:31:00+01:00');
    expect(mails('e01')).toHaveLength(1);
  },
);
