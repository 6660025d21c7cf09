import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { jump, sixTeams } from '../fixtures/practices/digest.ts';
import { openApp } from './app.ts';
import { violations } from './axe.ts';
import { openBrowser, PHONE, visit } from './browser.ts';
import { LONG, saying } from './hands.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

it(
  'on Monday the coordination reads the week’s page, and makes the newsletter its own before it leaves',
  async () => {
    const app = await openApp({ file: sixTeams(), now: '2026-11-16T10:00:00+01:00' });
    await app.say('e01', 'digest nouvelle La carte est en ligne');
    await jump(app, '2026-11-23T09:00:00+01:00');
    const { page, troubles } = await visit(browser, `${app.url}/?as=c1&in=coordination`);
    const week = saying(page, 'La page de la semaine 47');
    await week.getByText('La carte est en ligne (Mer Claire)').waitFor();
    await week.getByRole('button', { name: 'Préparer la gazette' }).click();
    const form = page.getByRole('dialog', { name: 'La gazette' });
    await form.getByRole('textbox', { name: 'Pour commencer' }).fill('Bonne semaine <!channel>');
    expect(await violations(page, '#form')).toEqual([]);
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.waitFor({ state: 'hidden' });
    const { page: direct } = await visit(browser, `${app.url}/?as=c1`);
    const draft = saying(direct, 'Brouillon : personne d’autre ne l’a encore lue');
    await draft.getByRole('button', { name: 'Envoyer à la promotion' }).click();
    await saying(direct, 'La gazette est partie').first().waitFor();
    const reader = await visit(browser, `${app.url}/?as=e03&in=promo`, PHONE);
    await saying(reader.page, 'La gazette de la semaine 48').getByText('Bonne semaine <!channel>').waitFor();
    expect([...troubles, ...reader.troubles]).toEqual([]);
  },
  LONG,
);
