import { said } from '../../../src/chat/message.ts';
import { act, type AnyAct, wordsAct } from '../../../src/engine/practice/acts/act.ts';
import type { ActCall } from '../../../src/engine/practice/acts/about.ts';
import type { Acted, TypedWords } from '../../../src/engine/practice/acts/declaration.ts';
import type { Outcome } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import type { FieldSet } from '../../../src/engine/practice/fields/set.ts';
import { accountKeys } from '../../../src/messages/account/keys.ts';
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
    log: [{ type: 'account.changed', facts: { what: first && others.length === 0 ? first : 'several' } }],
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

/** One setting alone, typed: « mon-compte langue anglais ». */
const changeOne = <One extends Setting>(
  setting: One,
  alone: FieldSet<Pick<Settings, One>, Settings>,
  words: (text: string) => TypedWords = wordsAct(setting),
): AnyAct =>
  act({
    name: `account-${setting}`,
    verb: ({ account }) => account.mine.keys[setting],
    form: { title, fields: alone, before: current, words },
    logs: ['account.changed'],
    handle: ({ given, call }, tools) => saveSettings({ given: { [setting]: given[setting] }, call }, tools),
  });

const typedWeekdays = (text: string): TypedWords => ({
  values: { days: readWeekdays(text) ?? [text] },
  next: 'act',
});

export const changeName = changeOne('name', nameAlone);
export const changeLanguage = changeOne('language', languageAlone);
export const changeZone = changeOne('zone', zoneAlone);
export const changeDays = changeOne('days', daysAlone, typedWeekdays);
export const changeReach = changeOne('reach', reachAlone);
export const changeBulletins = changeOne('bulletins', bulletinsAlone);
export const changeReminders = changeOne('reminders', remindersAlone);
