import { mkdir } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { basename, join } from 'node:path';
import sparticuz from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type ConsoleMessage,
  type Dialog,
  type Page,
} from 'playwright-core';
import { onTestFinished } from 'vitest';
import { ASSETS_PATH } from '../../src/web/sandbox/assets.ts';

/** A real Chromium from npm: nothing to install, on linux-x64 only. */

/** Made for cloud functions; here they make the browser fragile, or less strict than people's own. */
const UNWANTED = new Set(['--single-process', '--no-zygote', '--disable-web-security']);

/** Longest wait for anything on the page. */
const WAIT_MS = 20_000;

const ownFolder = async (): Promise<string> => {
  const name = `ritournelle-chromium-${userInfo().uid}`;
  const folder = basename(tmpdir()) === name ? tmpdir() : join(tmpdir(), name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return folder;
};

let opened: Promise<Browser> | undefined;

/** One for all the files of a worker, closed with it: each starts in a second and takes 200 MB. */
export const openBrowser = (): Promise<Browser> => (opened ??= launch());

const launch = async (): Promise<Browser> => {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `No browser for ${process.platform}-${process.arch}: the npm package with Chromium only holds the one of linux-x64. ` +
        'Run the other tests with: npm test -- --exclude test/browser/**',
    );
  // It unpacks into the temporary folder: one per user, because a second user could not run the first one's.
  process.env['TMPDIR'] = await ownFolder();
  // No 3D graphics, which the processor would have to render.
  sparticuz.setGraphicsMode = false;
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter((arg) => !UNWANTED.has(arg)),
  });
};

export const DESKTOP = { viewport: { width: 1280, height: 800 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
export const SMALL_PHONE = { ...PHONE, viewport: { width: 320, height: 640 } };

export type Visit = {
  page: Page;
  /** Console errors (content policy violations included), script errors, and opened dialogs. */
  troubles: readonly string[];
};

/** Windows that no test uses: opening one takes as long as loading a page in it. */
const idle = new Map<string, Page[]>();

const openWindow = async (browser: Browser, options: BrowserContextOptions): Promise<Page> => {
  const context = await browser.newContext({ ...DESKTOP, locale: 'fr-FR', ...options });
  context.setDefaultTimeout(WAIT_MS);
  return context.newPage();
};

const listenTo = (page: Page) => {
  const troubles: string[] = [];
  const onConsole = (message: ConsoleMessage): void => {
    if (['error', 'warning'].includes(message.type())) troubles.push(message.text());
  };
  const onError = (error: Error): void => void troubles.push(error.message);
  const onDialog = (dialog: Dialog): void => {
    troubles.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  };
  page.on('console', onConsole).on('pageerror', onError).on('dialog', onDialog);
  const stop = (): void =>
    void page.off('console', onConsole).off('pageerror', onError).off('dialog', onDialog);
  return { troubles, stop };
};

/** A text of the page's own origin, without a script: the process that draws it draws the next visit too. */
const NOTHING = `${ASSETS_PATH}/base.css`;

/** Nothing of this visit is left to the next one. */
const leave = async (page: Page, { viewport, colorScheme }: BrowserContextOptions): Promise<void> => {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  const { protocol, origin } = new URL(page.url());
  if (protocol === 'http:') {
    await page.goto(`${origin}${NOTHING}`);
    // Without scripts there is nothing to clear.
    await page.evaluate('localStorage.clear(); sessionStorage.clear()').catch(() => {});
  }
  await page.emulateMedia({ colorScheme: colorScheme ?? 'light' });
  await page.setViewportSize(viewport ?? DESKTOP.viewport);
};

/** Opens an address in a window that no other test uses meanwhile. */
export const visit = async (
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> => {
  const same = idle.getOrInsertComputed(JSON.stringify(options), () => []);
  const page = same.pop() ?? (await openWindow(browser, options));
  const { troubles, stop } = listenTo(page);
  onTestFinished(async () => {
    stop();
    if (page.isClosed()) return;
    await leave(page, options);
    same.push(page);
  });
  await page.goto(address);
  return { page, troubles };
};
