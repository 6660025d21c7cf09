import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { helpCohort, MONDAY_10 } from '../fixtures/practices/help.ts';
import { openApp } from './app.ts';
import { openBrowser, visit } from './browser.ts';
import { become, log, LONG, saying, send } from './hands.ts';

const TWO_DAYS_LATER = '2026-11-25T10:00:00+01:00';
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

it(
  'a need told in a report is asked, declined, taken and given back, widened, and solved with a line learnt',
  async () => {
    const app = await openApp({ file: helpCohort(), until: MONDAY_10 });
    await app.say('e02', 'competences expert : rgaa ; solliciter : oui');
    await app.say('e03', 'competences pair : rgaa ; solliciter : oui');
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01`);
    await send(page, `bilan 2. La carte\n4. ${NEED}`);
    await press(page, 'C’est enregistré', 'Demander de l’aide');
    const asking = page.getByRole('dialog', { name: 'Demander un coup de main' });
    expect(await asking.getByRole('textbox', { name: 'Sujet' }).inputValue()).toBe(NEED);
    await fillIn(page, 'Demander un coup de main', 'Mots-clés', 'rgaa');
    await saying(page, 'C’est publié dans #aide').waitFor();

    await become(page, 'basile');
    await press(page, 'On cherche un coup de main', 'Pas disponible');
    await saying(page, 'Je cherche quelqu’un d’autre').waitFor();
    await become(page, 'chloé');
    await press(page, 'On cherche un coup de main', 'Je prends');
    await press(page, 'La demande n° 1 est à vous', 'Je passe la main');
    await saying(page, 'merci d’avoir essayé').waitFor();

    await become(page, 'ada');
    await app.to(TWO_DAYS_LATER);
    await press(page, 'Votre demande a 2 jours', 'Élargir');
    await press(page, 'Rien n’est encore publié', 'Publier');
    await saying(page, 'elle est aussi dans #communaute').waitFor();

    await become(page, 'ancienne');
    await goTo(page, 'communaute');
    const posted = saying(page, NEED);
    await posted.getByText('Une demande de l’équipe Mer Claire').waitFor();
    expect(await log(page).textContent()).not.toContain('Ada');
    await press(page, NEED, 'Je prends');
    await posted.getByText('Quelqu’un s’en occupe').waitFor();

    await become(page, 'ada');
    await goTo(page, 'Ritournelle');
    await press(page, 'Ancienne Une s’en occupe', 'Résolu');
    await fillIn(page, 'Clore la demande', 'Ce qu’on a appris', 'Un intitulé visible suffit');
    await saying(page, 'La demande n° 1 est résolue').waitFor();
    await send(page, 'entraide chercher lecteurs d’ecran');
    await saying(page, 'Demandes résolues').getByText('Un intitulé visible suffit').waitFor();
    await become(page, 'ancienne');
    await saying(page, 'Merci : votre coup de main a servi').waitFor();
    expect(troubles).toEqual([]);
  },
  LONG,
);
