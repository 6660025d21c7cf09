import { said, type Section, strong, type Text } from '../../chat/message.ts';
import { seatOf } from '../../store/workshop/seats.ts';
import { isSession, type Session, type Workshop, workshopsAround } from '../../store/workshop/workshops.ts';
import { buttonFor } from '../acting/key.ts';
import type { DayReader, PracticeToday } from '../home/practice-today.ts';
import { whenOf, workshopTitle } from './card.ts';
import { workshopKeys } from './keys.ts';

const sessionLine = async (one: Session, { scope, person, texts }: DayReader): Promise<Text[]> => {
  const { today, number } = texts.workshop;
  const seat = await seatOf(scope, one.id, person.id);
  const role = one.trainerId === person.id ? 'trains' : seat?.state === 'waits' ? 'waits' : 'yours';
  return [[strong(number(one.number)), ' · ', said(one.title), ` · ${whenOf(one, texts)} · ${today[role]}`]];
};

/** Enough people are interested, and only the trainer can set a date. */
const dateAsked = (one: Workshop, { texts }: DayReader): Section => ({
  text: [...workshopTitle(one, texts), ' · ', texts.workshop.today.ask],
  actions: [buttonFor(workshopKeys.date, one.id, texts)],
});

const isQuestioned = async (one: Workshop, { scope, person }: DayReader): Promise<boolean> => {
  const seat = await seatOf(scope, one.id, person.id);
  return one.trainerId !== null && seat?.state === 'holds' && !seat.answered;
};

/** How long the question about a session stays on the day's card. */
const QUESTIONED = { hours: 24 * 5 };

const questionSections = async (done: readonly Workshop[], reader: DayReader): Promise<Section[]> => {
  const sections: Section[] = [];
  for (const one of done) {
    if (!isSession(one) || Temporal.Instant.compare(one.startsAt.add(QUESTIONED), reader.now) < 0) continue;
    if (await isQuestioned(one, reader))
      sections.push({
        text: workshopTitle(one, reader.texts),
        actions: [buttonFor(workshopKeys.answer, one.id, reader.texts)],
      });
  }
  return sections;
};

/** Coming sessions, dates to set, and the question about the last session. */
export const workshopsToday: PracticeToday = async (reader) => {
  const around = await workshopsAround(reader.scope, reader.person.id, ['offered', 'planned', 'done']);
  const list: Text[] = [];
  for (const one of around)
    if (one.state === 'planned' && isSession(one)) list.push(...(await sessionLine(one, reader)));
  const asked = around.filter(
    (one) => one.state === 'offered' && one.askedForDate && one.trainerId === reader.person.id,
  );
  const done = around.filter(({ state }) => state === 'done');
  return {
    asked: [...asked.map((one) => dateAsked(one, reader)), ...(await questionSections(done, reader))],
    coming: list.length > 0 ? [{ title: [reader.texts.workshop.today.title], list }] : [],
  };
};
