import type { Browser, Page } from 'playwright-core';
import { beforeAll, expect, it } from 'vitest';
import { people } from '../../src/store/tables/index.ts';
import { type Texts, textsIn } from '../../src/texts/index.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { tablesWith } from '../fixtures/dump.ts';
import { type App, openApp } from './app.ts';
import { openBrowser, visit } from './browser.ts';
import { LONG, SOON } from './hands.ts';

/** The six rights on the page. Tapped in English and typed in French: test/web/sandbox/rights.db.test.ts. */

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const MONDAY_10 = '2026-11-23T10:00:00+01:00';

/** One speaks French and one English; only the weekly report, which both may answer. */
const bilingual = () =>
  smallCohort((raw) => {
    raw.rituals.splice(1);
    for (const person of raw.people) if (person.id === 'e03') Object.assign(person, { locale: 'en' });
  });

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

const openAccount = async (page: Page, word: string, { accountRights }: Texts): Promise<void> => {
  await type(page, word);
  await readLast(page, accountRights.how.slice(0, 30));
};

const byTaps = async (page: Page, word: string, texts: Texts): Promise<void> => {
  const { accountRights: words, account, accountExport, standupStored } = texts;
  await openAccount(page, word, texts);
  await tap(page, accountExport.button);
  await readLast(page, texts.locale === 'fr' ? 'Ils sont pour vous' : 'They are for you');
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
  await openAccount(page, word, texts);
  await tap(page, words.buttons.lift);
  await readLast(page, words.restrict.lifted.slice(0, 30));
  await tap(page, words.buttons.erase);
  await fillIn(page, { choose: words.erase.yes });
};

/** What is typed, and the receipt. */
const TYPED = [
  ['my-account export', 'They are for you'],
  ['my-account name Nom Changé', 'Nom Changé'],
  ['my-account withdraw all', 'Your words are withdrawn'],
  ['my-account object lists', 'being in lists'],
  ['my-account restrict', 'are used for nothing'],
  ['my-account lift', 'The restriction is lifted'],
] as const;

const CANARY = 'canari-7f3a';

const names = async (db: App['db']): Promise<string[]> =>
  (await db.select({ name: people.name }).from(people)).map(({ name }) => name);

it(
  'each is used in two taps in French, or typed in English; then nothing of both people is left',
  async () => {
    const app = await openApp({ file: bilingual(), until: MONDAY_10 });
    await app.say('e01', `bilan 2. ${CANARY}`);
    await app.say('e03', `entraide Sujet : ${CANARY}`);
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01&lang=fr`);
    await byTaps(page, 'mon-compte', textsIn('fr'));
    await expect.poll(() => names(app.db), SOON).not.toContain('Prénom Changé');
    await page.goto(`${app.url}/?as=e03&lang=en`);
    for (const [text, receipt] of TYPED) {
      await type(page, text);
      await readLast(page, receipt);
    }
    await type(page, 'my-account erase yes');
    await expect.poll(() => names(app.db), SOON).not.toContain('Nom Changé');
    const traces = [CANARY, 'Ada Un', 'Prénom Changé', 'Chloé Trois', 'Nom Changé'];
    expect(await tablesWith(app.db, traces)).toEqual([]);
    expect(troubles).toEqual([]);
  },
  LONG,
);
