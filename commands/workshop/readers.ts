import type { Tools } from '../../src/engine/practice/define.ts';
import { type Confirmable, requireConfirmation } from '../../src/engine/practice/unconfirmed.ts';
import type { Offer } from '../../src/rituals/workshop/workshop.ts';

type Words = Pick<Offer, 'title' | 'description' | 'where'>;

const WORDS = ['title', 'description', 'where'] as const satisfies readonly (keyof Words)[];

export const confirmChannel = (
  words: readonly string[],
  author: Confirmable,
  { texts }: Pick<Tools, 'texts'>,
): void => requireConfirmation(author, { sentence: texts.workshopStored.readers.offer, words, wide: words });

/** Only new text of a changed offer: the rest was confirmed before. */
export const confirmOffer = (
  offer: Partial<Words>,
  author: Confirmable,
  tools: Pick<Tools, 'texts'>,
  before?: Words,
): void => {
  const changed = WORDS.filter((name) => offer[name] !== before?.[name]);
  confirmChannel(
    changed.map((name) => offer[name] ?? ''),
    author,
    tools,
  );
};

/**
 * Read by one person, without a name: nobody could answer distress, so it waits until its author has seen whom to talk
 * to.
 */
export const confirmTrainer = (text: string, author: Confirmable, { texts }: Pick<Tools, 'texts'>): void =>
  requireConfirmation(author, { sentence: texts.workshopStored.readers.trainer, words: [text], wide: [] });
