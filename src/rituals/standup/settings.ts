import { z } from 'zod';
import { WEEKDAYS } from '../time/calendar.ts';
import { QUESTION_SETS } from './question-sets.ts';

const weekday = z.enum(WEEKDAYS);

const rhythm = z.object({
  opensAt: z.string(),
  closesAt: z.string(),
  remindsAt: z.string().exactOptional(),
  opensDay: weekday.exactOptional(),
  closesDay: weekday.exactOptional(),
  days: z.array(weekday).exactOptional(),
  dates: z.array(z.string()).exactOptional(),
  everyWeeks: z.number().exactOptional(),
  from: z.string().exactOptional(),
  until: z.string().exactOptional(),
});

const question = z.object({
  name: z.string(),
  type: z.enum(['long', 'mood', 'choice', 'number']),
  required: z.boolean(),
  max: z.number(),
  label: z.string().exactOptional(),
  question: z.string().exactOptional(),
  options: z.array(z.string()).exactOptional(),
});

export const standupSettings = z.object({
  questions: z.enum(QUESTION_SETS),
  title: z.string().exactOptional(),
  own: z.array(question).exactOptional(),
  answerBy: z.enum(['team', 'person']),
  recap: z.enum(['cohort', 'team']),
  rhythm,
});

export type StandupSettings = z.output<typeof standupSettings>;
