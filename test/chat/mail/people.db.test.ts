import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Can } from '../../../src/chat/chat.ts';
import { erasePerson } from '../../../src/store/privacy/erase-person.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { addressOf, makeMailWorld, withAddresses } from '../../fixtures/chat/mail/world.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';

/** A chat with buttons and no forms, as Matrix is. */
class FormlessChat extends FakeChat {
  readonly can: Can = { press: 'here', forms: 'link' };
}

const STOP = 'Ne plus recevoir de mails';
const SHARED = 'equipe@demo.example';

/** On the chat: c1 and e03. By mail: the others. */
const file = () =>
  withAddresses(
    smallCohort((raw) => {
      raw.rituals.splice(1);
      Object.assign(raw.channels, { promo: { for: 'cohort', slack: 'C0PROMO' } });
      Object.assign(raw.cohort, { workshop_channel: 'promo' });
      for (const person of raw.people)
        if (['e03', 'c1'].includes(person.id)) Object.assign(person, { slack: `U0${person.id}` });
    }),
  );

const closings: (() => Promise<void>)[] = [];
let world: Awaited<ReturnType<typeof makeMailWorld>>;

/** Notices are confirmed, and the bilan is open. */
beforeAll(async () => {
  const chat = new FormlessChat(['U0e03', 'U0c1'], { platform: 'slack', workspace: 'T1' });
  world = await makeMailWorld({ file: file(), beside: [chat], closing: (close) => closings.push(close) });
  // A file that says so is refused; two cohorts may still say it of two people.
  await world.db.$client`update people set email = ${SHARED} where name in ('Basile Deux', 'Daniel Quatre')`;
  await world.to('2026-11-23T08:31:00+01:00');
  for (const slug of ['e01', 'm1', 'm2']) await world.confirm(slug);
  // Written to five times this week on the chat, and by mail from now on.
  await world.db.$client`insert into proactive_counts (person_id, day, daily, sent)
    select id, '2026-11-23', false, 5 from people where name = 'Chloé Trois'`;
  await world.db.$client`update people set reached_by = 'mail' where name = 'Chloé Trois'`;
  await world.db.$client`update identities i set confirmed = true from people p
    where p.id = i.person_id and p.name = 'Chloé Trois'`;
  await world.to('2026-11-23T10:05:00+01:00');
});

afterAll(async () => {
  for (const close of closings) await close();
});

it('a chat without forms gives the address of a page, where the same form is filled', async () => {
  const answer = await world.engine.receive({
    id: 'press-1',
    workspace: { platform: 'slack', externalId: 'T1' },
    user: 'U0e03',
    act: { kind: 'say', text: 'formation proposer' },
  });
  const [, address = ''] = /"link":"([^"]+)"/.exec(JSON.stringify(answer)) ?? [];
  expect(address).toContain('/answer/');
  const form = await world.visit(address);
  expect(form.text).toContain('Pour Chloé Trois');
  const what = { title: 'Publier par l’API', date: '2026-12-02', time: '12:30' };
  const done = await world.press(form, 'Envoyer', what);
  expect(done.text).toContain('n° 1');
  const offered = await world.db.$client`select title from workshops`;
  expect(offered).toEqual([{ title: what.title }]);
});

it('mails spend the same weekly budget as direct messages', () => {
  // The bilan was asked of the others, not of whoever had their five messages on the chat.
  expect(world.texts('e01').at(-1)).toContain('Bilan');
  expect(world.mails('e03')).toEqual([]);
});

it('two people who share an address have a mail each, and links of their own', async () => {
  const notices = world.smtp.to(SHARED);
  const links = notices.map(
    ({ mail }) => /href="([^"]+)"[^>]*>(?:C’est bien moi|It is me)</.exec(mail.html ?? '')?.[1],
  );
  const pages = await Promise.all(links.map((link = '') => world.visit(link.replaceAll('&amp;', '&'))));
  const names = pages.map(({ text }) => /(?:Pour|For) (\S+)/.exec(text)?.[1]);
  expect(names.toSorted()).toEqual(['Basile', 'Daniel']);
  const basile = pages[names.indexOf('Basile')];
  if (basile) await world.press(basile, 'C’est bien moi');
  const confirmed = await world.db.$client`select p.name from identities i join people p on p.id = i.person_id
    where i.confirmed and p.email = ${SHARED}`;
  expect(confirmed).toEqual([{ name: 'Basile Deux' }]);
});

it('the link of someone who left opens nothing, and says why', async () => {
  await world.db.$client`update memberships m set ends_on = '2026-11-22' from people p
    where p.id = m.person_id and p.name = 'Firmin Mentor'`;
  const page = await world.open('m2', STOP);
  expect(page.status).toBe(410);
  expect(page.text).toContain('votre participation est terminée');
  await expect(world.press(page, 'Envoyer', { text: 'pause' })).rejects.toThrow('no button');
});

it('the link of someone erased opens nothing, and names nobody', async () => {
  const link = world.linkIn('m1', STOP);
  expect((await world.visit(link)).text).toContain('Pour Edwige Mentor');
  const [found] = await world.db.$client`select id from people where name = 'Edwige Mentor'`;
  await erasePerson(world.db, String(found?.['id']), Temporal.PlainDate.from('2026-11-23'));
  const page = await world.visit(link);
  expect(page.status).toBe(410);
  expect(page.text).toContain('incomplet ou n’existe pas');
  expect(page.text).not.toContain('Edwige');
});

it('a server that asks to come back for five days: the mail is given up, and the address counts as refused', async () => {
  const later = { at: 'recipient', code: 450 } as const;
  world.smtp.troubles.push(later);
  const link = await world.visit('/answer/rien');
  await world.press(link, 'Recevoir un lien à cette adresse', { mail: addressOf('e01') });
  const waiting = () => world.db.$client`select d.state, d.reason from deliveries d
    join messages m on m.key = d.message_key where m.kind = 'answer-link'`;
  expect(await waiting()).toMatchObject([{ state: 'pending' }]);
  world.smtp.troubles.push(later);
  await world.db
    .$client`update deliveries d set retry_at = null, intent_at = clock_timestamp() - interval '121 hours'
    from messages m where m.key = d.message_key and m.kind = 'answer-link'`;
  await world.db.$client`delete from pacing`;
  await world.engine.drain();
  expect(await waiting()).toEqual([{ state: 'parked', reason: 'no room for five days' }]);
  const [ada] = await world.db.$client`select i.refusal from identities i join people p on p.id = i.person_id
    where p.name = 'Ada Un'`;
  expect(ada?.['refusal']).toBe('no room for five days');
});
