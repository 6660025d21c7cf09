import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApp } from './app.ts';
import { violations } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { log, saying, send, SOON } from './hands.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

describe('in the conversation with the bot', () => {
  it('a message is answered in its thread; one’s own is edited by the keyboard, and taken away', async () => {
    const app = await openApp({
      now: '2026-11-24T09:25:00+01:00',
      until: '2026-11-24T09:30:00+01:00',
    });
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01`);
    const mine = (text: string) =>
      log(page).getByRole('article', { name: 'Ada Un' }).filter({ hasText: text });
    await log(page).getByRole('link', { name: 'Répondre dans le fil' }).first().click();
    await page.getByText('Fil de discussion').waitFor();
    await send(page, 'Merci pour la crate');
    await mine('Merci pour la crate').waitFor();
    await page.getByRole('link', { name: 'Revenir à Ritournelle' }).click();
    await log(page).getByRole('link', { name: 'réponse' }).click();

    await page.getByRole('button', { name: 'Modifier, Merci pour la crate' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Modifier le message' });
    const words = dialog.getByRole('textbox', { name: 'Votre message' });
    expect(await words.inputValue()).toBe('Merci pour la crate');
    await words.fill('Merci pour la carte');
    expect(await violations(page, '#form')).toEqual([]);
    await dialog.getByRole('button', { name: 'Envoyer' }).click();
    await mine('Merci pour la carte').getByText('modifié').waitFor();
    await expect.poll(() => dialog.isVisible(), SOON).toBe(false);
    expect(await mine('Merci pour la crate').count()).toBe(0);

    await page.getByRole('button', { name: 'Supprimer, Merci pour la carte' }).click();
    await expect.poll(() => mine('Merci pour la carte').count(), SOON).toBe(0);
    expect((await app.read('e01')).filter(({ from }) => from === 'e01')).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it('a bare sentence is given back; given to the stand-up, its form holds it, and only then does the team read it', async () => {
    const app = await openApp({
      now: '2026-11-24T09:25:00+01:00',
      until: '2026-11-24T09:30:00+01:00',
    });
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01`);
    const team = async () => (await app.read('e02')).map(({ text }) => text).join();
    await send(page, 'Relire la carte');
    await saying(page, 'personne d’autre que vous').waitFor();
    expect(await violations(page, '#log')).toEqual([]);
    expect(await team()).not.toContain('Relire la carte');
    await page.getByRole('button', { name: 'Pour le stand-up' }).click();
    const dialog = page.getByRole('dialog', { name: 'Stand-up du jour' });
    expect(await dialog.getByRole('textbox').first().inputValue()).toBe('Relire la carte');
    await dialog.getByRole('textbox').nth(1).fill('Les tests');
    await dialog.getByRole('button', { name: 'Envoyer' }).click();
    await saying(page, 'C’est enregistré').waitFor();
    expect(await team()).toContain('Relire la carte');
    expect(troubles).toEqual([]);
  });
});
