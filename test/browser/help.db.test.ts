import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { helpCohort, MONDAY_10 } from '../fixtures/practices/help.ts';
import { openApp } from './app.ts';
import { openBrowser, visit } from './browser.ts';
import { become, LONG, saying, send } from './hands.ts';

const NEED = 'Tester au lecteur d’écran';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const press = (page: Page, text: string, name: string): Promise<void> =>
  saying(page, text).last().getByRole('button', { name, exact: true }).click();

/** Fills in the form that opened by itself, and submits it. */
const fillIn = async (page: Page, title: string, field: string, words: string): Promise<void> => {
  const form = page.getByRole('dialog', { name: title });
  await form.getByRole('textbox', { name: field }).fill(words);
  await form.getByRole('button', { name: 'Envoyer' }).click();
  await form.waitFor({ state: 'hidden' });
};

const goTo = async (page: Page, name: string): Promise<void> => {
  await page.locator('#conversations').getByRole('link', { name }).click();
  await page.getByRole('log', { name: `Messages de la conversation ${name}` }).waitFor();
};

// Declined, given back, widened, and what the community reads: test/commands/help/help.db.test.ts.
it(
  'a need told in a report fills in a request, which somebody takes in its channel, and is solved with a line learnt',
  async () => {
    const app = await openApp({ file: helpCohort(), until: MONDAY_10 });
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01`);
    await send(page, `bilan 2. La carte\n4. ${NEED}`);
    await press(page, 'C’est enregistré', 'Demander de l’aide');
    const asking = page.getByRole('dialog', { name: 'Demander un coup de main' });
    expect(await asking.getByRole('textbox', { name: 'Sujet' }).inputValue()).toBe(NEED);
    await fillIn(page, 'Demander un coup de main', 'Mots-clés', 'rgaa');
    await saying(page, 'C’est publié dans #aide').waitFor();

    await become(page, 'chloé');
    await goTo(page, 'aide');
    await press(page, NEED, 'Je prends');
    await saying(page, NEED).getByText('Chloé Trois s’en occupe').waitFor();

    await become(page, 'ada');
    await goTo(page, 'Ritournelle');
    await press(page, 'Chloé Trois s’en occupe', 'Résolu');
    await fillIn(page, 'Clore la demande', 'Ce qu’on a appris', 'Un intitulé visible suffit');
    await saying(page, 'La demande n° 1 est résolue').waitFor();
    await send(page, 'entraide chercher lecteurs d’ecran');
    await saying(page, 'Demandes résolues').getByText('Un intitulé visible suffit').waitFor();
    expect(troubles).toEqual([]);
  },
  LONG,
);
