import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What the accessibility checker finds wrong with what is on screen, each with where. */
export const violations = async (page: Page): Promise<string[]> => {
  // It would fetch the style sheets again, in a way that the page's own policy forbids; the browser has applied them.
  const options = { preload: false, resultTypes: ['violations' as const] };
  const { violations: found } = await new AxeBuilder({ page }).options(options).setLegacyMode().analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
};
