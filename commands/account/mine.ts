import { z } from 'zod';
import type { Field, Form } from '../../src/chat/form.ts';
import { message, type Section, said } from '../../src/chat/message.ts';
import {
  type AnyCommand,
  type CommandCall,
  defineCommand,
  type Outcome,
  type Tools,
} from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { localDate, WEEKDAYS, type Weekday, WORKING_WEEK } from '../../src/rituals/time/calendar.ts';
import { howLongKept } from '../../src/messages/account/kept-lines.ts';
import { ROLES } from '../../src/rituals/people/roles.ts';
import { personalDataCounts } from '../../src/store/privacy/personal-data.ts';
import { findPerson, type PersonRow, rhythmsOf } from '../../src/store/people/people.ts';
import { savePreferences } from '../../src/store/account/preferences.ts';
import { type Locale, type Texts, textsIn } from '../../src/texts/index.ts';
import { asksExport, EXPORT, exportMine } from './export.ts';
import { type Changes, changesFromForm, changesTyped, type Setting } from './preferences.ts';

const OPEN = 'accountChange';
const FORM = 'account';

type Me = { row: PersonRow; works: readonly Weekday[]; zone: string; until: Temporal.PlainDate | null };

const meOf = async (personId: string, { scope, texts }: Tools): Promise<Me> => {
  const row = await findPerson(scope.tx, personId);
  const rhythms = await rhythmsOf(scope.tx, personId);
  if (!row) return refuse(texts.engine.stale);
  return {
    row,
    works: rhythms?.works ?? WORKING_WEEK,
    zone: rhythms?.zone ?? 'Europe/Paris',
    until: rhythms?.until ?? null,
  };
};

const localeOf = ({ row }: Me, texts: Texts): Locale => row.locale ?? texts.locale;

const daysInWords = (works: readonly Weekday[], { account, dates }: Texts): string =>
  works.join() === WORKING_WEEK.join()
    ? account.mine.everyWorkingDay
    : works.map((day) => dates.weekdays[WEEKDAYS.indexOf(day)] ?? day).join(', ');

const settingsSection = (me: Me, texts: Texts): Section => {
  const { labels, languages, reminders, noEnd, title } = texts.account.mine;
  const { row, zone, until, works } = me;
  return {
    title: [title],
    fields: [
      [[labels.language], [languages[localeOf(me, texts)] ?? '']],
      [[labels.zone], [zone]],
      [[labels.days], [daysInWords(works, texts)]],
      [[labels.reminders], [row.reminders ? reminders.on : reminders.off]],
      [[labels.end], [until ? texts.dates.fullDay(until) : noEnd]],
    ],
  };
};

const keptSection = async (personId: string, { scope, texts }: Tools): Promise<Section> => {
  const { kept, keptLine, identity } = texts.account.mine;
  const lines = (await personalDataCounts(scope.tx, personId)).map(({ what, count }) => [
    keptLine(texts.keptKinds[what]?.what ?? what, count, howLongKept(what, texts)),
  ]);
  return { title: [kept], list: [[identity(howLongKept('people', texts))], ...lines] };
};

/** A person's settings, and what is stored about them: how much of each kind, and for how long. */
const settingsCard = async (personId: string, tools: Tools, before: Section[] = []): Promise<Outcome> => {
  const { account, accountExport } = tools.texts;
  const { mine } = account;
  const me = await meOf(personId, tools);
  return {
    answer: {
      reply: message(
        ...before,
        settingsSection(me, tools.texts),
        { text: [mine.how], actions: [{ id: OPEN, label: mine.change, payload: '' }] },
        await keptSection(personId, tools),
        { text: [accountExport.how], actions: [{ id: EXPORT, label: accountExport.button, payload: '' }] },
      ),
    },
  };
};

const settingsFields = (me: Me, texts: Texts): [Field, ...Field[]] => {
  const { labels, languages, reminders, fields: words } = texts.account.mine;
  const yesNo = [
    { value: 'yes', label: reminders.on },
    { value: 'no', label: reminders.off },
  ];
  const language = Object.entries(languages).map(([value, label]) => ({ value, label }));
  const days = WEEKDAYS.map((day, rank) => ({ value: day, label: texts.dates.weekdays[rank] ?? day }));
  const { row, zone, works } = me;
  return [
    {
      name: 'language',
      label: labels.language,
      type: 'select',
      required: true,
      options: language,
      value: localeOf(me, texts),
    },
    {
      name: 'zone',
      label: labels.zone,
      type: 'text',
      required: true,
      hint: words.zoneHint,
      value: zone,
      max: 60,
    },
    { name: 'days', label: labels.days, type: 'multi', required: true, options: days, value: [...works] },
    {
      name: 'reminders',
      label: labels.reminders,
      type: 'select',
      required: true,
      options: yesNo,
      value: row.reminders ? 'yes' : 'no',
    },
  ];
};

const formFor = (me: Me, texts: Texts): Form => ({
  id: FORM,
  title: texts.account.mine.formTitle,
  payload: '',
  fields: settingsFields(me, texts),
});

const changedSetting = (changes: Changes): Setting | 'several' => {
  const [first, ...others] = Object.keys(changes);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of the changes are settings
  return others.length === 0 && first ? (first as Setting) : 'several';
};

/** Overrides the cohort file from then on. The answer is in the language just chosen. */
const saveChanges = async (changes: Changes, call: CommandCall<unknown>, tools: Tools): Promise<Outcome> => {
  await savePreferences(tools.scope.tx, call.person.id, changes);
  const texts = changes.language ? textsIn(changes.language) : tools.texts;
  const shown = await settingsCard(call.person.id, { ...tools, texts }, [
    { text: [said(texts.account.mine.saved)] },
  ]);
  const on = localDate(tools.now, tools.zone);
  return { ...shown, log: [{ type: 'account.changed', v: 1, on, facts: { what: changedSetting(changes) } }] };
};

const word = defineCommand({
  name: 'account',
  door: { words: (texts) => texts.account.mine.words },
  roles: ROLES,
  summary: (texts) => texts.account.mine.summary,
  guarded: true,
  input: z
    .string()
    .trim()
    .max(120)
    .refine((text) => text === '' || asksExport(text) || changesTyped(text) !== undefined),
  async handle(call, tools) {
    if (call.input === '') return settingsCard(call.person.id, tools);
    if (asksExport(call.input)) return exportMine(call.person.id, tools);
    const read = changesTyped(call.input);
    if (!read) return undefined;
    return 'fault' in read
      ? refuse(tools.texts.account.mine.faults[read.fault])
      : saveChanges(read.changes, call, tools);
  },
});

const pressCommand = defineCommand({
  name: 'account-change',
  door: { press: OPEN },
  roles: ROLES,
  input: z.object({ payload: z.string() }),
  handle: async ({ person }, tools) => ({
    answer: { form: formFor(await meOf(person.id, tools), tools.texts) },
  }),
});

const formCommand = defineCommand({
  name: 'account-save',
  door: { form: FORM },
  roles: ROLES,
  input: z.object({ values: z.record(z.string(), z.union([z.string(), z.array(z.string())])) }),
  async handle(call, tools) {
    const read = changesFromForm(call.input.values);
    const { faults } = tools.texts.account.mine;
    if ('changes' in read) return saveChanges(read.changes, call, tools);
    const errors = read.faults.map((fault): [string, string[]] => [fault, [faults[fault]]]);
    return { answer: { errors: Object.fromEntries(errors) } };
  },
});

export const settingsCommands: readonly AnyCommand[] = [word, pressCommand, formCommand];
