import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { openApp } from './app.ts';
import { violations } from './axe.ts';
import { openBrowser, PHONE, SMALL_PHONE, visit } from './browser.ts';
import { become, box, log, saying, send, SOON } from './hands.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const open = async (page: Page, name: string): Promise<void> => {
  await page.locator('#conversations').getByRole('link', { name }).click();
  await page.getByRole('log', { name: `Messages de la conversation ${name}` }).waitFor();
};

describe('a thread', () => {
  it('is begun from a message, at its right on a wide screen and alone on a phone, and counted in its channel', async () => {
    const app = await openApp();
    await app.say('m1', 'Vous pouvez publier', 'projet-mer');
    await app.say('m1', 'Autre chose', 'projet-mer');
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01&in=projet-mer`);
    await saying(page, 'Vous pouvez publier').getByRole('link', { name: 'Répondre dans un fil' }).click();
    await page.getByText('Fil de discussion').waitFor();
    await send(page, 'On publie jeudi');
    await saying(page, 'On publie jeudi').waitFor();
    const beside = page.getByRole('region', { name: 'Messages de la conversation projet-mer' });
    await beside.getByText('Autre chose').waitFor();
    const [left, right] = [await beside.boundingBox(), await log(page).boundingBox()];
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 1);
    await page.setViewportSize(PHONE.viewport);
    await beside.waitFor({ state: 'hidden' });

    await page.getByRole('link', { name: 'Revenir à projet-mer' }).click();
    const root = saying(page, 'Vous pouvez publier');
    await root.getByRole('link', { name: '1 réponse' }).waitFor();
    expect(await saying(page, 'On publie jeudi').count()).toBe(0);
    expect((await app.read('m1', 'projet-mer')).at(-1)).toMatchObject({
      text: 'On publie jeudi',
      from: 'e01',
    });
    await page.goBack();
    await saying(page, 'On publie jeudi').waitFor();
    expect(troubles).toEqual([]);
  });

  it('with something new is in the list, until it is read', async () => {
    const app = await openApp();
    await app.say('m1', 'Vous pouvez publier', 'projet-mer');
    const root = (await app.read('m1', 'projet-mer')).at(0)?.id;
    await app.say('e01', 'On publie jeudi', `thread-${root}`);
    const { page } = await visit(browser, `${app.url}/?as=e02`);
    await page.getByRole('link', { name: 'Vous pouvez publier 2 non lus' }).click();
    await saying(page, 'On publie jeudi').waitFor();
    await open(page, 'projet-mer');
    await expect
      .poll(() => page.locator('#conversations').textContent(), SOON)
      .not.toContain('Vous pouvez publier');
  });
});

describe('what is new', () => {
  it('is counted elsewhere, marked by a line on arrival, and gone the next time', async () => {
    const app = await openApp();
    await app.say('m1', 'Lu hier', 'projet-mer');
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01&in=projet-mer`);
    await saying(page, 'Lu hier').waitFor();
    await open(page, 'Ritournelle');
    await app.say('m1', 'Nouveau', 'projet-mer');
    await page.getByRole('link', { name: 'projet-mer 1 non lu' }).waitFor();

    await open(page, 'projet-mer');
    const order = async () => {
      const lines = await page.locator('#log > *').all();
      return Promise.all(lines.map((line) => line.getAttribute('id')));
    };
    await expect
      .poll(order, SOON)
      .toEqual([
        expect.stringMatching(/^day-/),
        expect.stringMatching(/^message-/),
        'fresh',
        expect.stringMatching(/^message-/),
      ]);
    // Messages that arrive on screen count as seen: the line stays where it was.
    await app.say('m1', 'Et encore', 'projet-mer');
    await saying(page, 'Et encore').waitFor();
    expect(await order()).toHaveLength(5);
    expect(await page.getByText('Nouveaux messages').count()).toBe(1);

    await open(page, 'Ritournelle');
    await open(page, 'projet-mer');
    expect(await page.getByText('Nouveaux messages').count()).toBe(0);
    expect(troubles).toEqual([]);
  });
});

describe('what is being written', () => {
  it('follows the command of the installation', async () => {
    const app = await openApp({ command: '/robot' });
    const { page } = await visit(browser, app.url);
    expect(await page.locator('#composer-hint').textContent()).toContain('les mots de /robot');
    await box(page).pressSequentially('/ro');
    await page.getByRole('option', { name: /^aide / }).click();
    expect(await box(page).inputValue()).toBe('/robot aide ');
    await box(page).press('Enter');
    await saying(page, 'après /robot').waitFor();
  });
});

