import type { Section } from '../../chat/message.ts';
import { localDate } from '../../rituals/time/calendar.ts';
import { absencesOf } from '../../store/account/absences.ts';
import type { PracticeToday } from '../home/practice-today.ts';

/** A current pause or coming days away, shown to the person alone with the word that ends it. */
export const accountToday: PracticeToday = async ({ scope, person, texts, zone, now }) => {
  const day = (at: Temporal.Instant | null) => (at ? texts.dates.day(localDate(at, zone)) : undefined);
  const lines = (await absencesOf(scope.tx, person.id)).map(({ kind, from, until, shared }) => {
    const begins = from && Temporal.Instant.compare(from, now) > 0 ? day(from) : undefined;
    return kind === 'pause' ? texts.home.pause(day(until)) : texts.home.away(begins, day(until), shared);
  });
  const coming: Section[] = lines.length === 0 ? [] : [{ list: lines.map((line) => [line]) }];
  return { asked: [], coming };
};
