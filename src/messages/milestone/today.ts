import type { Section } from '../../chat/message.ts';
import { localDate } from '../../rituals/calendar.ts';
import type { Reader } from '../define.ts';
import { readShown, spokenOfTo } from './mine.ts';
import { milestoneLine, updateSelect } from './words.ts';

/** For my day: the milestones that are near, or to be rescheduled, and mine to settle. */
export const milestonesToday = async ({
  scope,
  person,
  texts,
  now,
  zone,
}: Reader & { person: { id: string } }): Promise<Section[]> => {
  const shown = await readShown(scope, texts, localDate(now, zone));
  const mine = spokenOfTo(person.id, shown);
  if (mine.length === 0) return [];
  return [
    { title: [texts.milestone.today.title], list: mine.map((one) => milestoneLine(one, shown)) },
    ...updateSelect(mine, texts),
  ];
};
