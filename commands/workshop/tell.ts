import { type Outgoing, toWhoIsLeft } from '../../src/messages/outgoing.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { seatMessage } from '../../src/messages/workshop/to-seat.ts';
import { workshopPostKey, workshopThreadKey, workshopTrainerKey } from '../../src/rituals/workshop/keys.ts';
import type { Seat } from '../../src/store/workshop/seats.ts';
import { type Session, type Workshop, workshopChannel } from '../../src/store/workshop/workshops.ts';
import { workshopSubject } from '../../src/messages/workshop/subject.ts';

/** The channel for trainings; without one, nobody could read it, so it is refused. */
export const channelFor = async ({ scope, texts }: Tools): Promise<string> =>
  (await workshopChannel(scope)) ?? refuse(texts.workshopRefused.noChannel);

export const inThread = (one: Workshop, what: string, key = what): Outgoing => ({
  key: workshopThreadKey(one.id, key),
  kind: 'workshop-thread',
  subject: workshopSubject.write([one.id, what]),
  to: { thread: workshopPostKey(one.id) },
});

export const workshopPost = (one: Workshop, channel: string): Outgoing[] => [
  {
    key: workshopPostKey(one.id),
    kind: 'workshop-post',
    subject: one.id,
    to: { channel },
  },
  inThread(one, 'open'),
];

export const toTrainer = (one: Workshop, what: 'date' | 'few' | 'answers'): Outgoing[] =>
  toWhoIsLeft(one.trainerId, {
    key: workshopTrainerKey(one.id, what),
    kind: 'workshop-trainer',
    subject: workshopSubject.write([one.id, what]),
    mergeable: true,
  });

export const tellChange = (one: Session, seats: readonly Seat[]): Outgoing[] => [
  ...seats
    .filter(({ state }) => state !== 'interested')
    .map((seat) => seatMessage(one, seat, `changed:${one.sequence}`)),
  inThread(one, 'changed', `changed:${one.sequence}`),
];

/** Interested people are told of a first date; they still have to sign up for a place. */
export const tellDate = (one: Session, seats: readonly Seat[]): Outgoing[] => [
  ...seats.map((seat) => seatMessage(one, seat, 'date')),
  inThread(one, 'date'),
];
