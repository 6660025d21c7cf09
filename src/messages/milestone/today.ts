import { localDate } from '../../rituals/time/calendar.ts';
import { cohortOf } from '../../store/cohort/cohort.ts';
import type { PracticeToday } from '../home/practice-today.ts';
import { readShown, spokenOfTo } from './mine.ts';
import { milestoneLine, updateSelect } from './words.ts';

/** Milestones near, or due for a new date, that this person settles. */
export const milestonesToday: PracticeToday = async ({ scope, person, texts, now, zone }) => {
  // The community has no cohort, so no programme.
  if (!(await cohortOf(scope))) return { asked: [], coming: [] };
  const shown = await readShown(scope, texts, localDate(now, zone));
  const mine = spokenOfTo(person.id, shown);
  if (mine.length === 0) return { asked: [], coming: [] };
  const list = mine.map((one) => milestoneLine(one, shown));
  return {
    asked: [{ title: [texts.milestone.today.title], list }, ...updateSelect(mine, texts)],
    coming: [],
  };
};
