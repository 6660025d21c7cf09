import { choice, many, yesNo } from '../../../src/engine/practice/fields/choice.ts';
import type { FieldKind } from '../../../src/engine/practice/fields/kind.ts';
import { fields } from '../../../src/engine/practice/fields/set.ts';
import { text } from '../../../src/engine/practice/fields/text.ts';
import { isName, NAME_MAX } from '../../../src/rituals/community/community.ts';
import { WEEKDAYS, type Weekday, zoneNamed } from '../../../src/rituals/time/calendar.ts';
import type { Locale, Texts } from '../../../src/texts/index.ts';

export type Reach = 'chat' | 'mail' | 'both';

export type Settings = {
  name: string;
  language: Locale;
  zone: string;
  days: readonly Weekday[];
  reminders: boolean;
  reach: Reach;
  bulletins: boolean;
};

const ZONE_MAX = 60;

const weekdayLabels = ({ dates }: Texts): Record<Weekday, string> => {
  const label = (day: Weekday): string => dates.weekdays[WEEKDAYS.indexOf(day)] ?? day;
  return {
    mon: label('mon'),
    tue: label('tue'),
    wed: label('wed'),
    thu: label('thu'),
    fri: label('fri'),
    sat: label('sat'),
    sun: label('sun'),
  };
};

const nameField = text({
  label: ({ account }) => account.mine.labels.name,
  max: NAME_MAX,
  required: true,
  clean: {
    read: (name) => (isName(name) ? name : undefined),
    fault: ({ account }) => account.mine.faults.name,
  },
});

const languageField = choice<Locale>({
  label: ({ account }) => account.mine.labels.language,
  values: ['fr', 'en'],
  labels: ({ account: { mine } }) => ({ fr: mine.languages['fr'] ?? 'fr', en: mine.languages['en'] ?? 'en' }),
  words: ({ account: { mine } }) => mine.languageWords,
  refused: ({ account }) => account.mine.faults.language,
});

const zoneField = text({
  label: ({ account }) => account.mine.labels.zone,
  hint: ({ account }) => account.mine.fields.zoneHint,
  max: ZONE_MAX,
  required: true,
  refused: { required: ({ account }) => account.mine.faults.zone },
  clean: { read: zoneNamed, fault: ({ account }) => account.mine.faults.zone },
});

const anyDays = many<Weekday>({
  label: ({ account }) => account.mine.labels.days,
  values: WEEKDAYS,
  labels: weekdayLabels,
  refused: ({ account }) => account.mine.faults.days,
});

/** None is no answer: nobody works on no day. */
const daysField: FieldKind<readonly Weekday[]> = {
  ...anyDays,
  read(raw, before, reading) {
    const read = anyDays.read(raw, before, reading);
    const isEmpty = 'value' in read && read.value.length === 0;
    return isEmpty ? { fault: [reading.texts.account.mine.faults.days] } : read;
  },
};

const remindersField = yesNo({
  label: ({ account }) => account.mine.labels.reminders,
  yes: ({ account }) => account.mine.reminders.on,
  no: ({ account }) => account.mine.reminders.off,
  refused: ({ account }) => account.mine.faults.reminders,
});

const reachField = choice<Reach>({
  label: ({ account }) => account.mine.labels.reach,
  hint: ({ account }) => account.mine.fields.reachHint,
  values: ['chat', 'mail', 'both'],
  labels: ({ account }) => account.mine.reaches,
  words: ({ account }) => account.mine.reachWords,
  refused: ({ account }) => account.mine.faults.reach,
});

const bulletinsField = yesNo({
  label: ({ account }) => account.mine.labels.bulletins,
  yes: ({ account }) => account.mine.reminders.on,
  no: ({ account }) => account.mine.reminders.off,
  refused: ({ account }) => account.mine.faults.reminders,
});

/** All of them, and each alone: « mon-compte langue anglais ». */
export const settingsFields = fields<Settings>({
  name: nameField,
  language: languageField,
  zone: zoneField,
  days: daysField,
  reminders: remindersField,
  reach: reachField,
  bulletins: bulletinsField,
});
export const nameAlone = fields({ name: nameField });
export const languageAlone = fields({ language: languageField });
export const zoneAlone = fields({ zone: zoneField });
export const daysAlone = fields({ days: daysField });
export const remindersAlone = fields({ reminders: remindersField });
export const reachAlone = fields({ reach: reachField });
export const bulletinsAlone = fields({ bulletins: bulletinsField });
