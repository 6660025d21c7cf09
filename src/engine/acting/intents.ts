import { INTENTS, type Intent } from '../../rituals/words/intents.ts';
import type { AnyCommand } from '../practice/define.ts';

/** Where help lists it. */
export const intentOf = ({ intent = 'settings' }: Pick<AnyCommand, 'intent'>): Intent => intent;

/** By intent, and as listed within each. */
export const inOrderOfUse = <Listed extends { intent: Intent }>(all: readonly Listed[]): Listed[] =>
  INTENTS.flatMap((intent) => all.filter((one) => one.intent === intent));
