import { about } from './about.ts';
import { account } from './account.ts';
import { cohort } from './cohort.ts';
import { dates } from './dates.ts';
import { engine } from './engine.ts';
import { standup } from './standup.ts';

export const fr = { locale: 'fr' as 'fr' | 'en', about, account, cohort, dates, engine, standup };
export type Texts = typeof fr;
