import type { ExternalPlace } from '../../chat/chat.ts';
import type { DeliveryRow } from '../../store/delivery/rows.ts';

/** Where a delivery goes, in its platform's ids; `threadRef` is the message in whose thread it goes. */
export const placeOf = ({ place }: Pick<DeliveryRow, 'place'>, threadRef: string | null): ExternalPlace => {
  const id = place.slice(place.indexOf(':') + 1);
  if (place.startsWith('user:')) return { user: id };
  return threadRef ? { channel: id, thread: threadRef } : { channel: id };
};
