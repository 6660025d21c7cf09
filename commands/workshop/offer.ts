import { message, said } from '../../src/chat/message.ts';
import type { CommandCall, Outcome, Tools } from '../../src/engine/practice/define.ts';
import { Refused } from '../../src/engine/practice/refused.ts';
import { workshopButton } from '../../src/messages/workshop/buttons.ts';
import { workshopTitle } from '../../src/messages/workshop/card.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { FORMATS, FOR_WHOM, type Offer, RANGES } from '../../src/rituals/workshop/workshop.ts';
import { takeSeat } from '../../src/store/workshop/seats.ts';
import { addWorkshop, type Workshop } from '../../src/store/workshop/workshops.ts';
import { type OfferRead, readOffer, type Values } from './read-offer.ts';
import { confirmOffer } from './readers.ts';
import { channelFor, workshopPost } from './tell.ts';

type Who = Pick<CommandCall<unknown>, 'person' | 'confirmed'>;

const offerReceipt = (one: Workshop, channel: string, { texts }: Tools) => {
  const { saved } = texts.workshop;
  const next = one.startsAt ? saved.opened : saved.counting(one.minimum);
  return message(
    { title: workshopTitle(one, texts), text: [saved.offered(one.number, channel), ' ', next] },
    {
      text: [saved.follow(one.number)],
      actions: [
        workshopButton(one.startsAt ? 'edit' : 'date', one.id, texts, true),
        workshopButton('cancel', one.id, texts),
      ],
    },
  );
};

const addOffer = async ({ offer, startsAt }: OfferRead, who: Who, tools: Tools): Promise<Outcome> => {
  const { scope, now, zone } = tools;
  const channel = await channelFor(tools);
  confirmOffer(offer, who, tools);
  const on = localDate(now, zone);
  const dated = startsAt !== undefined;
  const one = await addWorkshop(scope, {
    ...offer,
    trainerId: who.person.id,
    state: dated ? 'planned' : 'offered',
    startsAt: startsAt ?? null,
    zone,
    offeredOn: on,
  });
  const { format, forWhom } = offer;
  return {
    answer: { reply: offerReceipt(one, channel, tools) },
    log: [{ type: 'workshop.offered', v: 1, on, facts: { format, forWhom, dated } }],
    say: workshopPost(one, channel),
  };
};

export const offerByForm = async (values: Values, who: Who, tools: Tools): Promise<Outcome> => {
  const read = readOffer(values, { zone: tools.zone, tools });
  return 'errors' in read ? { answer: { errors: read.errors } } : addOffer(read, who, tools);
};

/** If refused, the whole text comes back with its faults. */
export const refuseLines = (
  errors: Record<string, readonly unknown[]>,
  typed: string,
  { texts }: Tools,
): never => {
  throw new Refused(
    message(...Object.values(errors).map((sentence) => ({ text: sentence.map(String) })), {
      text: [texts.workshopRefused.yourText, '\n', said(typed)],
    }),
  );
};

export const offerByLines = async (
  typed: string,
  lines: Values,
  who: Who,
  tools: Tools,
): Promise<Outcome> => {
  const read = readOffer(lines, { zone: tools.zone, tools });
  return 'errors' in read ? refuseLines(read.errors, typed, tools) : addOffer(read, who, tools);
};

const usualOffer = (): Pick<
  Offer,
  'minutes' | 'places' | 'minimum' | 'cutoff' | 'format' | 'forWhom' | 'where'
> => ({
  minutes: RANGES.minutes.usual,
  places: RANGES.places.usual,
  minimum: RANGES.minimum.usual,
  cutoff: RANGES.cutoff.usual,
  format: FORMATS[0],
  forWhom: FOR_WHOM[0],
  where: '',
});

/** A wish to learn something: posted, so that others join it or offer to give it. */
const addWish = async ({ offer }: OfferRead, who: Who, tools: Tools): Promise<Outcome> => {
  const { person } = who;
  const { scope, now, zone, texts } = tools;
  const channel = await channelFor(tools);
  const on = localDate(now, zone);
  const { title, description } = offer;
  confirmOffer({ title, description, where: '' }, who, tools);
  const one = await addWorkshop(scope, {
    ...usualOffer(),
    title,
    description,
    wishedBy: person.id,
    state: 'wished',
    zone,
    offeredOn: on,
  });
  await takeSeat(scope, { workshopId: one.id, personId: person.id, state: 'interested' });
  const words = texts.workshop.saved.wished(one.number, channel);
  return {
    answer: { reply: message({ title: workshopTitle(one, texts), text: [words] }) },
    log: [{ type: 'workshop.wished', v: 1, on, facts: {} }],
    say: workshopPost(one, channel),
  };
};

const wishIn = ({ title = '', description = '' }: Values): Values => ({ title, description });

export const wishByForm = async (values: Values, who: Who, tools: Tools): Promise<Outcome> => {
  const read = readOffer(wishIn(values), { zone: tools.zone, tools });
  return 'errors' in read ? { answer: { errors: read.errors } } : addWish(read, who, tools);
};

export const wishByLines = async (typed: string, lines: Values, who: Who, tools: Tools): Promise<Outcome> => {
  const read = readOffer(wishIn(lines), { zone: tools.zone, tools });
  return 'errors' in read ? refuseLines(read.errors, typed, tools) : addWish(read, who, tools);
};
