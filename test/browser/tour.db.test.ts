import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { type App, openApp } from './app.ts';
import { DESKTOP, openBrowser, PHONE, visit } from './browser.ts';
import { LIVED, LONG, saying, SOON } from './hands.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const ASKED = '2026-11-23T10:00:00+01:00';

const stepOf = (page: Page) => page.locator('#tour li:not([hidden]) strong').textContent();
const isAt = async (page: Page, title: string): Promise<void> => {
  await expect.poll(() => stepOf(page), SOON).toBe(title);
};

/** What the ring is around. */
const ringed = async (page: Page): Promise<Locator> => {
  const selector = await page.evaluate<string>(
    'document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules])[0].selectorText',
  );
  return page.locator(selector);
};

const untilRinged = async (page: Page, id: RegExp): Promise<Locator> => {
  await expect.poll(async () => (await ringed(page)).getAttribute('id'), LIVED).toMatch(id);
  return ringed(page);
};

const tourLink = async (page: Page): Promise<Locator> => {
  const step = page.locator('#tour li:not([hidden])');
  const link = step.getByRole('link');
  // On a phone the step is one line, which opens.
  if (!(await link.isVisible())) await step.locator('summary').click();
  return link;
};

/** With the very links, buttons and rings that it shows. */
const followTour = async ({ url }: App, options: object): Promise<void> => {
  const { page, troubles } = await visit(browser, url, options);
  const isPhone = options === PHONE;
  await isAt(page, 'Répondez à la première question');
  await saying(page, 'Bonjour, je suis Ritournelle').waitFor();
  const answer = await untilRinged(page, /^press-\d+-standupAnswer$/);
  expect(await answer.textContent()).toBe('Répondre');
  await answer.click();
  const form = page.getByRole('dialog', { name: 'Bilan de la semaine' });
  await form.getByRole('textbox', { name: 'Priorité de la semaine' }).fill('Publier la carte');
  await form.getByRole('button', { name: 'Envoyer' }).click();
  await form.waitFor({ state: 'hidden' });

  await isAt(page, 'Une réponse pour toute l’équipe');
  const teammate = await tourLink(page);
  expect(await teammate.textContent()).toBe('Devenir Basile Deux');
  await teammate.click();
  await saying(page, 'Ada Un a répondu pour l’équipe').waitFor();

  await isAt(page, 'Passez côté mentor');
  await untilRinged(page, /^as-m1$/);
  await (await tourLink(page)).click();

  await isAt(page, 'Demandez ce qu’on peut faire');
  const box = await untilRinged(page, /^text$/);
  await box.fill('aide');
  await page.getByRole('button', { name: 'Envoyer' }).click();

  await isAt(page, 'Avancez jusqu’à vendredi');
  const friday = await untilRinged(page, /^clock-friday$/);
  expect(await friday.textContent()).toBe('vendredi 15:00');
  await friday.click();

  await expect.poll(() => stepOf(page), LIVED).toBe('Lisez le bulletin');
  await (await untilRinged(page, /^clock-next$/)).click();
  const channel = await untilRinged(page, /^in-promo$/);
  if (isPhone) await page.getByRole('button', { name: 'Personnes et conversations' }).click();
  await channel.click();
  const thread = await untilRinged(page, /^open-thread-\d+$/);
  expect(await thread.textContent()).toContain('1 réponse');
  await thread.click();
  await isAt(page, 'Vous avez fait le tour');
  await saying(page, 'Publier la carte').waitFor();
  expect(troubles).toEqual([]);
};

/** Nobody is asked twice: half as many instants until Friday. */
const weekly = smallCohort((raw) => raw.rituals.splice(1));

it.each([
  ['a desktop', DESKTOP, smallCohort()],
  ['a phone', PHONE, weekly],
])(
  'on %s the tour goes from the question, already there, to the bulletin in its channel',
  async (_, options, file) => {
    await followTour(await openApp({ file, until: ASKED }), options);
  },
  LONG,
);

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
