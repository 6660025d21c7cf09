import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { type App, openApp } from './app.ts';
import { violations } from './axe.ts';
import { DESKTOP, openBrowser, PHONE, visit } from './browser.ts';
import { become, LIVED, LONG, move, saying, send } from './hands.ts';
import { isAt, tourToTheBulletin, tourToTheClock } from './tour/hands.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const goTo = async (page: Page, name: string): Promise<void> => {
  await page.locator('#conversations').getByRole('link', { name }).click();
  await page.getByRole('log', { name: `Messages de la conversation ${name}` }).waitFor();
};

/** The coordination reads the week's page, makes the newsletter its own, and sends it. */
const sendTheNewsletter = async (page: Page): Promise<void> => {
  const week = saying(page, 'La page de la semaine 48');
  await week.getByText('La carte est en ligne (Mer Claire)').waitFor();
  await week.getByRole('button', { name: 'Préparer la gazette' }).click();
  const form = page.getByRole('dialog', { name: 'La gazette' });
  await form.getByRole('textbox', { name: 'Pour commencer' }).fill('Bonne semaine <!channel>');
  expect(await violations(page, '#form')).toEqual([]);
  await form.getByRole('button', { name: 'Envoyer' }).click();
  await form.waitFor({ state: 'hidden' });
  await goTo(page, 'Ritournelle');
  const draft = saying(page, 'Brouillon : personne d’autre ne l’a encore lue');
  await draft.getByRole('button', { name: 'Envoyer à la promotion' }).click();
  await saying(page, 'La gazette est partie').first().waitFor();
};

/** One visitor follows the tour on a phone, then goes on with it on a desktop from the moment when the clock was moved. */
const followTheTour = async (app: App) => {
  const phone = await visit(browser, app.url, PHONE);
  const friday = await tourToTheClock(phone.page);
  expect(await friday.textContent()).toBe('vendredi 15:00');
  await friday.click();
  await isAt(phone.page, 'Lisez le bulletin', LIVED);
  await phone.page.locator('#clock-next').click();
  const storageState = await phone.page.context().storageState();
  await tourToTheBulletin(phone.page);
  const desktop = await visit(browser, `${app.url}/?as=m1`, { ...DESKTOP, storageState });
  await tourToTheBulletin(desktop.page);
  return { phone, desktop };
};

/** What was open is closed, and nothing is said before Monday. */
const spendTheWeekend = async (page: Page): Promise<void> => {
  const asked = saying(page, 'Stand-up du vendredi 27 novembre');
  expect(await asked.textContent()).toContain('Ce rendez-vous est clos');
  const said = await saying(page, '').count();
  await move(page, 'demain 09:30');
  expect(await page.locator('#now .wide').textContent()).toMatch(/^samedi 28 novembre à 09:3/);
  expect(await page.locator('#now .week').textContent()).toBe('semaine 48');
  await move(page, 'demain 09:30');
  expect(await saying(page, '').count()).toBe(said);
  await move(page, 'demain 09:30');
  await saying(page, 'Stand-up du lundi 30 novembre').waitFor();
};

it(
  'a fortnight on the page: the tour to Friday’s bulletin, a correction of it, a weekend, the week’s page and its newsletter, a second bulletin',
  async () => {
    const app = await openApp({ until: '2026-11-23T10:00:00+01:00' });
    const { phone, desktop } = await followTheTour(app);
    const { page } = desktop;

    await become(page, 'basile');
    await goTo(page, 'Ritournelle');
    await send(page, 'bilan semaine 48 corriger 2. La carte, en ligne');
    await saying(phone.page, 'La carte, en ligne').waitFor();
    await saying(page, 'La carte, en ligne').last().waitFor();
    await send(page, 'digest nouvelle La carte est en ligne');
    await saying(page, 'la page de la semaine 48').waitFor();
    await spendTheWeekend(page);

    await become(page, 'coralie');
    await goTo(page, 'coordination');
    await sendTheNewsletter(page);
    await phone.page.goto(`${app.url}/?as=e03&in=promo`);
    await saying(phone.page, 'La gazette de la semaine 49').getByText('Bonne semaine <!channel>').waitFor();

    await become(page, 'daniel');
    await goTo(page, 'Ritournelle');
    await move(page, '+1 heure');
    await send(page, 'bilan 2. Les ponts');
    await move(page, 'vendredi 15:00');
    await page.locator('#clock-next').click();
    const bulletin = saying(phone.page, 'Les bilans de la semaine 49');
    await bulletin.waitFor(LIVED);
    await bulletin.getByRole('link', { name: '1 réponse' }).click();
    await saying(phone.page, 'Les ponts').waitFor();
    await send(page, 'bilan semaine 49 retirer');
    await saying(phone.page, 'Les ponts').waitFor({ state: 'hidden' });
    expect(await app.read('s1')).toEqual([]);
    expect([...desktop.troubles, ...phone.troubles]).toEqual([]);
  },
  LONG,
);
