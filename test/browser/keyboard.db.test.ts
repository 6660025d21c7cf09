import type { Browser, Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApp } from './app.ts';
import { openBrowser, PHONE, visit } from './browser.ts';
import { box, focused, log, saying, LIVED, SOON } from './hands.ts';

const ONCE_ASKED = { until: '2026-11-23T10:00:00+01:00' };

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

/** More than the page has tab stops. */
const STOPS = 80;

/** Presses Tab until this element has the focus. */
const tabTo = async (page: Page, wanted: Locator, key = 'Tab'): Promise<void> => {
  for (let stop = 0; stop < STOPS; stop += 1) {
    if ((await wanted.and(focused(page)).count()) > 0) return;
    await page.keyboard.press(key);
  }
  throw new Error(`never reached: ${String(wanted)}`);
};

const idOf = (page: Page) => focused(page).getAttribute('id');

describe('with the keyboard alone', () => {
  it('a report is answered, and the focus comes back to where it was', async () => {
    const { page, troubles } = await visit(browser, (await openApp(ONCE_ASKED)).url);
    // A page that is still being drawn on a busy machine takes no key.
    await expect
      .poll(async () => {
        if ((await focused(page).count()) === 0) await page.keyboard.press('Tab');
        return focused(page).allTextContents();
      }, SOON)
      .toEqual(['Aller aux messages']);
    await page.keyboard.press('Enter');
    await expect.poll(() => idOf(page), SOON).toBe('log');

    const asked = saying(page, 'Bilan de la semaine 48');
    await tabTo(page, asked.getByRole('button', { name: 'Répondre' }));
    const opener = await idOf(page);
    await page.keyboard.press('Enter');
    const form = page.getByRole('dialog', { name: 'Bilan de la semaine' });
    await form.waitFor();
    await tabTo(page, form.getByRole('radio', { name: 'Pas de réponse' }));
    await page.keyboard.press('ArrowDown');
    expect(await form.getByRole('radio', { name: /^Bien/ }).isChecked()).toBe(true);
    await tabTo(page, form.getByRole('textbox', { name: 'Priorité de la semaine' }));
    await page.keyboard.type('Publier la carte');
    await tabTo(page, form.getByRole('button', { name: 'Envoyer' }));
    await page.keyboard.press('Enter');
    await form.waitFor({ state: 'hidden' });
    await asked.getByText('Publier la carte').waitFor();
    await expect.poll(() => idOf(page), SOON).toBe(opener);
    expect(troubles).toEqual([]);
  });

  it('a form is left by Escape, and the page by nothing', async () => {
    const { page } = await visit(browser, (await openApp(ONCE_ASKED)).url);
    await saying(page, 'Bilan de la semaine 48').getByRole('button', { name: 'Répondre' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await focused(page).textContent()).toBe('Répondre');
  });

  it('a word is chosen among those that are offered, or typed through', async () => {
    const { page, troubles } = await visit(browser, (await openApp(ONCE_ASKED)).url);
    await box(page).focus();
    await page.keyboard.type('/');
    const words = page.getByRole('listbox', { name: 'Mots du robot' });
    await words.waitFor();
    await expect.poll(() => page.locator('#said').textContent(), SOON).toMatch(/^\d+ propositions/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const active = await box(page).getAttribute('aria-activedescendant');
    const second = words.getByRole('option').nth(1);
    expect([await second.getAttribute('id'), await second.getAttribute('aria-selected')]).toEqual([
      active,
      'true',
    ]);
    const value = await second.getAttribute('data-value');
    await page.keyboard.press('Enter');
    expect(value).toMatch(/^\/eig \S+ $/);
    expect(await box(page).inputValue()).toBe(value);
    expect(await words.count()).toBe(0);

    await box(page).fill('');
    await page.keyboard.type('ai');
    await words.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => words.count(), SOON).toBe(0);
    await page.keyboard.type('de');
    await words.waitFor();
    await page.keyboard.press('Enter');
    await saying(page, 'Ritournelle, le robot de la promotion').waitFor();
    expect(await words.count()).toBe(0);
    expect(troubles).toEqual([]);
  });

  it('one becomes somebody else by name, without an accent', async () => {
    const { page } = await visit(browser, (await openApp()).url);
    await page.getByRole('combobox', { name: 'Une autre personne' }).focus();
    await page.keyboard.type('chloe');
    await page.getByRole('option', { name: 'Chloé Trois' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Vous êtes Chloé Trois' }).waitFor();
    await expect.poll(() => idOf(page), SOON).toBe('here');
    expect(new URL(page.url()).searchParams.get('as')).toBe('e03');
  });

  it('time moves, and whoever moves it keeps the button', async () => {
    const { page } = await visit(browser, (await openApp()).url);
    await tabTo(page, page.getByRole('button', { name: '+1 heure' }));
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#said').textContent(), LIVED).toMatch(/^lundi 23 novembre à 09:0/);
    expect(await idOf(page)).toBe('clock-hour');
    await tabTo(page, page.getByRole('button', { name: 'Ce qui vient' }));
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Ce qui vient' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Ce qui vient' }).waitFor({ state: 'hidden' });
    expect(await idOf(page)).toBe('coming-open');
  });

  it('on a narrow screen, the list opens, closes, and leads elsewhere', async () => {
    const { page } = await visit(browser, (await openApp()).url, PHONE);
    const menu = page.getByRole('button', { name: 'Personnes et conversations' });
    const promo = page.getByRole('link', { name: 'promo', exact: true });
    expect(await promo.isVisible()).toBe(false);
    await tabTo(page, menu);
    await page.keyboard.press('Enter');
    await promo.waitFor();
    await page.keyboard.press('Escape');
    await promo.waitFor({ state: 'hidden' });
    expect(await idOf(page)).toBe('menu');
    await page.keyboard.press('Enter');
    await tabTo(page, promo);
    await page.keyboard.press('Enter');
    await page.getByRole('log', { name: 'Messages de la conversation promo' }).waitFor();
    await promo.waitFor({ state: 'hidden' });
    await expect.poll(() => log(page).textContent(), SOON).toContain('Personne n’a encore écrit ici');
  });
});
