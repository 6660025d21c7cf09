import { afterAll, beforeAll, expect, it } from 'vitest';
import { sealLink } from '../../../src/engine/answering/link.ts';
import { testKeys } from '../../fixtures/keys.ts';
import { everyLink, stateOf } from '../../fixtures/chat/mail/scanner.ts';
import { makeMailWorld } from '../../fixtures/chat/mail/world.ts';

const closings: (() => Promise<void>)[] = [];
let world: Awaited<ReturnType<typeof makeMailWorld>>;

/** Mails are here, the bilan is open. */
beforeAll(async () => {
  world = await makeMailWorld({ closing: (close) => closings.push(close) });
  await world.to('2026-11-23T08:31:00+01:00');
  for (const slug of ['e01', 'e02', 'm1']) await world.confirm(slug);
  await world.press(await world.open('e04', 'It is me'), 'It is me');
  await world.to('2026-11-23T10:05:00+01:00');
});

afterAll(async () => {
  for (const close of closings) await close();
});

it('a scanner that opens every link of every mail, twice, changes nothing', async () => {
  const links = everyLink(world.mails('e01'));
  expect(links.length).toBeGreaterThan(4);
  const before = await stateOf(world.db);
  for (const link of [...links, ...links]) {
    await world.visit(link, { method: 'HEAD' });
    const page = await world.visit(link);
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page.html).not.toContain('<script');
  }
  expect(await stateOf(world.db)).toBe(before);
});

it('a mail speaks of no thread, and of nothing to type where nothing can be typed', async () => {
  const all = ['e01', 'e02', 'e04', 'm1']
    .flatMap((slug) => world.texts(slug))
    .join('\n')
    .replace(/https:\S+/g, '');
  expect(all).toContain('Le bouton ouvre une page où répondre');
  expect(all).toContain('The button opens a page to answer on');
  expect(
    all.match(/.{20}(?:(?:le|ce|un) fil\b|\bthread\b|ou écrivez|aussi écrire|or type|\/eig).{0,40}/gi),
  ).toBeNull();
});

it('a form is filled on its page: what is wrong stays there to be put right, and it is sent once', async () => {
  const form = await world.open('e01', 'Répondre');
  expect(form.text).toContain('Pour Ada Un');
  expect(form.text).toContain('300 caractères au plus');
  const wrong = await world.press(form, 'Envoyer');
  expect(wrong.text).toContain('Rien n’a été enregistré');
  const said = await world.press(wrong, 'Envoyer', { priority: 'La maquette' });
  expect(said.text).toContain('C’est enregistré');
  const again = await world.press(form, 'Envoyer', { priority: 'Autre chose' });
  expect(again.text).toContain('Ce lien a déjà servi à répondre');
  expect(again.html).toContain('Autre chose');
  const changed = await world.press(again, 'Envoyer');
  expect(changed.text).toContain('C’est enregistré');
});

it('more than a form can hold is refused in words', async () => {
  const form = await world.open('e01', 'Répondre');
  const page = await world.press(form, 'Envoyer', { priority: 'x'.repeat(10_000_000) });
  expect(page.status).toBe(413);
  expect(page.text).toContain('trop long');
});

it('two people who press the same link act once, in the name of the person it is for', async () => {
  const page = await world.open('e02', 'Ne plus recevoir de mails');
  expect(page.text).toContain('Aucun message ne partira à quelqu’un d’autre.');
  const both = await Promise.all([
    world.press(page, 'Ne plus recevoir de mails'),
    world.press(page, 'Ne plus recevoir de mails'),
  ]);
  expect(both.map(({ text }) => text.includes('je ne vous écris plus par mail'))).toContain(true);
  const rows = await world.db
    .$client`select active from identities i join people p on p.id = i.person_id where p.name = 'Basile Deux'`;
  expect(rows[0]?.['active']).toBe(false);
});

it('a link that is altered or cut says how to get another one, without a word about anyone', async () => {
  const link = world.linkIn('e01', 'Répondre');
  const other = link.endsWith('A') ? 'B' : 'A';
  for (const forged of [link.slice(0, -9), `${link.slice(0, -1)}${other}`, `${link}x`, '/answer/1']) {
    const page = await world.visit(forged);
    expect(page.status).toBe(410);
    expect(page.text).toContain('incomplet');
    expect(page.text).not.toContain('Ada');
    const asked = await world.press(page, 'Recevoir un lien à cette adresse', { mail: 'inconnue@x.example' });
    expect(asked.text).toContain('Si cette adresse est celle');
  }
});

it('a link that is over opens nothing', async () => {
  const [someone] = await world.db.$client`select workspace_id, external_user from identities limit 1`;
  const link = {
    workspaceId: String(someone?.['workspace_id']),
    user: String(someone?.['external_user']),
    epoch: 0,
    id: 'x',
    act: { kind: 'command', text: '' } as const,
  };
  const sealed = sealLink(testKeys, link, (await world.engine.now()).subtract({ hours: 24 * 31 }));
  expect((await world.visit(`/answer/${sealed}`)).text).toContain('plus d’un mois');
});

it('a pause takes back what was sent before it, and a new link comes to the same address', async () => {
  const used = await world.open('m1', 'C’est bien moi');
  expect(used.text).toContain('Ce lien a déjà servi');
  const paused = await world.press(used, 'Envoyer', { text: 'pause' });
  expect(paused.text).toContain('je ne vous écris plus');
  const refused = await world.open('m1', 'C’est bien moi');
  expect(refused.text).toContain('repris');
  await world.press(refused, 'Recevoir un autre lien par mail');
  const [fresh] = world.mails('m1').slice(-1);
  expect(fresh?.mail.subject).toBe('Votre nouveau lien');
  await world.press(refused, 'Recevoir un autre lien par mail');
  expect(world.mails('m1').at(-1)).toBe(fresh);
  expect((await world.open('m1', 'Ouvrir ma journée')).text).toContain('pause');
});
