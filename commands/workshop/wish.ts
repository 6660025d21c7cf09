import { act, actOn, wordsAct } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import { type Outcome, replyWith } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { workshopTitle } from '../../src/messages/workshop/card.ts';
import { workshopKeys } from '../../src/messages/workshop/keys.ts';
import { seatMessage } from '../../src/messages/workshop/to-seat.ts';
import { FOR_WHOM, FORMATS, type Offer, RANGES } from '../../src/rituals/workshop/workshop.ts';
import { removeSeat, seatsOf, takeSeat } from '../../src/store/workshop/seats.ts';
import { addWorkshop, changeWorkshop, type Workshop } from '../../src/store/workshop/workshops.ts';
import { wishFields } from './fields.ts';
import { wish } from './find.ts';
import { confirmOffer } from './readers.ts';
import { mustBeAWish, mustRun } from './rules.ts';
import { channelFor, workshopPost } from './tell.ts';

const USUAL: Omit<Offer, 'title' | 'description'> = {
  minutes: RANGES.minutes.usual,
  places: RANGES.places.usual,
  minimum: RANGES.minimum.usual,
  cutoff: RANGES.cutoff.usual,
  format: FORMATS[0],
  forWhom: FOR_WHOM[0],
  where: '',
};

type Wished = { title: string; description: string };

const addWish = async ({ given, call }: Acted<undefined, Wished>, tools: Tools): Promise<Outcome> => {
  const { person } = call;
  const { scope, zone, texts, today } = tools;
  const channel = await channelFor(tools);
  confirmOffer({ ...given, where: '' }, call, tools);
  const added = { ...USUAL, ...given, wishedBy: person.id, state: 'wished', zone, offeredOn: today } as const;
  const one = await addWorkshop(scope, added);
  await takeSeat(scope, { workshopId: one.id, personId: person.id, state: 'interested' });
  const words = texts.workshop.saved.wished(one.number, channel);
  return {
    ...replyWith({ title: workshopTitle(one, texts), text: [words] }),
    log: [{ type: 'workshop.wished' }],
    say: workshopPost(one, channel),
  };
};

/** A wish to learn something: one line, posted at once, so that others join it or offer to give it. */
export const wishFor = act({
  name: 'workshop-wish',
  key: workshopKeys.wish,
  verb: ({ workshopWords: { verbs } }) => verbs.wish,
  form: { title: ({ workshop }) => workshop.wishTitle, fields: wishFields, words: wordsAct('title') },
  logs: ['workshop.wished'],
  handle: addWish,
});

const takeUpWish = async ({ about: one, call }: Acted<Workshop>, tools: Tools): Promise<Outcome> => {
  const { scope, texts, zone } = tools;
  const seats = await seatsOf(scope, one.id);
  const mine = seats.find(({ personId }) => personId === call.person.id);
  if (mine) await removeSeat(scope, mine.id);
  const others = seats.filter(({ id }) => id !== mine?.id);
  await changeWorkshop(scope, one.id, {
    trainerId: call.person.id,
    state: 'offered',
    zone,
    askedForDate: others.length >= one.minimum,
  });
  return {
    ...replyWith({
      text: [texts.workshop.saved.lead(one.number)],
      actions: [
        buttonFor(workshopKeys.date, one.id, texts, { primary: true }),
        buttonFor(workshopKeys.edit, one.id, texts),
      ],
    }),
    log: [{ type: 'workshop.taken-up' }],
    say: others.map((seat) => seatMessage(one, seat, 'lead')),
  };
};

/** Someone takes up a wish: the people who had it are told, and the new trainer is asked for a date. */
export const lead = actOn(wish, {
  name: 'workshop-lead',
  key: workshopKeys.lead,
  verb: ({ workshopWords: { verbs } }) => verbs.lead,
  may: [mustRun, mustBeAWish],
  logs: ['workshop.taken-up'],
  handle: takeUpWish,
});
