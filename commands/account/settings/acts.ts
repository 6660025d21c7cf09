import { said } from '../../../src/chat/message.ts';
import { act, wordsAct } from '../../../src/engine/practice/acts/act.ts';
import type { ActCall } from '../../../src/engine/practice/acts/about.ts';
import type { Acted, TypedWords } from '../../../src/engine/practice/acts/declaration.ts';
import type { Outcome, Tools } from '../../../src/engine/practice/define.ts';
import { accountKeys } from '../../../src/messages/account/keys.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { readWeekdays } from '../../../src/rituals/words/dates/weekdays.ts';
import { savePreferences } from '../../../src/store/account/preferences.ts';
import { type Texts, textsIn } from '../../../src/texts/index.ts';
import { accountCard, meOf } from './card.ts';
import { openMail } from './open-mail.ts';
import {
  bulletinsAlone,
  daysAlone,
  languageAlone,
  nameAlone,
  reachAlone,
  remindersAlone,
  type Settings,
  settingsFields,
  zoneAlone,
} from './fields.ts';

type Setting = keyof Settings;
const SETTINGS: readonly Setting[] = ['name', 'language', 'zone', 'days', 'reminders', 'reach', 'bulletins'];

/** What a form says anew: only that no longer follows the cohort file. */
const changedIn = (given: Partial<Settings>, before: Settings): Setting[] =>
  SETTINGS.filter((one) => given[one] !== undefined && String(given[one]) !== String(before[one]));

const saveSettings = async (
  { given, call }: Pick<Acted<undefined, Partial<Settings>>, 'given' | 'call'>,
  tools: Tools,
): Promise<Outcome> => {
  const changed = changedIn(given, await meOf(call.person.id, tools));
  const say = await openMail(changed, given, call.person.id, tools);
  const changes = Object.fromEntries(changed.map((one) => [one, given[one]]));
  await savePreferences(tools.scope.tx, call.person.id, changes);
  const texts = given.language ? textsIn(given.language) : tools.texts;
  const saved = [{ text: [said(texts.account.mine.saved)] }];
  const [first, ...others] = changed;
  return {
    say,
    answer: { reply: await accountCard(call.person.id, { ...tools, texts }, saved) },
    log: [
      {
        type: 'account.changed',
        v: 1,
        on: localDate(tools.now, tools.zone),
        facts: { what: first && others.length === 0 ? first : 'several' },
      },
    ],
  };
};

const current = ({ call }: { call: ActCall }, tools: Tools): Promise<Settings> => meOf(call.person.id, tools);

const title = ({ account }: Texts): string => account.mine.formTitle;

export const showAccount = act({
  name: 'account-card',
  handle: async ({ call }, tools) => ({ answer: { reply: await accountCard(call.person.id, tools) } }),
});

export const changeSettings = act({
  name: 'account-change',
  key: accountKeys.change,
  verb: ({ accountRights }) => accountRights.verbs.rectify,
  form: { title, fields: settingsFields, before: current },
  logs: ['account.changed'],
  handle: saveSettings,
});

const days = (text: string): TypedWords => ({ values: { days: readWeekdays(text) ?? [text] }, next: 'act' });

export const changeName = act({
  name: 'account-name',
  verb: ({ account }) => account.mine.keys.name,
  form: { title, fields: nameAlone, before: current, words: wordsAct('name') },
  logs: ['account.changed'],
  handle: saveSettings,
});

export const changeLanguage = act({
  name: 'account-language',
  verb: ({ account }) => account.mine.keys.language,
  form: { title, fields: languageAlone, before: current, words: wordsAct('language') },
  logs: ['account.changed'],
  handle: saveSettings,
});

export const changeZone = act({
  name: 'account-zone',
  verb: ({ account }) => account.mine.keys.zone,
  form: { title, fields: zoneAlone, before: current, words: wordsAct('zone') },
  logs: ['account.changed'],
  handle: saveSettings,
});

export const changeDays = act({
  name: 'account-days',
  verb: ({ account }) => account.mine.keys.days,
  form: { title, fields: daysAlone, before: current, words: days },
  logs: ['account.changed'],
  handle: saveSettings,
});

export const changeReach = act({
  name: 'account-reach',
  verb: ({ account }) => account.mine.keys.reach,
  form: { title, fields: reachAlone, before: current, words: wordsAct('reach') },
  logs: ['account.changed'],
  handle: saveSettings,
});

export const changeBulletins = act({
  name: 'account-bulletins',
  verb: ({ account }) => account.mine.keys.bulletins,
  form: { title, fields: bulletinsAlone, before: current, words: wordsAct('bulletins') },
  logs: ['account.changed'],
  handle: saveSettings,
});

export const changeReminders = act({
  name: 'account-reminders',
  verb: ({ account }) => account.mine.keys.reminders,
  form: { title, fields: remindersAlone, before: current, words: wordsAct('reminders') },
  logs: ['account.changed'],
  handle: saveSettings,
});
