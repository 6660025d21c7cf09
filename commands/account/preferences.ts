import { plainWord } from '../../src/rituals/words/letters.ts';
import { WEEKDAYS, type Weekday, zoneNamed } from '../../src/rituals/time/calendar.ts';
import { readWeekdays } from '../../src/rituals/words/dates/weekdays.ts';
import { readYesNo } from '../../src/rituals/words/yes-no.ts';
import { LOCALES, type Locale, type Texts } from '../../src/texts/index.ts';

export type Changes = { language?: Locale; zone?: string; days?: Weekday[]; reminders?: boolean };
export type Setting = keyof Changes;

const wordsInAllLocales = (words: (texts: Texts['account']['mine']) => readonly string[]): string[] =>
  LOCALES.flatMap(({ account }) => words(account.mine)).map(plainWord);

const languageNamed = (text: string): Locale | undefined => {
  const typed = plainWord(text);
  if (wordsInAllLocales(({ languageWords }) => languageWords['fr'] ?? []).includes(typed)) return 'fr';
  return wordsInAllLocales(({ languageWords }) => languageWords['en'] ?? []).includes(typed)
    ? 'en'
    : undefined;
};

const READERS: { [S in Setting]: (text: string) => Changes[S] | undefined } = {
  language: languageNamed,
  zone: zoneNamed,
  days: (text) => readWeekdays(text),
  reminders: readYesNo,
};

const SETTINGS: readonly Setting[] = ['language', 'zone', 'days', 'reminders'];

/** « fuseau Indian/Reunion »: the change, or the setting not understood; `undefined` when it names no setting. */
export const changesTyped = (text: string): { changes: Changes } | { fault: Setting } | undefined => {
  const [, word = '', rest = ''] = /^\s*(\S+)\s*([\s\S]*)$/.exec(text) ?? [];
  const setting = SETTINGS.find((one) =>
    wordsInAllLocales(({ keys }) => keys[one]).includes(plainWord(word)),
  );
  if (!setting) return undefined;
  const value = READERS[setting](rest.trim());
  return value === undefined ? { fault: setting } : { changes: { [setting]: value } };
};

type Values = Readonly<Record<string, string | readonly string[]>>;

const fromValues = (values: Values): { [S in Setting]: Changes[S] | undefined } => {
  const text = (name: Setting): string => [values[name] ?? ''].flat().join(' ');
  const given = [values['days'] ?? []].flat();
  const days = WEEKDAYS.filter((day) => given.includes(day));
  const { language, reminders } = values;
  return {
    language: language === 'fr' || language === 'en' ? language : undefined,
    zone: zoneNamed(text('zone').trim()),
    days: days.length > 0 ? days : undefined,
    reminders: reminders === 'yes' || reminders === 'no' ? reminders === 'yes' : undefined,
  };
};

/** A whole form: all its changes, or every faulty setting. */
export const changesFromForm = (values: Values): { changes: Changes } | { faults: Setting[] } => {
  const read = fromValues(values);
  const { language, zone, days, reminders } = read;
  if (language && zone && days && reminders !== undefined)
    return { changes: { language, zone, days, reminders } };
  return { faults: SETTINGS.filter((setting) => read[setting] === undefined) };
};
