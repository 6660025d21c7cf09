import { type Weekday, WEEKDAYS, WORKING_WEEK } from '../time/calendar.ts';
import { readHour } from '../words/dates/hours.ts';
import { WINDOW } from '../people/proactive-budget.ts';
import type { Question } from './answer.ts';
import type { QuestionSet } from './question-sets.ts';
import type { StandupSettings } from './settings.ts';

export type WantedRhythm = {
  set: ProposableSet;
  days: readonly Weekday[];
  opensAt: string;
  closesAt: string;
  remindsAt?: string;
  title?: string;
  own?: readonly Question[];
};

/** The plenary's dates are the whole cohort's, so they come from its file. */
export const PROPOSABLE = ['daily', 'weekly', 'arrival', 'handover', 'mentor', 'custom'] as const;
export type ProposableSet = (typeof PROPOSABLE)[number];

export const isProposable = (set: string): set is ProposableSet => PROPOSABLE.some((one) => one === set);

export type RhythmFault =
  | { field: 'days'; code: 'no-day' | 'weekend' }
  | { field: 'opens' | 'closes' | 'reminds'; code: 'bad-hour' }
  | { field: 'opens' | 'closes' | 'reminds'; code: 'outside-hours'; opens: string; closes: string }
  | { field: 'closes'; code: 'closes-first' }
  | { field: 'reminds'; code: 'reminder-outside' };

/** One round each chosen day. Other sets open on the first day and close on the last. */
const asksEachDay = (set: QuestionSet): boolean => set === 'daily' || set === 'custom';

/** Daily rounds have no reminder unless the team wants one. */
export const DEFAULTS = (set: ProposableSet): Omit<WantedRhythm, 'title' | 'own'> =>
  asksEachDay(set)
    ? { set, days: WORKING_WEEK, opensAt: '09:30', closesAt: '12:00' }
    : { set, days: ['mon', 'fri'], opensAt: '10:00', remindsAt: '10:00', closesAt: '15:00' };

const inOrder = (days: readonly Weekday[]): Weekday[] => WEEKDAYS.filter((day) => days.includes(day));

const hourFaults = (wanted: WantedRhythm): RhythmFault[] =>
  (['opens', 'closes', 'reminds'] as const).flatMap((field): RhythmFault[] => {
    const given = wanted[`${field}At`];
    if (given === undefined) return [];
    if (!readHour(given)) return [{ field, code: 'bad-hour' }];
    return given < WINDOW.opens || given > WINDOW.closes ? [{ field, code: 'outside-hours', ...WINDOW }] : [];
  });

/** Nothing opens on a weekend: a rhythm on one would wait forever. */
const dayFaults = ({ days }: WantedRhythm): RhythmFault[] => {
  if (days.length === 0) return [{ field: 'days', code: 'no-day' }];
  return days.every((day) => WORKING_WEEK.includes(day)) ? [] : [{ field: 'days', code: 'weekend' }];
};

/** On the closing day, between opening and closing. */
const remindsInTime = ({ set, days, opensAt, closesAt, remindsAt }: WantedRhythm): boolean => {
  if (remindsAt === undefined) return true;
  const closesTheSameDay = asksEachDay(set) || inOrder(days).length === 1;
  return remindsAt < closesAt && (!closesTheSameDay || remindsAt > opensAt);
};

const orderFaults = (wanted: WantedRhythm): RhythmFault[] => {
  const { set, days, opensAt, closesAt } = wanted;
  const sameDay = asksEachDay(set) || inOrder(days).length === 1;
  if (sameDay && closesAt <= opensAt) return [{ field: 'closes', code: 'closes-first' }];
  return remindsInTime(wanted) ? [] : [{ field: 'reminds', code: 'reminder-outside' }];
};

/** All the faults of a rhythm, each with its field. */
export const rhythmFaults = (wanted: WantedRhythm): RhythmFault[] => {
  const faults: RhythmFault[] = [...dayFaults(wanted), ...hourFaults(wanted)];
  return faults.length > 0 ? faults : orderFaults(wanted);
};

const rhythmOf = ({ set, days, opensAt, closesAt, remindsAt }: WantedRhythm): StandupSettings['rhythm'] => {
  const ordered = inOrder(days);
  const hours = { opensAt, closesAt, ...(remindsAt ? { remindsAt } : {}) };
  if (asksEachDay(set)) return { ...hours, days: ordered };
  return { ...hours, opensDay: ordered[0] ?? 'mon', closesDay: ordered.at(-1) ?? 'fri' };
};

/** The settings of a valid rhythm. What one person says is only read by the team. */
export const settingsFor = (wanted: WantedRhythm): StandupSettings => {
  const { set, title, own } = wanted;
  return {
    questions: set,
    answerBy: asksEachDay(set) || set === 'mentor' ? 'person' : 'team',
    recap: set === 'weekly' ? 'cohort' : 'team',
    rhythm: rhythmOf(wanted),
    ...(title ? { title } : {}),
    ...(own ? { own: [...own] } : {}),
  };
};

/** The form values of a running stand-up, to start a change from. */
export const wantedFrom = ({ questions, rhythm, title, own }: StandupSettings): WantedRhythm | undefined => {
  if (!isProposable(questions)) return undefined;
  const { opensAt, closesAt, remindsAt, days, opensDay, closesDay } = rhythm;
  return {
    set: questions,
    days: days ?? [...(opensDay ? [opensDay] : []), ...(closesDay ? [closesDay] : [])],
    opensAt,
    closesAt,
    ...(remindsAt ? { remindsAt } : {}),
    ...(title ? { title } : {}),
    ...(own ? { own } : {}),
  };
};
