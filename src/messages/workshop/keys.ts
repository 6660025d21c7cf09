import type { Texts } from '../../texts/index.ts';
import { defineKey, type Key } from '../acting/key.ts';
import { nothing, type Payload, uuid } from '../acting/payload.ts';

const keyWith =
  <Value>(payload: Payload<Value>) =>
  (id: string, label: keyof Texts['workshop']['buttons']): Key<Value> =>
    defineKey({ id, label: ({ workshop }) => workshop.buttons[label], payload });

const ofOne = keyWith(uuid);
const ofNone = keyWith(nothing);

/** The buttons of trainings; those about one carry its id. */
export const workshopKeys = {
  offer: ofNone('workshopOffer', 'offer'),
  wish: ofNone('workshopWish', 'wish'),
  join: ofOne('workshopJoin', 'join'),
  leave: ofOne('workshopLeave', 'leave'),
  second: ofOne('workshopSecond', 'second'),
  lead: ofOne('workshopLead', 'lead'),
  date: ofOne('workshopDate', 'date'),
  edit: ofOne('workshopEdit', 'edit'),
  cancel: ofOne('workshopCancel', 'cancel'),
  notes: ofOne('workshopNotes', 'notes'),
  answer: ofOne('workshopAnswer', 'answer'),
};

/** The address of one's own calendar. */
export const calendarKeys = {
  renew: defineKey({ id: 'calendarRenew', label: ({ calendar }) => calendar.renew, payload: nothing }),
  revoke: defineKey({ id: 'calendarRevoke', label: ({ calendar }) => calendar.revoke, payload: nothing }),
};
