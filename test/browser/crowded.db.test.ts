import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { sandboxMessages } from '../../src/store/tables/index.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { type App, openApp } from './app.ts';
import { violations } from './axe.ts';
import { openBrowser, PHONE, visit } from './browser.ts';
import { log, LONG, saying, send, SOON } from './hands.ts';

const HOSTILE = '"><img src=x onerror=alert(1)><script>alert(2)</script>';
const CHANNELS = 100;
const PEOPLE = 500;
const MESSAGES = 2_000;

const crowded = smallCohort((raw) => {
  for (let rank = 1; rank <= CHANNELS; rank += 1)
    Object.assign(raw.channels, { [`salon-${rank}`]: { for: 'cohort' } });
  for (let rank = 1; rank <= PEOPLE; rank += 1)
    raw.people.push({ id: `p${rank}`, name: `Hélène Foule ${rank}`, roles: ['community'] });
  for (const person of raw.people) if (person.id === 'e02') person.name = `Basile ${HOSTILE}`;
});

/** That many messages of one person in the cohort's channel. */
const chatter = async ({ db, engine }: App, count: number, words: string): Promise<void> => {
  const at = await engine.now();
  const messages = Array.from({ length: count }, (_, rank) => ({
    conversation: 'promo',
    sender: 'e02',
    sections: [{ text: [{ said: `Message ${rank + 1}${words}` }] }],
    at,
  }));
  await db.insert(sandboxMessages).values(messages);
};

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

it(
  'a crowded sandbox stays usable: a hundred channels, five hundred people, two thousand messages',
  async () => {
    // Nobody is welcomed before the launch: five hundred notices would be written for nothing.
    const app = await openApp({ file: crowded, launched: false });
    await chatter(app, MESSAGES, `, ${HOSTILE}`);
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01&in=promo`);
    await saying(page, 'Message 2000,').waitFor();
    expect(await log(page).getByRole('article').count()).toBe(100);
    await page.getByRole('link', { name: 'Afficher les messages précédents (1900)' }).click();
    await saying(page, 'Message 1701,').waitFor();
    expect(await log(page).getByRole('article').count()).toBe(300);
    await send(page, 'mot'.repeat(1_000));
    await saying(page, 'motmotmot').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(1280);

    await page.getByRole('combobox', { name: 'Une autre personne' }).fill('helene foule 500');
    await page.getByRole('option', { name: 'Hélène Foule 500' }).click();
    await page.getByRole('heading', { name: 'Vous êtes Hélène Foule 500' }).waitFor();
    expect(await page.locator('[onerror], #log img, #log script').count()).toBe(0);
    expect(troubles).toEqual([]);
  },
  LONG,
);

it('what was said before comes in above, without moving what is being read', async () => {
  const app = await openApp();
  await chatter(app, 150, '.');
  await app.sandbox.reading.markRead('e01', 'promo');
  const { page } = await visit(browser, `${app.url}/?as=e01&in=promo`, PHONE);
  const first = saying(page, 'Message 51.');
  await page.locator('#show-earlier').scrollIntoViewIfNeeded();
  expect(await violations(page, '#show-earlier')).toEqual([]);
  const before = (await first.boundingBox())?.y ?? 0;
  await page.locator('#show-earlier').click();
  await saying(page, 'Message 1.').first().waitFor({ state: 'attached' });
  await expect
    .poll(async () => Math.abs(((await first.boundingBox())?.y ?? 0) - before), SOON)
    .toBeLessThan(60);
});
