import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Half as long as with its comments. Read into a document once, however often it is looked at. */
const checker = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type Look = {
  /** All that is on screen by default. */
  within?: string;
  /** The part whose contrast is looked at, which takes most of the time; everywhere by default. */
  contrastOf?: string;
  only?: string[];
};

/** Style sheets would be fetched again, which the page's policy forbids; the browser has already applied them. */
const optionsOf = ({ only }: Look): axe.RunOptions => ({
  preload: false,
  resultTypes: ['violations'],
  ...(only ? { runOnly: only } : {}),
});

const lookOf = (look: Look): string => {
  const contrast = look.contrastOf === undefined ? '*' : `${look.contrastOf}, ${look.contrastOf} *`;
  const rules = [{ id: 'color-contrast', selector: contrast }];
  const context = look.within === undefined ? 'document' : JSON.stringify(look.within);
  return `
    axe.configure(${JSON.stringify({ rules })});
    axe.run(${context}, ${JSON.stringify(optionsOf(look))}).then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`;
};

const found = async (page: Page, look: Look): Promise<string[]> => {
  if (!(await page.evaluate<boolean>("'axe' in globalThis"))) await page.evaluate(`${checker};undefined`);
  return page.evaluate<string[]>(lookOf(look));
};

/** The accessibility checker's violations on screen, or in this part of it, with their places. */
export const violations = (page: Page, within?: string): Promise<string[]> =>
  found(page, within === undefined ? {} : { within });

/** The same, but contrast is only looked at in this part. */
export const violationsWithContrastIn = (page: Page, contrastOf: string): Promise<string[]> =>
  found(page, { contrastOf });

/** Those that another colour scheme may change. */
export const contrastViolations = (page: Page, within: string): Promise<string[]> =>
  found(page, { within, only: ['color-contrast'] });
