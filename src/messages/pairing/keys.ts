import { defineKey } from '../acting/key.ts';
import { nothing } from '../acting/payload.ts';

/** The buttons of coffees. */
export const pairingKeys = {
  join: defineKey({ id: 'pairingJoin', label: ({ pairing }) => pairing.buttons.join, payload: nothing }),
  leave: defineKey({ id: 'pairingLeave', label: ({ pairing }) => pairing.buttons.leave, payload: nothing }),
  skip: defineKey({ id: 'pairingSkip', label: ({ pairing }) => pairing.buttons.skip, payload: nothing }),
  back: defineKey({ id: 'pairingBack', label: ({ pairing }) => pairing.buttons.back, payload: nothing }),
};
