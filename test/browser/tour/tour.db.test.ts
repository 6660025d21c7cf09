import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openApp } from '../app.ts';
import { DESKTOP, openBrowser, PHONE, visit } from '../browser.ts';
import { saying } from '../hands.ts';
import { isAt, tourToTheClock } from './hands.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const ASKED = '2026-11-23T10:00:00+01:00';

// To the bulletin, there and on a phone: fortnight.db.test.ts.
it('on a desktop the tour goes from the question, already there, to the button that moves the clock', async () => {
  const app = await openApp({ until: ASKED });
  const { page, troubles } = await visit(browser, app.url, DESKTOP);
  await tourToTheClock(page);
  expect(troubles).toEqual([]);
});

it('a step is not ticked before it was seen: what was already done waits for its reader', async () => {
  const app = await openApp({ until: ASKED });
  const { page } = await visit(browser, app.url);
  await isAt(page, 'Répondez à la première question');
  await page.getByRole('button', { name: 'Fermer la visite' }).click();
  await app.say('e01', 'bilan 2. Publier la carte');
  await saying(page, 'C’est enregistré').waitFor();
  await page.reload();
  await saying(page, 'C’est enregistré').waitFor();
  expect(await page.getByRole('region', { name: 'Visite guidée' }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Visite guidée' }).click();
  await isAt(page, 'Répondez à la première question');
  await page.locator('#tour li:not([hidden])').getByText('C’est déjà fait.').waitFor();
  await page.getByRole('button', { name: 'Étape suivante' }).click();
  await isAt(page, 'Une réponse pour toute l’équipe');
});

it('another sandbox in the same browser begins its own tour', async () => {
  const app = await openApp({ until: ASKED });
  const { page } = await visit(browser, app.url);
  await isAt(page, 'Répondez à la première question');
  const kept = { step: 3, closed: true, at: '2027-01-04T09:00:00Z' };
  // The page itself would write over it.
  await page.goto(`${app.url}/healthz`);
  await page.evaluate(`localStorage.setItem("ritournelle-tour", '${JSON.stringify(kept)}')`);
  await page.goto(`${app.url}/?as=e01&in=promo`);
  await isAt(page, 'Répondez à la première question');
});

it('on a phone a step is one line, which opens', async () => {
  const app = await openApp({ until: ASKED });
  const { page } = await visit(browser, app.url, PHONE);
  const tour = page.getByRole('region', { name: 'Visite guidée' });
  await isAt(page, 'Répondez à la première question');
  expect((await tour.boundingBox())?.height).toBeLessThan(60);
  await tour.getByText('Répondez à la première question').click();
  await tour.getByText('une ligne suffit').waitFor();
  await page.getByRole('button', { name: 'Fermer la visite' }).click();
  await page.getByRole('button', { name: 'Personnes et conversations' }).click();
  await page.getByRole('button', { name: 'Visite guidée' }).click();
  await tour.waitFor();
});
