import { message, type Message, type Section } from '../../../src/chat/message.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { howLongKept, kindSaid } from '../../../src/messages/account/kept-lines.ts';
import { accountKeys } from '../../../src/messages/account/keys.ts';
import { buttonFor } from '../../../src/messages/acting/key.ts';
import { WEEKDAYS, type Weekday, WORKING_WEEK } from '../../../src/rituals/time/calendar.ts';
import { personalDataCounts } from '../../../src/store/privacy/personal-data.ts';
import { objectionsOf } from '../../../src/store/privacy/objections.ts';
import { findPerson } from '../../../src/store/people/people.ts';
import { rhythmsOf } from '../../../src/store/people/rhythms.ts';
import type { Texts } from '../../../src/texts/index.ts';
import type { Settings } from './fields.ts';

export type Me = Settings & { until: Temporal.PlainDate | null };

export const meOf = async (personId: string, { scope, texts }: Tools): Promise<Me> => {
  const row = await findPerson(scope.tx, personId);
  const rhythms = await rhythmsOf(scope.tx, personId);
  if (!row) return refuse(texts.engine.stale);
  return {
    name: row.name,
    language: row.locale ?? texts.locale,
    reminders: row.reminders,
    reach: row.reachedBy,
    bulletins: row.bulletinsByMail,
    days: rhythms?.works ?? WORKING_WEEK,
    zone: rhythms?.zone ?? 'Europe/Paris',
    until: rhythms?.until ?? null,
  };
};

const daysInWords = (works: readonly Weekday[], { account, dates }: Texts): string =>
  works.join() === WORKING_WEEK.join()
    ? account.mine.everyWorkingDay
    : works.map((day) => dates.weekdays[WEEKDAYS.indexOf(day)] ?? day).join(', ');

const settingsSection = (me: Me, texts: Texts): Section => {
  const { name, language, zone, until, days, reminders, reach, bulletins } = me;
  const { labels, languages, reminders: words, noEnd, title, reaches } = texts.account.mine;
  return {
    title: [title],
    fields: [
      [[labels.name], [name]],
      [[labels.language], [languages[language] ?? '']],
      [[labels.zone], [zone]],
      [[labels.days], [daysInWords(days, texts)]],
      [[labels.reminders], [reminders ? words.on : words.off]],
      [[labels.reach], [reaches[reach]]],
      [[labels.bulletins], [bulletins ? words.on : words.off]],
      [[labels.end], [until ? texts.dates.fullDay(until) : noEnd]],
    ],
  };
};

const keptSection = async (personId: string, { scope, texts }: Tools): Promise<Section> => {
  const { kept, keptLine, identity } = texts.account.mine;
  const lines = (await personalDataCounts(scope.tx, personId)).map(({ what, count }) => [
    keptLine(kindSaid(what, texts).what, count, howLongKept(what, texts)),
  ]);
  return { title: [kept], list: [[identity(howLongKept('people', texts))], ...lines] };
};

const rightsSections = async (personId: string, { scope, texts }: Tools): Promise<Section[]> => {
  const restricted = (await objectionsOf(scope.tx, personId)).includes('all');
  const { title, how, restrict } = texts.accountRights;
  const own = [
    accountKeys.withdraw,
    accountKeys.object,
    restricted ? accountKeys.lift : accountKeys.restrict,
    accountKeys.erase,
  ];
  return [
    ...(restricted ? [{ text: [restrict.card] }] : []),
    {
      title: [title],
      text: [how],
      actions: [
        buttonFor(accountKeys.export, undefined, texts),
        ...own.map((key) => buttonFor(key, personId, texts)),
      ],
    },
  ];
};

/** A person's settings, what is stored about them (how much of each kind, for how long), and their rights. */
export const accountCard = async (
  personId: string,
  tools: Tools,
  before: readonly Section[] = [],
): Promise<Message> => {
  const { mine } = tools.texts.account;
  return message(
    ...before,
    settingsSection(await meOf(personId, tools), tools.texts),
    { text: [mine.how], actions: [buttonFor(accountKeys.change, undefined, tools.texts)] },
    await keptSection(personId, tools),
    ...(await rightsSections(personId, tools)),
  );
};
