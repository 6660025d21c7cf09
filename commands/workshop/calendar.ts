import { z } from 'zod';
import { message } from '../../src/chat/message.ts';
import {
  type AnyCommand,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { localDate } from '../../src/rituals/time/calendar.ts';
import { slug } from '../../src/rituals/words/slug.ts';
import { hasFeed, openFeed, revokeFeed } from '../../src/store/workshop/calendar-feeds.ts';
import { LOCALES } from '../../src/texts/index.ts';
import { WORKSHOP_ROLES } from './find.ts';
import type { Who } from './read.ts';

const RENEW = 'calendarRenew';
const REVOKE = 'calendarRevoke';

const feedButtons = ({ texts: { calendar } }: Tools) => [
  { id: RENEW, label: calendar.renew, payload: '' },
  { id: REVOKE, label: calendar.revoke, payload: '' },
];

/** Shown once, to its owner: only its fingerprint is stored. */
const openCalendar = async ({ person }: Who, tools: Tools): Promise<Outcome> => {
  const { calendar: words } = tools.texts;
  const link = `${tools.publicUrl}/calendar/${await openFeed(tools.scope, person.id)}.ics`;
  return {
    answer: {
      reply: message(
        { text: [words.made] },
        { text: [{ link, text: words.link }] },
        { text: [words.secret, ' ', words.how], actions: feedButtons(tools) },
      ),
    },
    log: [{ type: 'calendar.opened', v: 1, on: localDate(tools.now, tools.zone), facts: {} }],
  };
};

const revokeCalendar = async ({ person }: Who, tools: Tools): Promise<Outcome> => {
  const { scope, texts, now, zone } = tools;
  const { calendar: words } = texts;
  if (!(await revokeFeed(scope, person.id))) return { answer: { reply: message({ text: [words.none] }) } };
  return {
    answer: { reply: message({ text: [words.revoked] }) },
    log: [{ type: 'calendar.revoked', v: 1, on: localDate(now, zone), facts: {} }],
  };
};

const hasWord = (words: 'newWords' | 'revokeWords', text: string): boolean =>
  LOCALES.some(({ calendar }) => calendar[words].includes(slug(text)));

/** « calendrier », « calendrier nouveau », « calendrier révoquer ». */
export const calendarTyped = async (rest: string, who: Who, tools: Tools): Promise<Outcome> => {
  if (hasWord('revokeWords', rest)) return revokeCalendar(who, tools);
  const { calendar: words } = tools.texts;
  if (hasWord('newWords', rest) || !(await hasFeed(tools.scope, who.person.id)))
    return openCalendar(who, tools);
  return { answer: { reply: message({ text: [words.again, ' ', words.how], actions: feedButtons(tools) }) } };
};

const pressCommand = (press: string, act: (who: Who, tools: Tools) => Promise<Outcome>): AnyCommand =>
  defineCommand({
    name: press,
    door: { press },
    roles: WORKSHOP_ROLES,
    input: z.object({ payload: z.string() }),
    handle: act,
  });

export const calendarButtons: readonly AnyCommand[] = [
  pressCommand(RENEW, openCalendar),
  pressCommand(REVOKE, revokeCalendar),
];
