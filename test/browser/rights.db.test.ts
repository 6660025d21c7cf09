import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { people } from '../../src/store/tables/index.ts';
import { textsIn } from '../../src/texts/index.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { tablesWith } from '../fixtures/dump.ts';
import { type App, openApp } from './app.ts';
import { openBrowser, visit } from './browser.ts';
import { LONG, SOON } from './hands.ts';

/** The six rights on the page. Tapped in English, and typed in both languages: test/web/sandbox/rights.db.test.ts. */

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const texts = textsIn('fr');
const MONDAY_10 = '2026-11-23T10:00:00+01:00';

/** Only the weekly report. */
const reporting = () => smallCohort((raw) => void raw.rituals.splice(1));

const type = async (page: Page, text: string): Promise<void> => {
  const box = page.locator('#composer').getByRole('textbox');
  await box.fill(text);
  // While the answer before is still on its way, a click does nothing.
  const press = async (): Promise<string> => {
    await page.locator('#send').click();
    return box.inputValue();
  };
  await expect.poll(press, { ...SOON, interval: 200 }).toBe('');
};

const readLast = (page: Page, text: string): Promise<void> =>
  page.getByRole('log').getByRole('article').filter({ hasText: text }).last().waitFor(SOON);

const tap = (page: Page, name: string): Promise<void> =>
  page.getByRole('log').getByRole('button', { name, exact: true }).last().click();

/** The form that a tap opened: one choice, or a text, and sent. */
const fillIn = async (page: Page, { choose, write }: { choose?: string; write?: string }): Promise<void> => {
  const form = page.locator('#form');
  if (choose) await form.getByLabel(choose, { exact: true }).check();
  if (write) await form.getByRole('textbox').first().fill(write);
  await form.locator('button[type=submit]').click();
  await form.waitFor({ state: 'hidden', ...SOON });
};

const openAccount = async (page: Page): Promise<void> => {
  await type(page, 'mon-compte');
  await readLast(page, texts.accountRights.how.slice(0, 30));
};

const useEachByTaps = async (page: Page): Promise<void> => {
  const { accountRights: words, account, accountExport, standupStored } = texts;
  await openAccount(page);
  await tap(page, accountExport.button);
  await readLast(page, 'Ils sont pour vous');
  await tap(page, account.mine.change);
  await fillIn(page, { write: 'Prénom Changé' });
  await readLast(page, 'Prénom Changé');
  await tap(page, words.buttons.withdraw);
  await fillIn(page, { choose: standupStored.kinds.reports.what });
  await readLast(page, words.withdraw.done);
  await tap(page, words.buttons.object);
  await fillIn(page, { choose: words.object.uses.listing });
  await readLast(page, words.object.refused);
  await tap(page, words.buttons.restrict);
  await readLast(page, words.restrict.done.slice(0, 40));
  await openAccount(page);
  await tap(page, words.buttons.lift);
  await readLast(page, words.restrict.lifted.slice(0, 30));
  await tap(page, words.buttons.erase);
  await fillIn(page, { choose: words.erase.yes });
};

const CANARY = 'canari-7f3a';

const names = async (db: App['db']): Promise<string[]> =>
  (await db.select({ name: people.name }).from(people)).map(({ name }) => name);

it(
  'each is used in two taps in French; then nothing of the person is left',
  async () => {
    const app = await openApp({ file: reporting(), until: MONDAY_10 });
    await app.say('e01', `bilan 2. ${CANARY}`);
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01&lang=fr`);
    await useEachByTaps(page);
    await expect.poll(() => names(app.db), SOON).not.toContain('Prénom Changé');
    expect(await tablesWith(app.db, [CANARY, 'Ada Un', 'Prénom Changé'])).toEqual([]);
    expect(troubles).toEqual([]);
  },
  LONG,
);
