import type { Keys } from '../../seal/keys.ts';
import { openSeal, sealFor } from '../../seal/seal.ts';

const PURPOSE = 'calendar of a place';

/** Nobody makes one up and the database does not hold it: it is the place itself, sealed. */
export const placeAddress = (keys: Keys, seatId: string): string =>
  sealFor(keys, { purpose: PURPOSE }, seatId);

/** The place behind an address of ours. */
export const placeAt = (keys: Keys, address: string, now: Temporal.Instant): string | undefined => {
  const opened = openSeal(keys, { purpose: PURPOSE, now }, address);
  return 'content' in opened ? opened.content : undefined;
};
