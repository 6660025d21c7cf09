import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The accessibility checker's violations on screen, with their places. */
export const violations = async (page: Page): Promise<string[]> => {
  // It would fetch style sheets again, which the page's policy forbids; the browser has already applied them.
  const options = { preload: false, resultTypes: ['violations' as const] };
  const { violations: found } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};
