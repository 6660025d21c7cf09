import type { Section } from '../../chat/message.ts';
import type { Reader } from '../define.ts';

export type DayReader = Reader & { person: NonNullable<Reader['person']> };

/** One practice's content for a person today: what it asks, what is open, what comes. */
export type Today = { asked: Section[]; coming: Section[] };

export type PracticeToday = (reader: DayReader) => Promise<Today>;
