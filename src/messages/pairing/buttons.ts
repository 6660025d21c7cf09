import type { Button } from '../../chat/message.ts';
import type { Texts } from '../../texts/index.ts';

export const PAIRING_PRESS = {
  join: 'pairingJoin',
  leave: 'pairingLeave',
  skip: 'pairingSkip',
  back: 'pairingBack',
} as const;
export type PairingAct = keyof typeof PAIRING_PRESS;

export const pairingButton = (act: PairingAct, { pairing }: Texts, primary = false): Button => ({
  id: PAIRING_PRESS[act],
  label: pairing.buttons[act],
  payload: '',
  ...(primary ? { primary } : {}),
});
