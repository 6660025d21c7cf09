import type { Section } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { accountToday } from '../account/today.ts';
import { datasetsToday } from '../dataset/today.ts';
import { callsToday } from '../call/today.ts';
import { helpToday } from '../help/today.ts';
import { milestonesToday } from '../milestone/today.ts';
import { standupToday } from '../standup/today.ts';
import { workshopsToday } from '../workshop/today.ts';
import type { DayReader, PracticeToday, Today } from './practice-today.ts';

const practices: readonly PracticeToday[] = [
  standupToday,
  callsToday,
  helpToday,
  datasetsToday,
  milestonesToday,
  workshopsToday,
  accountToday,
];

/** In parallel: the queries of all practices take a few round trips. */
const gathered = async (reader: DayReader): Promise<Today> => {
  const all = await Promise.all(practices.map((practice) => practice(reader)));
  return {
    asked: all.flatMap(({ asked }) => asked),
    coming: all.flatMap(({ coming }) => coming),
  };
};

const under = (title: string, sections: Section[]): Section[] =>
  sections.length === 0 ? [] : [{ text: [{ strong: title }] }, ...sections];

/** The card of the day: what to answer, then what comes. A quiet day says so. */
export const myDay = async (reader: DayReader): Promise<Section[]> => {
  const { home, dates } = reader.texts;
  const { asked, coming } = await gathered(reader);
  return [
    { title: [home.title(dates.day(localDate(reader.now, reader.zone)))] },
    ...(asked.length > 0 ? under(home.asked, asked) : [{ text: [home.nothing] }]),
    ...under(home.coming, coming),
    { text: [home.more(reader.command)] },
  ];
};

/** After days away: only what waits; empty if nothing does. */
export const waiting = async (reader: DayReader): Promise<Section[]> => {
  const { asked } = await gathered(reader);
  return asked.length === 0 ? [] : [{ title: [reader.texts.home.back] }, ...asked];
};
