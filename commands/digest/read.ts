import type { Section } from '../../src/chat/message.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { digestKeys } from '../../src/messages/digest/keys.ts';
import { sayDetails, sayPage } from '../../src/messages/digest/page.ts';
import { readPicturesKey } from '../../src/rituals/digest/keys.ts';
import { lastPage } from './find.ts';
import { replyWith, sayBack } from '../../src/engine/practice/outcome.ts';

const moreToRead = ({ texts }: Tools): Section => ({
  text: [texts.digest.read.more],
  actions: [
    buttonFor(digestKeys.details, undefined, texts),
    buttonFor(digestKeys.pictures, undefined, texts),
  ],
});

export const last = actOn(lastPage, {
  name: 'digest-last',
  verb: ({ digest }) => digest.orders.last,
  async handle({ about: page }, tools) {
    const { digest, dates } = tools.texts;
    const { sections } = await sayPage(page, tools);
    const sentOn = digest.read.sentOn(dates.day(page.sentOn));
    return replyWith(...sections, { text: [sentOn] }, moreToRead(tools));
  },
});

export const details = actOn(lastPage, {
  name: 'digest-details',
  key: digestKeys.details,
  verb: ({ digest }) => digest.orders.details,
  handle: async ({ about: page }, tools) => ({
    answer: { reply: (await sayDetails(page, tools)) ?? (await sayPage(page, tools)) },
  }),
});

/** Pictures are uploaded where they are read, so they come as a separate message. */
export const pictures = actOn(lastPage, {
  name: 'digest-pictures',
  key: digestKeys.pictures,
  verb: ({ digest }) => digest.orders.pictures,
  handle: ({ about: { week }, call: { person } }, { scope, texts }) => ({
    ...sayBack(texts.digest.picturesSent),
    say: [
      {
        key: readPicturesKey(scope.cohortId, week, person.id),
        kind: 'digest-pictures',
        subject: week,
        to: { person: person.id },
        reply: true,
      },
    ],
  }),
});
