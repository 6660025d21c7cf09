import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const found = async (builder: AxeBuilder): Promise<string[]> => {
  const { violations: all } = await builder.setLegacyMode().analyze();
  return all.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};

/** It would fetch style sheets again, which the page's policy forbids; the browser has already applied them. */
const OPTIONS = { preload: false, resultTypes: ['violations' as const] };

/** The accessibility checker's violations on screen, or in this part of it, with their places. */
export const violations = (page: Page, within?: string): Promise<string[]> => {
  const builder = new AxeBuilder({ page }).options(OPTIONS);
  return found(within === undefined ? builder : builder.include(within));
};

/** Those that another colour scheme may change. */
export const contrastViolations = (page: Page): Promise<string[]> =>
  found(new AxeBuilder({ page }).options({ ...OPTIONS, runOnly: ['color-contrast'] }));
