import type { Section } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import { peopleWithRole } from '../../store/people/people.ts';
import type { Reader } from '../define.ts';

export type DayReader = Reader & { person: NonNullable<Reader['person']> };

/** One practice's content for a person today: what it asks, what is open, what comes. */
export type Today = { asked: Section[]; coming: Section[] };

export type PracticeToday = (reader: DayReader) => Promise<Today>;

/** Whether this person answers for the cohort today. */
export const isCoordinating = async ({ scope, person, now, zone }: DayReader): Promise<boolean> => {
  if (!(await cohortOf(scope))) return false;
  const coordination = await peopleWithRole(scope, 'coordination', localDate(now, zone));
  return coordination.some(({ id }) => id === person.id);
};
