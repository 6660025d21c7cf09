import { expect, inject, it } from 'vitest';
import { FakeChat } from '../../fakes/chat.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { addressOf, makeMailWorld, withAddresses } from '../../fixtures/chat/mail/world.ts';

/** Everyone on the chat but m1, whom it has never known. */
const besideAChat = async ({ unknown = '' } = {}) => {
  const chat = new FakeChat(['U0E01', 'U0E02', 'U0C01'], { platform: 'slack', workspace: 'T1' });
  const file = withAddresses(
    smallCohort((raw) => {
      raw.rituals.splice(1);
      Object.assign(raw.channels.promo, { slack: 'C0PROMO' });
      for (const person of raw.people)
        if (['e01', 'e02', 'c1'].includes(person.id))
          Object.assign(person, { slack: `U0${person.id === 'c1' ? 'C01' : person.id.toUpperCase()}` });
    }),
  );
  const world = await makeMailWorld({ file, beside: [chat] });
  world.smtp.unknown.add(unknown);
  await world.to('2026-11-23T08:31:00+01:00');
  let id = 0;
  const type = async (user: string, text: string) => {
    id += 1;
    const answer = await world.engine.receive({
      id: `t${id}`,
      workspace: { platform: 'slack', externalId: 'T1' },
      user,
      act: { kind: 'say', text },
    });
    await world.engine.drain();
    return JSON.stringify(answer);
  };
  return { ...world, chat, type };
};

it.runIf(inject('atLength'))(
  'whoever the chat has never known gets mails, and the others do not',
  async () => {
    const { mails, chat } = await besideAChat();
    expect(mails('m1')).toHaveLength(1);
    expect(mails('e01')).toHaveLength(0);
    expect(chat.textsIn('U0E01')).toHaveLength(1);
  },
);

it('both: one copy each, counted once; mail alone only once the address is confirmed', async () => {
  const { mails, confirm, chat, type, to, db } = await besideAChat();
  expect(await type('U0E01', 'mon-compte joindre les-deux')).toContain('les deux');
  await type('U0E02', 'mon-compte joindre mail');
  await to('2026-11-23T08:32:00+01:00');
  expect(mails('e01')).toHaveLength(1);
  await confirm('e01');
  await to('2026-11-23T10:05:00+01:00');
  const prompts = mails('e01').filter(({ mail }) => /bilan/i.test(mail.subject ?? ''));
  expect(prompts).toHaveLength(1);
  expect(chat.textsIn('U0E01').filter((text) => /Bilan/.test(text))).toHaveLength(1);
  const counted =
    await db.$client`select sum(sent)::int as sent from proactive_counts c join people p on p.id = c.person_id
    where p.name = 'Ada Un'`;
  expect(counted[0]?.['sent']).toBe(1);
  // Not confirmed: still on the chat, and nothing by mail but the notice.
  expect(chat.textsIn('U0E02').some((text) => /Bilan/.test(text))).toBe(true);
  expect(mails('e02')).toHaveLength(1);
});

it.runIf(inject('atLength'))(
  'a chat that refuses someone for a week hands over to their mail, with what had not arrived',
  async () => {
    const { mails, chat, to, confirm, db } = await besideAChat();
    Object.assign(chat, { users: ['U0E01', 'U0C01'] });
    await to('2026-11-23T10:05:00+01:00');
    const [refused] =
      await db.$client`select refused_on::text, unreachable from identities where external_user = 'U0E02'`;
    expect(refused).toEqual({ refused_on: '2026-11-23', unreachable: false });
    await to('2026-11-30T09:00:00+01:00');
    expect(mails('e02')).toHaveLength(1);
    await confirm('e02');
    await to('2026-11-30T10:05:00+01:00');
    expect(mails('e02').at(-1)?.mail.subject).toMatch(/bilan/i);
  },
);

it.runIf(inject('atLength'))(
  'an address that bounces is given up after a week, and another one is tried',
  async () => {
    const { smtp, mails, to, db } = await besideAChat({ unknown: addressOf('e03') });
    await to('2026-11-23T09:00:00+01:00');
    const bounced = async () =>
      (
        await db.$client`select i.refusal, i.unreachable, i.confirmed from identities i join people p on p.id = i.person_id
        where p.name = 'Chloé Trois'`
      )[0];
    expect(await bounced()).toMatchObject({ refusal: 'mail: address refused (550 5.1.1)' });
    await to('2026-12-01T09:00:00+01:00');
    expect(await bounced()).toMatchObject({ unreachable: true });
    await db.$client`update people set email = 'chloe@demo.example' where name = 'Chloé Trois'`;
    expect(await bounced()).toMatchObject({ unreachable: false, confirmed: false, refusal: null });
    expect(mails('e03')).toHaveLength(0);
    await to('2026-12-02T09:00:00+01:00');
    expect(smtp.to('chloe@demo.example').map(({ mail }) => mail.subject)).toEqual([
      expect.stringContaining('je suis Ritournelle'),
    ]);
  },
);

it.runIf(inject('atLength'))(
  'the bulletin comes by mail, whole and once, to whoever asked for it',
  async () => {
    const { mails, confirm, type, to, texts } = await besideAChat();
    await type('U0E01', 'mon-compte bulletins oui');
    await to('2026-11-23T08:32:00+01:00');
    await confirm('e01');
    await to('2026-11-23T10:05:00+01:00');
    await type('U0E02', 'bilan La maquette avance');
    await to('2026-11-27T16:30:00+01:00');
    const bulletins = texts('e01').filter((text) => text.includes('La maquette avance'));
    expect(bulletins).toHaveLength(1);
    // The notice, the bulletin, and the weekly page.
    expect(mails('e01')).toHaveLength(3);
  },
);
