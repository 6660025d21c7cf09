import { findDistress } from '../../rituals/words/distress.ts';
import type { Distress } from '../../rituals/words/distress-kinds.ts';
import { findSensitive, type Sensitive } from '../../rituals/words/sensitive.ts';
import type { CommandCall } from './define.ts';

/** Who would read what an act is about to store. */
export type Readers = {
  /** « toute la promotion le lira vendredi à 15 h » */
  sentence: string;
  /** All that others would read of it. */
  words: readonly string[];
  /** What the whole cohort, or more people, would read. */
  wide: readonly string[];
  /** A line of it can stay in the team instead. */
  canKeep?: true;
};

export type Found = { distress: Distress | undefined; sensitive: readonly Sensitive[] };

/** Thrown before anything is written: the act waits until its author confirms who reads it. */
export class Unconfirmed extends Error {
  readonly readers: Readers;
  readonly found: Found;
  constructor(readers: Readers, found: Found) {
    super('unconfirmed');
    this.name = 'Unconfirmed';
    this.readers = readers;
    this.found = found;
  }
}

/** What whoever stores words of a call has to hand over. */
export type Confirmable = Pick<CommandCall<unknown>, 'confirmed'>;

/**
 * Call it just before the first write of what others will read: words of distress, and what should not be public when many
 * read it, are held for their author.
 */
export const requireConfirmation = (
  { confirmed }: Confirmable,
  { words: given, ...readers }: Readers,
): void => {
  if (confirmed) return;
  const words = given.filter((word) => word !== '');
  const distress = findDistress(words.join('\n'));
  const sensitive = findSensitive(readers.wide.join('\n'));
  if (distress || sensitive.length > 0) throw new Unconfirmed({ ...readers, words }, { distress, sensitive });
};
