import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** What a person does on the page, in French. */

export const SOON = { timeout: 15_000 };

export const log = (page: Page): Locator => page.getByRole('log');
export const saying = (page: Page, text: string): Locator =>
  log(page).getByRole('article').filter({ hasText: text });
export const focused = (page: Page): Locator => page.locator(':focus');
export const box = (page: Page): Locator => page.getByRole('textbox', { name: 'Votre message' });

export const send = async (page: Page, text: string): Promise<void> => {
  await box(page).fill(text);
  // While the answer before is still on its way, a click does nothing.
  const press = async (): Promise<string> => {
    await page.locator('#send').click();
    return box(page).inputValue();
  };
  await expect.poll(press, { ...SOON, interval: 200 }).toBe('');
};

/** A week of the programme runs in between, possibly on a busy machine. */
export const LIVED = { timeout: 120_000 };
export const LONG = 240_000;

/** Moves the clock, until the page says that it is done. */
export const move = async (page: Page, name: string): Promise<void> => {
  const now = page.locator('#now .wide');
  const before = await now.textContent();
  await page.getByRole('button', { name }).click();
  await expect.poll(() => now.textContent(), LIVED).not.toBe(before);
  await expect.poll(() => page.locator('#status').textContent(), LIVED).toBe('');
};

/** By the start of a name. */
export const become = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('combobox', { name: 'Une autre personne' }).fill(name);
  await page.getByRole('button', { name: 'Devenir' }).click();
  await expect.poll(() => page.locator('#you').textContent(), SOON).toMatch(new RegExp(name, 'i'));
};
