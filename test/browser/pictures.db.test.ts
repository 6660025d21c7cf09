import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCohortFile } from '../../src/read-cohort-file.ts';
import { setClock } from '../../src/store/core/clock.ts';
import { DRAWN_BY, pageDigest } from '../fixtures/web/page-drawn.ts';
import { jump } from '../fixtures/practices/digest.ts';
import { type App, openApp } from './app.ts';
import { DESKTOP, openBrowser, PHONE, visit } from './browser.ts';
import { fonts } from './fonts.ts';
import { saying } from './hands.ts';

/** The pictures of the documentation, with the demo cohort: `npm run pictures`. Not part of the suite. */

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'docs/pictures');
const LARGEST = 150 * 1024;

const REPORT = [
  'bilan 1. bien',
  '2. Publier la carte des eaux de baignade',
  '3. Le schéma est validé par les trois agences',
  '5. Démonstration jeudi à 11 h',
].join('\n');

let browser: Browser;
let app: App;
let style = '';

const demo = async () => {
  const read = readCohortFile(await readFile(join(ROOT, 'demo/cohort.yml'), 'utf8'), 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.file;
};

const open = async (address: string, options: BrowserContextOptions): Promise<Page> => {
  const { page } = await visit(browser, 'about:blank', {
    ...options,
    bypassCSP: true,
    reducedMotion: 'reduce',
  });
  await page.addInitScript(`localStorage.setItem('ritournelle-tour', '{"closed":true}')`);
  await page.goto(`${app.url}/?${address}`);
  await page.addStyleTag({ content: style });
  await page.evaluate('document.fonts.ready');
  return page;
};

const take = async (page: Page, name: string): Promise<void> => {
  await expect.poll(() => page.locator('#status').textContent()).toBe('');
  const picture = await page.screenshot({ path: join(FOLDER, name), animations: 'disabled', caret: 'hide' });
  expect(picture.length).toBeLessThan(LARGEST);
};

const MONDAY = '2026-11-23T10:05:00+01:00';
const CLOSING = '2026-11-27T15:00:00+01:00';
const FRIDAY = '2026-11-27T15:05:00+01:00';

/** A page full of words: at the usual height, its picture is too heavy for a README. */
const LOWER: BrowserContextOptions = { ...DESKTOP, viewport: { width: 1280, height: 720 } };

/** Time flows while pictures are taken: each begins at the same second. */
const stay = (at: string): Promise<void> => setClock(app.db, Temporal.Instant.from(at));

/** Two phone screens side by side. */
const together = async (pictures: readonly Buffer[], name: string): Promise<void> => {
  const { page } = await visit(browser, 'about:blank', { viewport: { width: 820, height: 844 } });
  const images = pictures.map((one) => `<img src="data:image/png;base64,${one.toString('base64')}">`);
  await page.setContent(`<body style="margin:0;display:flex;gap:40px;background:#ecebe5">${images.join('')}`);
  await writeFile(join(FOLDER, name), await page.screenshot());
};

const monday = async (): Promise<void> => {
  await app.to(MONDAY);
  await app.say('e04', 'bilan 1. bien\n2. Ouvrir les mesures des ponts\n3. Premiers retours du terrain');
  await app.say(
    'e07',
    'bilan 1. mitigé\n2. Relier les greffes pilotes\n4. Qui connaît les API de signature ?',
  );
};

const talk = async (): Promise<void> => {
  await app.say(
    'm1',
    'Bonjour ! Le service juridique a répondu : vous pouvez publier la carte.',
    'projet-rivage',
  );
  await app.say('e02', 'Excellente nouvelle, merci Edwige.', 'projet-rivage');
  const root = (await app.read('m1', 'projet-rivage')).at(0)?.id;
  await app.say('e01', 'On publie jeudi, juste après la démonstration.', `thread-${root}`);
  await app.say('e02', 'Je prépare la note de version.', `thread-${root}`);
  await app.say(
    'e01',
    'Démonstration jeudi à 11 h, salle des Cartes. Vous êtes des nôtres ?',
    'projet-rivage',
  );
};

describe.skipIf(!process.env['PICTURES'])('pictures', () => {
  beforeAll(async () => {
    await mkdir(FOLDER, { recursive: true });
    browser = await openBrowser();
    style = await fonts();
    app = await openApp({ file: await demo(), closing: afterAll });
  }, 240_000);

  it('of an EIG, of a mentor, of the coordination, and of the sandbox', async () => {
    await monday();
    const phone = await open('as=e02&in=bot', PHONE);
    await saying(phone, 'Bilan de la semaine 48')
      .getByRole('button', { name: 'Répondre' })
      .scrollIntoViewIfNeeded();
    const prompt = await phone.screenshot({ animations: 'disabled' });
    await saying(phone, 'Bilan de la semaine 48').getByRole('button', { name: 'Répondre' }).click();
    await phone.getByRole('radio', { name: /^Bien/ }).check();
    await phone.getByRole('textbox', { name: 'Priorité' }).fill('Publier la carte des eaux de baignade');
    await together([prompt, await phone.screenshot({ animations: 'disabled', caret: 'hide' })], 'eig.png');

    await stay(MONDAY);
    await app.say('e01', REPORT);
    await talk();
    for (const person of ['e01', 'm1']) await app.sandbox.reading.markRead(person, 'bot');
    await stay(MONDAY);
    const mentor = await open('as=m1&in=projet-rivage', DESKTOP);
    await saying(mentor, 'salle des Cartes').waitFor();
    await take(mentor, 'mentor.png');
    await stay(MONDAY);
    const sandbox = await open('as=e01&in=bot', LOWER);
    await saying(sandbox, 'C’est enregistré').waitFor();
    await take(sandbox, 'sandbox.png');

    await jump(app, CLOSING);
    await jump(app, FRIDAY);
    await app.say('e10', 'Bravo pour la carte ! Nous avons le même besoin côté sols.', 'promo-demo');
    await app.say(
      'c1',
      'Belle semaine. GrefClair cherche de l’aide sur la signature : qui connaît ?',
      'promo-demo',
    );
    await stay(FRIDAY);
    const coordination = await open('as=c1&in=promo-demo', DESKTOP);
    await saying(coordination, 'Belle semaine').waitFor();
    await take(coordination, 'coordination.png');
    await writeFile(DRAWN_BY, `${pageDigest()}\n`);
  }, 240_000);
});
