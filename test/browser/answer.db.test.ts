import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { openWeb } from '../../src/web/port.ts';
import { everyLink, stateOf } from '../fixtures/chat/mail/scanner.ts';
import { makeMailWorld, withAddresses } from '../fixtures/chat/mail/world.ts';
import { everythingCohort, SEEDS, TUESDAY_10 } from '../fixtures/practices/everything.ts';
import { violations } from './axe.ts';
import { openBrowser, SMALL_PHONE, visit } from './browser.ts';
import { focused } from './hands.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

/** Milliseconds: a bound for what hangs. */
const LONG = 900_000;

const NAMES: Readonly<Record<string, string>> = {
  e01: 'Ada Un',
  e02: 'Basile Deux',
  e03: 'Chloé Trois',
  m1: 'Edwige Mentor',
};

const WRITTEN = new URL('../../build/mails/', import.meta.url);

const tabTo = async (page: Page, wanted: Locator): Promise<void> => {
  for (let stop = 0; stop < 40; stop += 1) {
    if ((await wanted.and(focused(page)).count()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`never reached: ${String(wanted)}`);
};

/** In a wide and a narrow window, light and dark: nothing is out of reach, and nothing wider than the screen. */
const isReadable = async (address: string): Promise<void> => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const { page, troubles } = await visit(browser, address, { ...SMALL_PHONE, colorScheme });
    expect(await violations(page)).toEqual([]);
    expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(320);
    expect(troubles.filter((trouble) => !trouble.includes('410'))).toEqual([]);
  }
};

const WITHOUT_SCRIPT = { ...SMALL_PHONE, javaScriptEnabled: false };

it.runIf(inject('atLength'))(
  'mails and their pages: by keyboard alone, without a script, on a small phone, light and dark',
  async () => {
    const web = await openWeb({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => web.stop());
    const world = await makeMailWorld({ parts: { publicUrl: `http://localhost:${web.port}` } });
    web.serve(world.app);
    await world.to('2026-11-23T08:31:00+01:00');

    // « C’est bien moi » by keyboard, without a script.
    const first = await visit(browser, world.linkIn('e01', 'C’est bien moi'), WITHOUT_SCRIPT);
    await tabTo(first.page, first.page.getByRole('button', { name: 'C’est bien moi' }));
    await first.page.keyboard.press('Enter');
    await first.page.getByText('Cette adresse est la vôtre').waitFor();

    await world.to('2026-11-23T10:05:00+01:00');
    const answer = world.linkIn('e01', 'Répondre');
    await isReadable(answer);
    const { page } = await visit(browser, answer, WITHOUT_SCRIPT);
    await tabTo(page, page.getByRole('textbox', { name: 'Quelle est la priorité de la semaine ?' }));
    await page.keyboard.type('Publier la carte');
    await tabTo(page, page.getByRole('button', { name: 'Envoyer' }).first());
    await page.keyboard.press('Enter');
    await page.getByText('C’est enregistré').waitFor();
    await isReadable(world.linkIn('e01', 'Ma journée'));
    await isReadable(`http://localhost:${web.port}/answer/rien`);
  },
  LONG,
);

/** Every practice, lived by people who all read mails. */
const aWeekOfEverything = async (publicUrl: string) => {
  const world = await makeMailWorld({ file: withAddresses(everythingCohort()), parts: { publicUrl } });
  await world.to('2026-11-23T08:31:00+01:00');
  for (const slug of ['e01', 'e02', 'e03', 'm1', 'm2', 'c1']) await world.confirm(slug);
  await world.to(TUESDAY_10);
  const people = await world.db.$client`select id::text, name from people`;
  const idOf = (slug: string) => people.find(({ name }) => name === NAMES[slug])?.['id'];
  let calls = 0;
  const say = async (slug: string, text: string): Promise<void> => {
    calls += 1;
    await world.engine.receive({
      id: `said-${calls}`,
      workspace: { platform: 'mail', externalId: 'mail' },
      user: String(idOf(slug)),
      onPage: true,
      act: { kind: 'say', text },
    });
  };
  for (const [slug, text] of SEEDS) await say(slug, text);
  await world.to('2026-11-27T17:00:00+01:00');
  return world;
};

it.runIf(inject('atLength'))(
  'a week of mails in light and dark; a scanner that opens their every link, by HEAD, GET and with scripts, changes nothing',
  async () => {
    const web = await openWeb({ host: '127.0.0.1', port: 0 });
    onTestFinished(() => web.stop());
    const world = await aWeekOfEverything(`http://localhost:${web.port}`);
    web.serve(world.app);

    // One of each kind, as programs that know few styles show it.
    const kinds = new Map(
      world.smtp.taken.map(({ mail }) => [(mail.subject ?? '').replace(/\d+/g, 'n'), mail.html ?? '']),
    );
    expect(kinds.size).toBeGreaterThan(8);
    await mkdir(WRITTEN, { recursive: true });
    for (const [at, html] of [...kinds.values()].entries())
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await visit(browser, 'about:blank', { ...SMALL_PHONE, colorScheme });
        await page.setContent(html);
        expect(await violations(page)).toEqual([]);
        expect(await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth)).toBeLessThanOrEqual(
          320,
        );
        const picture = await page.screenshot({ fullPage: true });
        await writeFile(new URL(`mail-${at + 1}-${colorScheme}.png`, WRITTEN), picture);
        await page.context().close();
      }

    const links = everyLink(world.smtp.taken);
    expect(links.length).toBeGreaterThan(30);
    const before = await stateOf(world.db);
    const context = await browser.newContext({ javaScriptEnabled: true });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    for (const link of links) {
      expect((await fetch(link, { method: 'HEAD' })).status).toBeLessThan(500);
      expect((await fetch(link)).headers.get('referrer-policy')).toBe('no-referrer');
      expect((await page.goto(link))?.status()).toBeLessThan(500);
    }
    expect(await stateOf(world.db)).toBe(before);
  },
  LONG,
);