describe('the clock', () => {
  it('shows how far a move is, and can be stopped on the way', async () => {
    const app = await openApp();
    const { page, troubles } = await visit(browser, app.url);
    const way =
      '<p><label for="travel-progress">En chemin : mardi</label></p><progress id="travel-progress" max="100" value="25"></progress>';
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route('**/sandbox/travel*', (route) => route.fulfill({ contentType: 'text/html', body: way }));
    await page.route('**/sandbox/api/clock', async (route) => {
      const { stop } = JSON.parse(route.request().postData() ?? '{}');
      if (stop) release();
      else await held;
      await route.continue();
    });
    await page.getByRole('button', { name: '+1 heure' }).click();
    await page.getByText('En chemin : mardi').waitFor();
    expect(await violations(page, '#clock')).toEqual([]);
    await page.getByRole('button', { name: 'Arrêter ici' }).click();
    await page.getByText('En chemin : mardi').waitFor({ state: 'hidden' });
    expect(troubles).toEqual([]);
  });

  // To tomorrow, and to Friday: fortnight.db.test.ts.
  it('tells what comes next, once for all those it concerns', async () => {
    const app = await openApp();
    const { page } = await visit(browser, app.url);
    await page.getByRole('button', { name: 'Ce qui vient' }).click();
    const list = page.getByRole('region', { name: 'Ce qui vient' });
    await list.getByText('bilan de la semaine : ouverture').first().waitFor();
    expect(await list.textContent()).toMatch(
      /lundi 23 novembre[\s\S]*09:30[\s\S]*stand-up : ouverture\s+Mer Claire/,
    );
  });
});

describe('what is half written', () => {
  const asked = '2026-11-23T10:00:00+01:00';
  const question = (page: Page) =>
    saying(page, 'Bilan de la semaine').getByRole('button', { name: 'Répondre' });
  const priority = (page: Page) => page.getByRole('dialog').getByRole('textbox', { name: 'Priorité' });

  it('in a form survives Escape, a reload, another person and Back', async () => {
    const app = await openApp({ until: asked });
    const { page, troubles } = await visit(browser, `${app.url}/?as=e01`);
    await question(page).click();
    await priority(page).fill('Publier la carte');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.reload();
    await question(page).click();
    await page.getByText('Votre brouillon est repris.').waitFor();
    expect(await priority(page).inputValue()).toBe('Publier la carte');
    await page.keyboard.press('Escape');
    await become(page, 'basile');
    await question(page).click();
    await priority(page).waitFor();
    expect(await priority(page).inputValue()).toBe('');
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText('Message direct avec Ada Un').waitFor();
    await question(page).click();
    expect(await priority(page).inputValue()).toBe('Publier la carte');
    await page.getByRole('button', { name: 'Repartir du début' }).click();
    await expect.poll(() => priority(page).inputValue(), SOON).toBe('');
    expect(troubles).toEqual([]);
  });

  it('in the box waits in its conversation, survives a reload and another person, and is forgotten once sent', async () => {
    const app = await openApp();
    const { page } = await visit(browser, `${app.url}/?as=e01&in=projet-mer`);
    await box(page).fill('À l’équipe seulement');
    await open(page, 'promo');
    expect(await box(page).inputValue()).toBe('');
    await open(page, 'projet-mer');
    expect(await box(page).inputValue()).toBe('À l’équipe seulement');
    await become(page, 'basile');
    expect(await box(page).inputValue()).toBe('');
    await page.goBack();
    await expect.poll(() => box(page).inputValue(), SOON).toBe('À l’équipe seulement');
    await page.reload();
    expect(await box(page).inputValue()).toBe('À l’équipe seulement');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await saying(page, 'À l’équipe seulement').waitFor();
    await page.reload();
    expect(await box(page).inputValue()).toBe('');
  });
});

describe('« Devenir »', () => {
  it('says when nobody has that name, and changes nothing', async () => {
    const app = await openApp();
    const { page } = await visit(browser, `${app.url}/?as=e02`);
    const name = page.getByRole('combobox', { name: 'Une autre personne' });
    await name.fill('Zorglub');
    await page.getByRole('button', { name: 'Devenir' }).click();
    await page.getByText('Personne ici ne porte ce nom').waitFor();
    expect(await name.inputValue()).toBe('Zorglub');
    expect(await page.locator('#you').textContent()).toContain('Basile');
    await page.goto(`${app.url}/?as=zorglub`);
    await page.getByText('Personne ici ne porte ce nom').waitFor();
  });
});

describe('at 320 px', () => {
  it('most of the composer is for the text', async () => {
    const app = await openApp();
    const { page } = await visit(browser, `${app.url}/?as=e01`, SMALL_PHONE);
    const width = (await box(page).boundingBox())?.width ?? 0;
    expect(width).toBeGreaterThan(120);
    expect((await box(page).boundingBox())?.height).toBeLessThan(60);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });
});
