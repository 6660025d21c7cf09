import type { Button } from '../../chat/message.ts';
import type { Texts } from '../../texts/index.ts';

/** Ids of the buttons of a training; each also has a verb to type. */
export const WORKSHOP_PRESS = {
  join: 'workshopJoin',
  leave: 'workshopLeave',
  second: 'workshopSecond',
  lead: 'workshopLead',
  date: 'workshopDate',
  edit: 'workshopEdit',
  cancel: 'workshopCancel',
  notes: 'workshopNotes',
  answer: 'workshopAnswer',
} as const;

/** These concern no training yet. */
export const WORKSHOP_OFFER = 'workshopOffer';
export const WORKSHOP_WISH = 'workshopWish';

export type WorkshopAct = keyof typeof WORKSHOP_PRESS;

export const workshopButton = (
  act: WorkshopAct,
  workshopId: string,
  { workshop }: Texts,
  primary = false,
): Button => ({
  id: WORKSHOP_PRESS[act],
  label: workshop.buttons[act],
  payload: workshopId,
  ...(primary ? { primary } : {}),
});
