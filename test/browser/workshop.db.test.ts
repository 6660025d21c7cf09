import type { Browser } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { openApp } from './app.ts';
import { violations } from './axe.ts';
import { openBrowser, PHONE, visit } from './browser.ts';
import { LONG, saying, send } from './hands.ts';
import { workshopCohort } from '../fixtures/practices/workshops.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});

it(
  'a training is offered in a form, signed up to in its channel by others, on a phone',
  async () => {
    const app = await openApp({ file: workshopCohort(), until: '2026-11-23T10:00:00+01:00' });
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01`, PHONE);
    await send(page, 'formation');
    await saying(page, 'Aucune formation annoncée').getByRole('button', { name: 'Proposer' }).click();
    const form = page.getByRole('dialog', { name: 'Proposer une formation' });
    await form.getByRole('textbox', { name: 'Titre' }).fill('Publier par l’API');
    await form.getByLabel('Date').fill('2026-11-20');
    await form.getByLabel('Heure', { exact: true }).fill('12:30');
    await form.getByLabel('Places').fill('1');
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.getByText('À corriger : Cette date est passée').waitFor();
    expect(await violations(page, '#form')).toEqual([]);
    await form.getByLabel('Date').fill('2026-12-02');
    await form.getByRole('button', { name: 'Envoyer' }).click();
    await form.waitFor({ state: 'hidden' });
    await saying(page, 'C’est publié dans #formations').waitFor();

    for (const [person, before, told] of [
      ['e02', '1 place libre sur 1', 'Vous avez une place à la formation n° 1'],
      ['e03', 'Complet : 1 place prise', 'en liste d’attente pour la formation n° 1, au rang 1'],
    ] as const) {
      const other = await visit(browser, `${app.url}/?as=${person}&in=formations`, PHONE);
      const post = saying(other.page, 'Formation n° 1 · Publier');
      await post.getByText(before).waitFor();
      await post.getByRole('button', { name: 'S’inscrire' }).click();
      await other.page.getByText(told).first().waitFor();
      await post.getByText('A une place : Basile Deux.').waitFor();
      expect(other.troubles).toEqual([]);
      await other.page.close();
    }
    expect(troubles).toEqual([]);
  },
  LONG,
);
