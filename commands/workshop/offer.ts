import { message } from '../../src/chat/message.ts';
import { act, wordsFill } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import type { Reading } from '../../src/engine/practice/fields/kind.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { workshopTitle } from '../../src/messages/workshop/card.ts';
import { workshopKeys } from '../../src/messages/workshop/keys.ts';
import { addWorkshop, type Workshop } from '../../src/store/workshop/workshops.ts';
import { type Offered, offerFields } from './fields.ts';
import { confirmOffer } from './readers.ts';
import { channelFor, workshopPost } from './tell.ts';

const offerReceipt = (one: Workshop, channel: string, { texts }: Tools) => {
  const { saved } = texts.workshop;
  const next = one.startsAt ? saved.opened : saved.counting(one.minimum);
  return message(
    { title: workshopTitle(one, texts), text: [saved.offered(one.number, channel), ' ', next] },
    {
      text: [saved.follow(one.number)],
      actions: [
        buttonFor(one.startsAt ? workshopKeys.edit : workshopKeys.date, one.id, texts, { primary: true }),
        buttonFor(workshopKeys.cancel, one.id, texts),
      ],
    },
  );
};

const addOffer = async ({ given, call }: Acted<undefined, Offered>, tools: Tools): Promise<Outcome> => {
  const { scope, zone, today } = tools;
  const { offer, startsAt = null } = given;
  const channel = await channelFor(tools);
  confirmOffer(offer, call, tools);
  const dated = startsAt !== null;
  const state = dated ? 'planned' : 'offered';
  const one = await addWorkshop(scope, {
    ...offer,
    trainerId: call.person.id,
    state,
    startsAt,
    zone,
    offeredOn: today,
  });
  const { format, forWhom } = offer;
  return {
    answer: { reply: offerReceipt(one, channel, tools) },
    log: [{ type: 'workshop.offered', facts: { format, forWhom, dated } }],
    say: workshopPost(one, channel),
  };
};

export const offer = act({
  name: 'workshop-offer',
  key: workshopKeys.offer,
  verb: ({ workshopWords: { verbs } }) => verbs.offer,
  form: {
    title: ({ workshop }) => workshop.offerTitle,
    fields: (_: undefined, { zone }: Reading) => offerFields(zone),
    words: wordsFill('title'),
  },
  logs: ['workshop.offered'],
  handle: addOffer,
});
