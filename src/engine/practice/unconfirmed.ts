import { findDistress } from '../../rituals/words/distress/distress.ts';
import type { Distress } from '../../rituals/words/distress/kinds.ts';
import { findSensitive, type Sensitive } from '../../rituals/words/sensitive.ts';
import type { CommandCall } from './define.ts';

export type Readers = {
  /** « toute la promotion le lira vendredi à 15 h » */
  sentence: string;
  /** All the text that others would read. */
  words: readonly string[];
  /** The text that the whole cohort or more would read. */
  wide: readonly string[];
  /** Part of it can stay in the team instead. */
  canKeep?: true;
  /** What the words are for, when time alone can change it: a round. */
  subject?: string;
};

export type SensitiveFindings = { distress: Distress | undefined; sensitive: readonly Sensitive[] };

/** Thrown before anything is written: the act waits until its author confirms the readers. */
export class Unconfirmed extends Error {
  readonly readers: Readers;
  readonly found: SensitiveFindings;
  constructor(readers: Readers, found: SensitiveFindings) {
    super('unconfirmed');
    this.name = 'Unconfirmed';
    this.readers = readers;
    this.found = found;
  }
}

/** The part of a call needed by commands that store words. */
export type Confirmable = Pick<CommandCall<unknown>, 'confirmed'>;

/**
 * Call it just before the first write of text that others will read. Distress, and sensitive data with many readers, are
 * held for the author. What they confirmed for one round is not confirmed for the next.
 */
export const requireConfirmation = (
  { confirmed }: Confirmable,
  { words: given, ...readers }: Readers,
): void => {
  if (confirmed?.subject === (readers.subject ?? '')) return;
  const words = given.filter((word) => word !== '');
  const distress = findDistress(words.join('\n'));
  const sensitive = findSensitive(readers.wide.join('\n'));
  if (distress || sensitive.length > 0) throw new Unconfirmed({ ...readers, words }, { distress, sensitive });
};
