import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { message } from '../../src/chat/message.ts';
import { type App, openApp } from './app.ts';
import { contrastViolations, violationsWithContrastIn } from './axe.ts';
import { DESKTOP, openBrowser, PHONE, SMALL_PHONE, visit } from './browser.ts';
import { LONG } from './hands.ts';

/** Each screen of the page in each kind of browser, checked for accessibility. */

type Screen = {
  name: string;
  /** The screen before it leads to it, by default. */
  at?: string;
  show?: (page: Page) => Promise<unknown>;
  /** What no screen before it shows; all of it by default. */
  own?: string;
  /** What one width alone shows is here: its contrast is looked at in both colour schemes. */
  inBoth?: true;
};

const SCREENS: readonly Screen[] = [
  { name: 'a conversation with the bot', at: 'as=e01&in=bot', inBoth: true },
  { name: 'a channel with a thread', at: 'as=e02&in=projet-mer', own: '#log' },
  { name: 'a thread', at: 'as=m1&in=thread-ROOT', inBoth: true, own: 'main' },
  { name: 'the week’s page', at: 'as=c1&in=coordination', own: '#log' },
  {
    name: 'an empty conversation',
    at: 'as=s1&in=bot',
    own: '#log',
    show: (page) => page.locator('#nothing').waitFor(),
  },
  {
    name: 'a picture and its words',
    own: '#log',
    at: 'as=e01&in=promo',
    show: async (page) => {
      await page.locator('figure img').waitFor();
      await page.locator('figure summary').click();
      await expect
        .poll(() => page.evaluate("document.querySelector('figure img').naturalWidth"))
        .toBeGreaterThan(0);
    },
  },
  {
    name: 'a form',
    at: 'as=e02&in=bot',
    own: '#dialog',
    show: async (page) => {
      await page.locator('[data-press=standupAnswer]').last().click();
      await page.locator('#form').waitFor();
    },
  },
  {
    name: 'the same form with errors',
    own: '#dialog',
    show: async (page) => {
      await page.locator('#form [type=submit]').click();
      await page.locator('#form .error').first().waitFor();
    },
  },
  {
    name: 'words offered while typing',
    own: '#composer',
    at: 'as=e01&in=bot',
    show: async (page) => {
      await page.locator('#text').pressSequentially('/');
      await page.locator('#words [role=option]').first().waitFor();
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'what comes next',
    own: '#coming-panel',
    at: 'as=e02&in=bot',
    show: async (page) => {
      await page.locator('#coming-open').click();
      await page.locator('#coming-panel').waitFor();
    },
  },
  {
    name: 'people found by name',
    own: '#side',
    at: 'as=e03&in=bot',
    inBoth: true,
    show: async (page) => {
      if (await page.locator('#menu').isVisible()) await page.locator('#menu').click();
      await page.locator('#anyone').pressSequentially('e');
      await page.locator('#found [role=option]').first().waitFor();
    },
  },
];

let browser: Browser;
let app: App;
let root = '';

beforeAll(async () => {
  browser = await openBrowser();
  app = await openApp({ until: '2026-11-23T10:00:00+01:00', closing: afterAll });
  await app.say('m1', 'Le service juridique a répondu : vous pouvez publier.', 'projet-mer');
  root = (await app.read('m1', 'projet-mer')).at(0)?.id ?? '';
  await app.say('e01', 'On publie jeudi.', `thread-${root}`);
  const png = await readFile(join(import.meta.dirname, '../../docs/pictures/digest-data.png'));
  await app.sandbox.send({ channel: 'promo' }, message({ image: { png, alt: ['le publier : 1, 2'] } }), 'k1');
});

/** The widest and the narrowest, with each language and each colour scheme. */
const READERS = [
  ['on a desktop, in French, in the light', { ...DESKTOP, colorScheme: 'light' }, 'fr'],
  ['on a small phone, in English, in the dark', { ...SMALL_PHONE, colorScheme: 'dark' }, 'en'],
] as const;

const OTHER = { light: 'dark', dark: 'light' } as const;

/** How wide it is on screens of these widths, where it is not as wide as they are. */
const misfits = async (page: Page, widths: readonly number[]): Promise<string[]> => {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: page.viewportSize()?.height ?? 0 });
    const found = await page.evaluate('document.documentElement.scrollWidth');
    if (found !== width) faults.push(`${String(found)} pixels wide on ${width}`);
  }
  return faults;
};

/** The way people move on the page: read again, it would take ten times as long, and the checker too. */
const goThere = async (page: Page, address: string): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.evaluate(
    `history.pushState(null, '', ${JSON.stringify(address)}); dispatchEvent(new Event('popstate'))`,
  );
  const { as, in: place } = Object.fromEntries(new URL(address, app.url).searchParams);
  await page.locator(`#head[data-as="${as}"][data-in="${place}"]`).waitFor();
};

it.each(READERS)(
  'every screen is accessible and fits %s',
  async (_, options, lang) => {
    const { page, troubles } = await visit(browser, `${app.url}/?lang=${lang}`, options);
    const { colorScheme } = options;
    const widths =
      options.viewport === DESKTOP.viewport ? [1280] : [PHONE.viewport.width, SMALL_PHONE.viewport.width];
    const faults: string[] = [];
    for (const { name, at, show, own = ':root', inBoth } of SCREENS) {
      if (at !== undefined) await goThere(page, `/?${at.replace('ROOT', root)}&lang=${lang}`);
      await show?.(page);
      const found = [...(await violationsWithContrastIn(page, own)), ...(await misfits(page, widths))];
      if (inBoth) {
        await page.emulateMedia({ colorScheme: OTHER[colorScheme] });
        found.push(...(await contrastViolations(page, own)));
        await page.emulateMedia({ colorScheme });
      }
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    expect([...faults, ...troubles]).toEqual([]);
  },
  LONG,
);

it('a picture is one everywhere: framed on its own white in the dark, as wide as a phone allows', async () => {
  const { page } = await visit(browser, `${app.url}/?as=e01&in=promo`, { ...PHONE, colorScheme: 'dark' });
  const picture = page.locator('figure img');
  await picture.waitFor();
  const look = await page.evaluate(
    "(({ backgroundColor, outlineStyle }) => `${backgroundColor} ${outlineStyle}`)(getComputedStyle(document.querySelector('figure img')))",
  );
  expect(look).toBe('rgb(255, 255, 255) solid');
  expect((await picture.boundingBox())?.width).toBeGreaterThan(280);
});
