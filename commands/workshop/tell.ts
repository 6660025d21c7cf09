import type { Outgoing, Tools } from '../../src/engine/define.ts';
import { refuse } from '../../src/engine/refused.ts';
import { isSignUpOpen } from '../../src/rituals/workshop.ts';
import {
  workshopPostKey,
  workshopSeatKey,
  workshopThreadKey,
  workshopTrainerKey,
} from '../../src/rituals/workshop-keys.ts';
import { promotable } from '../../src/rituals/workshop-seats.ts';
import { type Seat, seatsOf, setSeats } from '../../src/store/workshop-seats.ts';
import { type Session, type Workshop, workshopChannel } from '../../src/store/workshops.ts';

/** Where a training is read; one that nobody could read is not taken. */
export const channelFor = async ({ scope, texts }: Tools): Promise<string> =>
  (await workshopChannel(scope)) ?? refuse(texts.workshopRefused.noChannel);

export const inThread = (one: Workshop, what: string, key = what): Outgoing => ({
  key: workshopThreadKey(one.id, key),
  kind: 'workshop-thread',
  subject: `${one.id} ${what}`,
  to: { thread: workshopPostKey(one.id) },
});

/** The message of the channel, and the line that opens its thread. */
export const posted = (one: Workshop, channel: string): Outgoing[] => [
  {
    key: workshopPostKey(one.id),
    kind: 'workshop-post',
    subject: one.id,
    to: { channel },
  },
  inThread(one, 'open'),
];

/** To one person, about a place they asked for: told within their hours, and not lost among other messages. */
export const toSeat = (one: Workshop, seat: Seat, what: string): Outgoing => ({
  key: workshopSeatKey(one.id, seat.id, what),
  kind: 'workshop-seat',
  subject: `${seat.id} ${what}`,
  to: { person: seat.personId },
  ...(one.startsAt ? { notAfter: one.startsAt } : {}),
  ...(seat.state === 'interested' ? { mergeable: true } : { promised: true }),
});

export const toTrainer = (one: Workshop, what: 'date' | 'answers'): Outgoing[] =>
  one.trainerId
    ? [
        {
          key: workshopTrainerKey(one.id, what),
          kind: 'workshop-trainer',
          subject: `${one.id} ${what}`,
          to: { person: one.trainerId },
          mergeable: true,
        },
      ]
    : [];

/** Whoever waited longest moves up, as long as there is room and sign-up is open. The training's row is locked. */
export const promote = async (
  one: Session,
  { scope, now }: Pick<Tools, 'scope' | 'now'>,
): Promise<Outgoing[]> => {
  if (!isSignUpOpen(one, now)) return [];
  const up = promotable(await seatsOf(scope, one.id), one.places);
  await setSeats(
    scope,
    up.map(({ id }) => id),
    'holds',
  );
  return up.map((seat) => toSeat(one, { ...seat, state: 'holds' }, `promoted:${seat.sequence}`));
};
