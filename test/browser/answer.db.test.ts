import { mkdir, writeFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, expect, inject, it, onTestFinished } from 'vitest';
import { openWeb } from '../../src/web/server.ts';
import { makeMailWorld } from '../fixtures/chat/mail/world.ts';
import { violations } from './axe.ts';
import { openBrowser, SMALL_PHONE, visit } from './browser.ts';
import { focused } from './hands.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

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

    // Each kind of mail, as programs that know few styles show it.
    await mkdir(WRITTEN, { recursive: true });
    for (const [at, { mail }] of world.mails('e01').entries())
      for (const colorScheme of ['light', 'dark'] as const) {
        const shown = await visit(browser, 'about:blank', { ...SMALL_PHONE, colorScheme });
        await shown.page.setContent(mail.html ?? '');
        expect(await violations(shown.page)).toEqual([]);
        expect(
          await shown.page.locator('html').evaluate(({ scrollWidth }) => scrollWidth),
        ).toBeLessThanOrEqual(320);
        await writeFile(
          new URL(`mail-${at + 1}-${colorScheme}.png`, WRITTEN),
          await shown.page.screenshot({ fullPage: true }),
        );
      }
  },
);
