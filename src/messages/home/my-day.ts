import type { Section } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { accountToday } from '../account/today.ts';
import { communityToday } from '../community/today.ts';
import { datasetsToday } from '../dataset/today.ts';
import { callsToday } from '../call/today.ts';
import { helpToday } from '../help/today.ts';
import { milestonesToday } from '../milestone/today.ts';
import { standupToday } from '../standup/today.ts';
import { readingTogether } from '../../store/reading/reading-together.ts';
import { workshopsToday } from '../workshop/today.ts';
import { onOneScreen } from './one-screen.ts';
import type { DayReader, PracticeToday, Today } from './practice-today.ts';

const practices: readonly PracticeToday[] = [
  standupToday,
  callsToday,
  communityToday,
  helpToday,
  datasetsToday,
  milestonesToday,
  workshopsToday,
  accountToday,
];

/** Side by side, and each question once: practices ask for the same cohort, team and rounds. */
const gatherToday = async (reader: DayReader): Promise<Today> => {
  const all = await readingTogether(
    reader.scope.tx,
    () => Promise.all(practices.map((practice) => practice(reader))),
    { once: true },
  );
  return {
    asked: all.flatMap(({ asked }) => asked),
    coming: all.flatMap(({ coming }) => coming),
  };
};

/** Sections that begin with a heading of their own need no other. */
const sectionsUnder = (title: string, sections: Section[]): Section[] =>
  sections.length === 0 || sections[0]?.title ? sections : [{ title: [title] }, ...sections];

const dayOf = async (reader: DayReader): Promise<Section[]> => {
  const { home, dates } = reader.texts;
  const { asked, coming } = await gatherToday(reader);
  return [
    { title: [home.title(dates.day(localDate(reader.now, reader.zone)))] },
    ...(asked.length > 0 ? sectionsUnder(home.asked, asked) : [{ text: [home.nothing] }]),
    ...sectionsUnder(home.coming, coming),
  ];
};

const howToGoOn = ({ texts: { home }, command, onPages }: DayReader): string =>
  onPages ? home.moreOnPage : home.more(command);

/** The card of the day, on one screen: what to answer, then what comes. A quiet day says so. */
export const myDay = async (reader: DayReader): Promise<Section[]> => [
  ...onOneScreen(await dayOf(reader), reader.texts),
  { text: [howToGoOn(reader)] },
];

/** The same, however long it is. */
export const myWholeDay = dayOf;

/** After days away: only what waits; empty if nothing does. */
export const waitingSections = async (reader: DayReader): Promise<Section[]> => {
  const { asked } = await gatherToday(reader);
  return asked.length === 0 ? [] : [{ title: [reader.texts.home.back] }, ...asked];
};
