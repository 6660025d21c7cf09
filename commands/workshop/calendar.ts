import { act } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import { type Outcome, replyWith, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { calendarKeys } from '../../src/messages/workshop/keys.ts';
import { hasFeed, openFeed, revokeFeed } from '../../src/store/workshop/calendar-feeds.ts';
import type { Texts } from '../../src/texts/index.ts';

const feedButtons = ({ texts }: Tools) => [
  buttonFor(calendarKeys.renew, undefined, texts),
  buttonFor(calendarKeys.revoke, undefined, texts),
];

/** Shown once, to its owner: only its fingerprint is stored. */
const openCalendar = async ({ call: { person } }: Acted, tools: Tools): Promise<Outcome> => {
  const { calendar: words } = tools.texts;
  const link = `${tools.publicUrl}/calendar/${await openFeed(tools.scope, person.id)}.ics`;
  return {
    ...replyWith(
      { text: [words.made] },
      { text: [{ link, text: words.link }] },
      { text: [words.secret, ' ', words.how], actions: feedButtons(tools) },
    ),
    log: [{ type: 'calendar.opened' }],
  };
};

/** « calendrier » */
export const calendar = act({
  name: 'workshop-calendar',
  verb: ({ workshopWords: { verbs } }) => verbs.calendar,
  logs: ['calendar.opened'],
  async handle(acted, tools) {
    const { scope, texts } = tools;
    if (!(await hasFeed(scope, acted.call.person.id))) return openCalendar(acted, tools);
    const text = [texts.calendar.again, ' ', texts.calendar.how];
    return replyWith({ text, actions: feedButtons(tools) });
  },
});

const calendarAnd = (words: 'newWords' | 'revokeWords') => (texts: Texts) =>
  texts.workshopWords.verbs.calendar.flatMap((verb) =>
    texts.calendar[words].map((word) => `${verb} ${word}`),
  );

/** « calendrier nouveau » */
export const renewCalendar = act({
  name: 'workshop-calendar-renew',
  key: calendarKeys.renew,
  verb: calendarAnd('newWords'),
  logs: ['calendar.opened'],
  handle: openCalendar,
});

/** « calendrier révoquer » */
export const revokeCalendar = act({
  name: 'workshop-calendar-revoke',
  key: calendarKeys.revoke,
  verb: calendarAnd('revokeWords'),
  logs: ['calendar.revoked'],
  async handle({ call: { person } }, { scope, texts }) {
    const { calendar: words } = texts;
    if (!(await revokeFeed(scope, person.id))) return sayBack(words.none);
    return {
      ...sayBack(words.revoked),
      log: [{ type: 'calendar.revoked' }],
    };
  },
});
