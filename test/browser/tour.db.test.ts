import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openApp } from './app.ts';
import { openBrowser, PHONE, visit } from './browser.ts';
import { LONG, move, nextStep, saying, SOON } from './hands.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const stepOf = (page: Page) => page.locator('#tour li:not([hidden]) strong').textContent();
const isAt = async (page: Page, title: string): Promise<void> => {
  await expect.poll(() => stepOf(page), SOON).toBe(title);
};

it(
  'the tour sees each step done, from the first question to the bulletin',
  async () => {
    const app = await openApp();
    const { page, troubles } = await visit(browser, app.url);
    const tour = page.getByRole('region', { name: 'Visite guidée' });
    await isAt(page, 'Faites venir le bilan');
    for (let step = 0; step < 6 && (await stepOf(page)) === 'Faites venir le bilan'; step += 1)
      await nextStep(page);
    await isAt(page, 'Répondez au bilan');
    await expect.poll(() => page.locator('#said').textContent(), SOON).toContain('lundi');

    await app.say('e01', 'bilan 2. Publier la carte');
    await isAt(page, 'Passez côté équipe');
    await tour.getByRole('link').click();
    await saying(page, 'Ada Un a répondu pour l’équipe').waitFor();
    await isAt(page, 'Passez côté mentor');
    await tour.getByRole('link').click();
    await isAt(page, 'Avancez jusqu’à vendredi');
    await move(page, 'vendredi 15:00');
    await isAt(page, 'Lisez le bulletin');
    await nextStep(page);
    await tour.getByRole('link').click();
    await saying(page, 'Les bilans de la semaine 48').getByRole('link', { name: '1 réponse' }).click();
    await isAt(page, 'Vous avez fait le tour');
    await saying(page, 'Publier la carte').waitFor();
    expect(troubles).toEqual([]);
  },
  LONG,
);

it('the tour can be closed, stays closed, and is found again where it was', async () => {
  const app = await openApp({ until: '2026-11-23T10:00:00+01:00' });
  const { page } = await visit(browser, app.url);
  const tour = page.getByRole('region', { name: 'Visite guidée' });
  await isAt(page, 'Répondez au bilan');
  await page.getByRole('button', { name: 'Fermer la visite' }).click();
  await tour.waitFor({ state: 'hidden' });
  await page.reload();
  await saying(page, 'Bilan de la semaine').waitFor();
  expect(await tour.isVisible()).toBe(false);
  await page.getByRole('button', { name: 'Visite guidée' }).click();
  await tour.waitFor();
  await isAt(page, 'Répondez au bilan');
});

it('another sandbox in the same browser begins its own tour', async () => {
  const later = await openApp({ until: '2026-11-23T10:00:00+01:00' });
  const { page } = await visit(browser, later.url);
  await isAt(page, 'Répondez au bilan');
  const kept = { done: ['asked', 'answered'], closed: true, at: '2027-01-04T09:00:00Z' };
  await page.addInitScript(`localStorage.setItem("ritournelle-tour", '${JSON.stringify(kept)}')`);
  await page.goto(`${later.url}/?as=e01&in=promo`);
  await isAt(page, 'Faites venir le bilan');
});

it('on a phone a step is one line, which opens', async () => {
  const app = await openApp({ until: '2026-11-23T10:00:00+01:00' });
  const { page } = await visit(browser, app.url, PHONE);
  const tour = page.getByRole('region', { name: 'Visite guidée' });
  await isAt(page, 'Répondez au bilan');
  expect((await tour.boundingBox())?.height).toBeLessThan(60);
  await tour.getByText('Répondez au bilan').click();
  await tour.getByText('ouvre un formulaire').waitFor();
  await page.getByRole('button', { name: 'Fermer la visite' }).click();
  await page.getByRole('button', { name: 'Personnes et conversations' }).click();
  await page.getByRole('button', { name: 'Visite guidée' }).click();
  await tour.waitFor();
});
