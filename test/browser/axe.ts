import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** Half as long as with its comments: each page reads it again. */
const axeSource = readFileSync(
  createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright')).resolve(
    'axe-core/axe.min.js',
  ),
  'utf8',
);

const checkerOf = (page: Page, configured = ''): AxeBuilder =>
  new AxeBuilder({ page, axeSource: axeSource + configured }).setLegacyMode();

const found = async (checker: AxeBuilder): Promise<string[]> => {
  const { violations: all } = await checker.analyze();
  return all.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};

/** It would fetch style sheets again, which the page's policy forbids; the browser has already applied them. */
const OPTIONS = { preload: false, resultTypes: ['violations' as const] };

/** The accessibility checker's violations on screen, or in this part of it, with their places. */
export const violations = (page: Page, within?: string): Promise<string[]> => {
  const checker = checkerOf(page).options(OPTIONS);
  return found(within === undefined ? checker : checker.include(within));
};

/** The same, but contrast, which takes most of the time, is only looked at in this part. */
export const violationsWithContrastIn = (page: Page, part: string): Promise<string[]> => {
  const rule = { id: 'color-contrast', selector: `${part}, ${part} *` };
  return found(checkerOf(page, `;axe.configure(${JSON.stringify({ rules: [rule] })})`).options(OPTIONS));
};

/** Those that another colour scheme may change. */
export const contrastViolations = (page: Page, within: string): Promise<string[]> =>
  found(
    checkerOf(page)
      .options({ ...OPTIONS, runOnly: ['color-contrast'] })
      .include(within),
  );
