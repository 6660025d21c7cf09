import type { Browser } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { withDatasets } from '../fixtures/practices/datasets.ts';
import { openApp } from './app.ts';
import { openBrowser, PHONE, visit } from './browser.ts';
import { LONG, saying } from './hands.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});

const QUESTION = 'Données : où en est-on ? · Mer Claire';

// Milestones have the same buttons: test/commands/milestone/milestone.db.test.ts.
describe('on a phone', () => {
  it(
    'data: one tap says that nothing is new; « bloqué » leads to a request that is filled in already',
    async () => {
      const app = await openApp({ file: withDatasets(), until: '2026-11-24T10:00:00+01:00' });
      const { page, troubles } = await visit(browser, `${app.url}/?as=e01`, PHONE);
      const question = saying(page, QUESTION);
      await question.getByRole('button', { name: 'Rien de nouveau' }).tap();
      await question.getByText('Réponse de l’équipe : rien de nouveau').waitFor();
      const teammate = await visit(browser, `${app.url}/?as=e02`, PHONE);
      const answered = saying(teammate.page, QUESTION);
      await answered.getByText('Réponse de l’équipe : rien de nouveau').waitFor();
      expect(await answered.textContent()).not.toContain('Ada');

      await answered.getByRole('button', { name: 'Bloqué' }).tap();
      const form = teammate.page.getByRole('dialog', { name: 'Qu’est-ce qui bloque ?' });
      await form.getByRole('radio', { name: '2. Arrêtés de fermeture' }).check();
      await form.getByRole('combobox', { name: 'Qu’est-ce qui bloque ?' }).selectOption('network');
      await form.getByRole('textbox', { name: 'Qui peut débloquer ?' }).fill('la DSI');
      await form.getByRole('button', { name: 'Envoyer' }).tap();
      await form.waitFor({ state: 'hidden' });
      await saying(teammate.page, 'Un coup de main ?')
        .getByRole('button', { name: 'Demander de l’aide' })
        .tap();
      const asking = teammate.page.getByRole('dialog', { name: 'Demander un coup de main' });
      expect(await asking.getByRole('textbox', { name: 'Sujet' }).inputValue()).toContain('le réseau');
      expect(await teammate.page.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.viewport.width);
      expect([...troubles, ...teammate.troubles]).toEqual([]);
    },
    LONG,
  );
});
