import { eq } from 'drizzle-orm';
import type { Weekday } from '../../rituals/time/calendar.ts';
import type { Executor } from '../core/executor.ts';
import { findPerson, type PersonRow } from '../people/people.ts';
import { people } from '../tables/index.ts';

type Chosen = PersonRow['chosen'][number];

/** The person's own choices; a later import leaves them alone. */
export const savePreferences = async (
  db: Executor,
  personId: string,
  chosen: {
    name?: string;
    language?: 'fr' | 'en';
    zone?: string;
    days?: readonly Weekday[];
    reminders?: boolean;
    reach?: PersonRow['reachedBy'];
    bulletins?: boolean;
  },
): Promise<void> => {
  const { name, language, zone, days, reminders, reach, bulletins } = chosen;
  const names: Chosen[] = [
    ...(name ? (['name'] as const) : []),
    ...(language ? (['locale'] as const) : []),
    ...(zone ? (['timezone'] as const) : []),
    ...(days ? (['works'] as const) : []),
  ];
  const before = (await findPerson(db, personId))?.chosen ?? [];
  await db
    .update(people)
    .set({
      chosen: [...new Set([...before, ...names])],
      ...(name ? { name } : {}),
      ...(language ? { locale: language } : {}),
      ...(zone ? { timezone: zone } : {}),
      ...(days ? { works: [...days] } : {}),
      ...(reminders === undefined ? {} : { reminders }),
      ...(reach === undefined ? {} : { reachedBy: reach }),
      ...(bulletins === undefined ? {} : { bulletinsByMail: bulletins }),
    })
    .where(eq(people.id, personId));
};

export const markNoticed = async (db: Executor, personId: string, version: string): Promise<void> => {
  await db.update(people).set({ noticeVersion: version }).where(eq(people.id, personId));
};
