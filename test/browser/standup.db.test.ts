import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from './app.ts';
import { openBrowser, PHONE, type Visit, visit } from './browser.ts';
import { become, focused, log, saying, send } from './hands.ts';

const MONDAY_9_30 = '2026-11-23T09:30:00+01:00';
const MONDAY_NOON = '2026-11-23T12:00:00+01:00';
const MONDAY_10 = '2026-11-23T10:00:00+01:00';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

/** After the first stand-up was asked. */
const onceAsked = (): Promise<App> => openApp({ until: MONDAY_9_30 });

const as = (app: App, person: string, options = {}): Promise<Visit> =>
  visit(browser, `${app.url}/?as=${person}`, options);

describe('a weekly report on the page', () => {
  // Its bulletin, on Friday: fortnight.db.test.ts.
  it('is asked, corrected, kept in part for the team, and read by the team', async () => {
    const app = await openApp({ until: MONDAY_10 });
    const { page, troubles } = await as(app, 'e01');
    const asked = saying(page, 'Bilan de la semaine 48');
    await asked.getByRole('button', { name: 'Répondre' }).click();

    const form = page.getByRole('dialog', { name: 'Bilan de la semaine' });
    const priority = form.getByRole('textbox', { name: 'Priorité de la semaine' });
    await form.getByRole('button', { name: 'Envoyer' }).click();
    const wrong = form
      .locator('.field', { has: page.getByRole('textbox', { name: 'Priorité de la semaine' }) })
      .getByText('À corriger : Cette question attend une réponse.');
    await wrong.waitFor();
    expect(await priority.getAttribute('aria-describedby')).toContain(await wrong.getAttribute('id'));
    expect(await focused(page).getAttribute('name')).toBe('priority');

    await priority.fill('Publier la carte');
    await form.getByRole('textbox', { name: 'Réussites et soucis' }).fill('Le secret de l’équipe');
    await form
      .getByRole('group', { name: 'Garder pour l’équipe' })
      .getByRole('checkbox', { name: 'Réussites et soucis' })
      .check();
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.waitFor({ state: 'hidden' });

    await become(page, 'basile');
    const answered = saying(page, 'Ada Un a répondu pour l’équipe');
    await answered.getByText('Publier la carte').waitFor();
    expect(await answered.textContent()).toContain('Le secret de l’équipe (gardé pour l’équipe)');
    expect(troubles).toEqual([]);
  });
});

/** Typed by number, shown in the prompt, corrected there with the form, and in the team's prompt at noon. */
const answersADailyStandup = async (app: App, options = {}): Promise<void> => {
  const { page, troubles } = await as(app, 'e02', options);
  const prompt = saying(page, 'Stand-up du lundi 23 novembre');
  await prompt.waitFor();
  await send(page, '1. Fini la carte\n2. Le moteur');
  await saying(page, 'C’est enregistré').waitFor();
  await prompt.filter({ hasText: 'Le moteur' }).waitFor();
  expect(await prompt.textContent()).toMatch(/Depuis la dernière fois\s*Fini la carte/);
  expect(await prompt.textContent()).toContain('Votre équipe le lit dès maintenant, et elle seule.');

  await prompt.getByRole('button', { name: 'Corriger' }).click();
  const form = page.getByRole('dialog', { name: 'Stand-up du jour' });
  const now = form.getByRole('textbox', { name: 'Et maintenant ?' });
  expect(await now.inputValue()).toBe('Le moteur');
  await now.fill('Le moteur, puis la recette');
  await form.getByRole('button', { name: 'Envoyer' }).click();
  await form.waitFor({ state: 'hidden' });
  await prompt.filter({ hasText: 'puis la recette' }).waitFor();

  await app.to(MONDAY_NOON);
  const teammate = await as(app, 'e03', options);
  const held = saying(teammate.page, 'Stand-up du lundi 23 novembre').filter({ hasText: 'Basile Deux' });
  await held.filter({ hasText: 'Fini la carte' }).filter({ hasText: 'Le moteur, puis la recette' }).waitFor();
  expect([...troubles, ...teammate.troubles]).toEqual([]);
};

describe('a daily stand-up on the page', () => {
  it('on a phone is answered by typing, corrected by the form, and held by a teammate’s prompt at noon', async () => {
    const app = await onceAsked();
    await answersADailyStandup(app, PHONE);
    const { page } = await as(app, 'e02', PHONE);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width);
    await page.getByRole('button', { name: 'Personnes et conversations' }).click();
    await page.getByRole('link', { name: 'EIG Ada Un' }).click();
    await page.getByText('Message direct avec Ada Un').waitFor();
    await page.getByRole('link', { name: 'EIG Ada Un' }).waitFor({ state: 'hidden' });
  });
});

describe('an open page', () => {
  it('shows what somebody else does without being loaded again, and markup and scripts as the words they are', async () => {
    const app = await onceAsked();
    const hostile =
      '<img src=x onerror=alert(1)><script>alert(2)</script> [ici](javascript:alert(3)) javascript:alert(4)';
    const teammate = await as(app, 'e03');
    await saying(teammate.page, 'Stand-up du lundi 23 novembre').waitFor();
    await teammate.page.evaluate('window.loadedOnce = true');
    const { page, troubles } = await as(app, 'e02');
    await send(page, `1. ${hostile}`);
    await saying(page, 'Stand-up du lundi 23 novembre').getByText(hostile).waitFor();
    await saying(teammate.page, 'Basile Deux').getByText(hostile).waitFor();
    expect(await teammate.page.evaluate('window.loadedOnce')).toBe(true);
    for (const seen of [page, teammate.page]) {
      expect(await log(seen).locator('img, script, iframe, a[href^="javascript" i]').count()).toBe(0);
      expect(await seen.locator('[onerror]').count()).toBe(0);
    }
    expect([...troubles, ...teammate.troubles]).toEqual([]);
  });
});
