import { readVerb } from '../../src/rituals/words/verbs.ts';
import { LOCALES, type Texts } from '../../src/texts/index.ts';

export const ORDERS = LOCALES.map(({ digest }) => digest.orders);

export type Order = keyof Texts['digest']['orders'];

/** « envoyer », « nouvelle La carte est en ligne », in both languages. */
export const orderOf = (text: string): { verb: Order; rest: string } | undefined => readVerb(text, ORDERS);
