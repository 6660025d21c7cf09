import { eq } from 'drizzle-orm';
import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openWeb } from '../../src/web/port.ts';
import { webApp } from '../../src/web/server.ts';
import { cohorts } from '../../src/store/tables/index.ts';
import { emptyWorld, SETTINGS } from '../fixtures/cohort/founders.ts';
import { withFaults, spreadsheet } from '../fixtures/cohort/spreadsheet.ts';
import type { World } from '../fixtures/world.ts';
import { violations } from './axe.ts';
import { openBrowser, visit } from './browser.ts';
import { LONG, saying, send, SOON } from './hands.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const open = async (): Promise<World & { url: string }> => {
  const world = await emptyWorld();
  const web = await openWeb({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => web.stop());
  const { db, engine, sandbox } = world;
  web.serve(webApp({ db, engine, sandbox, zone: async () => 'Europe/Paris', onFault: () => {} }));
  return { ...world, url: `http://localhost:${web.port}` };
};

const LABELS: Record<keyof typeof SETTINGS, string> = {
  name: 'Nom de la promotion',
  startsOn: 'Arrivée des EIG',
  endsOn: 'Fin des contrats',
  label: 'Nom de la coordination',
  programme: 'Contact du programme',
  protection: 'Protection des données',
  operator: 'Contact technique',
  controller: 'Responsable traitement',
  basis: 'Base légale',
  hosting: 'Hébergement',
  bulletin: 'Salon de la promotion',
  digest: 'Salon de coordination',
};

describe('a first day on the page', () => {
  it(
    'goes from nothing to a launched cohort, by a spreadsheet of 77 lines with six faults, then without',
    async () => {
      const { url, db } = await open();
      const { page, troubles } = await visit(browser, `${url}/?as=camille`);
      // It would lead to people who are not here.
      expect(await page.locator('#tour').isHidden()).toBe(true);
      await send(page, '/eig promo');
      await saying(page, 'Aucune promotion pour le moment')
        .getByRole('button', { name: 'Commencer' })
        .click();
      const form = page.getByRole('dialog', { name: 'La promotion' });
      for (const key of [
        'name',
        'startsOn',
        'endsOn',
        'programme',
        'protection',
        'operator',
        'controller',
        'hosting',
      ] as const)
        await form.getByLabel(LABELS[key]).fill(SETTINGS[key]);
      await form.getByRole('button', { name: 'Envoyer' }).click();
      await form.waitFor({ state: 'hidden' });
      await saying(page, 'Ce qui manque avant le lancement').waitFor();

      const drop = async (text: string) => {
        await page.getByLabel('Joindre un fichier').setInputFiles({
          name: 'promotion.csv',
          mimeType: 'text/csv',
          buffer: Buffer.from(`\uFEFF${text}`, 'utf16le'),
        });
        await page.getByRole('status').filter({ hasText: 'promotion.csv' }).waitFor();
        await page.getByRole('button', { name: 'Envoyer' }).click();
      };
      expect(spreadsheet().trim().split('\n')).toHaveLength(77);
      await drop(withFaults());
      const faults = saying(page, '6 points à corriger. Rien n’a été enregistré');
      await faults.waitFor(SOON);
      expect(await faults.getByRole('listitem').allTextContents()).toHaveLength(6);
      await drop(spreadsheet());
      const draft = saying(page, 'Enregistré en brouillon : 76 personnes, 12 défis');
      await draft.waitFor(SOON);
      expect(await draft.textContent()).toContain('Tout est prêt');
      expect(await violations(page, '#log')).toEqual([]);

      await send(page, 'promo répéter Eig Cinq');
      await saying(page, 'Ce qu’Eig Cinq recevrait').getByText('Défi Deux : ouverture').first().waitFor(SOON);
      await draft.getByRole('button', { name: 'Lancer' }).click();
      await saying(page, 'Rien n’est encore parti').getByRole('button', { name: 'Oui, lancer' }).click();
      await saying(page, 'est lancée').getByText('64 notices partent').waitFor(SOON);
      const [cohort] = await db.select().from(cohorts).where(eq(cohorts.slug, 'promotion-sept'));
      expect(cohort?.state).toBe('launched');

      await send(page, 'promo exporter');
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        saying(page, 'Voici la promotion').getByRole('link', { name: 'promotion-sept.yml' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('promotion-sept.yml');
      expect(troubles).toEqual([]);
    },
    LONG,
  );
});
