import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { LIVED, saying, SOON } from '../hands.ts';

/** The tour, followed with the very links, buttons and rings that it shows. */

const stepOf = (page: Page) => page.locator('#tour li:not([hidden]) strong').textContent();
export const isAt = async (page: Page, title: string, patience = SOON): Promise<void> => {
  await expect.poll(() => stepOf(page), patience).toBe(title);
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

/** From the question, already there, to the button that moves the clock to Friday, which it returns. */
export const tourToTheClock = async (page: Page): Promise<Locator> => {
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
  return friday;
};

/** From Friday to the bulletin in its channel. */
export const tourToTheBulletin = async (page: Page): Promise<void> => {
  const channel = await untilRinged(page, /^in-promo$/);
  // On a phone the conversations are behind a button.
  if (!(await channel.isVisible()))
    await page.getByRole('button', { name: 'Personnes et conversations' }).click();
  await channel.click();
  const thread = await untilRinged(page, /^open-thread-\d+$/);
  expect(await thread.textContent()).toContain('1 réponse');
  await thread.click();
  await isAt(page, 'Vous avez fait le tour');
  await saying(page, 'Publier la carte').waitFor();
};
