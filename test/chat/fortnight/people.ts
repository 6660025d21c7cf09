import type { TwoPlatformWorld } from '../../fixtures/chat/two-platforms.ts';

/** Who lives the fortnight, on the platform where they are, and what they read there. */

export const promoOf = (world: TwoPlatformWorld) => ({
  ada: world.onSlack('e01'),
  basile: world.onSlack('e02'),
  basileElsewhere: world.onMattermost('e02'),
  chloe: world.onMattermost('e03'),
  daniel: world.onMattermost('e04'),
  farid: world.onMattermost('e05'),
  edwige: world.onMattermost('m1'),
  firmin: world.onSlack('m2'),
  coralie: world.onSlack('c1'),
  db: world.db,
});

export type Promo = ReturnType<typeof promoOf>;
export type Someone = { reads(channel?: string): string[] };
export type Scene = (promo: Promo) => Promise<void>;

/** What she answers on most days. */
export const ANSWER = 'standup 1. La carte\n2. Le moteur';

export const last = (who: Someone, channel?: string): string => who.reads(channel).at(-1) ?? '';
export const all = (who: Someone, channel?: string): string => who.reads(channel).join('\n');
/** What the last message that begins so says now. */
export const lastBeginning = (who: Someone, begins: string, channel?: string): string =>
  who.reads(channel).findLast((text) => text.startsWith(begins)) ?? '';
