import type { DeliveryKey } from '../../chat.ts';

/** The keys of our own mails, as others name them: `<key@our-domain>`. */

const MOST_IDS = 100;

/** Each once, last first: the one that is answered stands at the end. */
export const ownKeysIn = (text: string | undefined, domain: string): DeliveryKey[] => {
  const named = [...(text ?? '').matchAll(/<([^<>@\s]{1,80})@([^<>@\s]{1,255})>/g)].slice(-MOST_IDS);
  const ours = named.filter(([, , at = '']) => at.toLowerCase() === domain.toLowerCase());
  return [...new Set(ours.map(([, key = '']) => key).toReversed())];
};
