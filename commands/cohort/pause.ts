import { z } from 'zod';
import type { Form } from '../../src/chat/form.ts';
import { message } from '../../src/chat/message.ts';
import type { Outcome, Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { workingDayFrom } from '../../src/rituals/time/working-day.ts';
import { readDay } from '../../src/rituals/words/dates/days.ts';
import { type DaySpan, readSpan } from '../../src/rituals/words/dates/spans.ts';
import { pauseCohort, pausesOf, resumeCohort } from '../../src/store/cohort/pauses.ts';
import type { Texts } from '../../src/texts/index.ts';
import type { Runner, Target } from './target.ts';
import { noteCohortAct } from './write.ts';

export const PAUSE_FORM = 'cohortPause';
/** August and the weeks around it: anything longer is a closure. */
const LONGEST = { months: 3 };

export const pauseSubmission = z.object({
  payload: z.uuid(),
  values: z.object({ from: z.string().default(''), to: z.string().default('') }),
});

export const pauseForm = ({ cohort }: Target, { cohortRun: { pause } }: Texts): Form => ({
  id: PAUSE_FORM,
  title: pause.title,
  payload: cohort.id,
  fields: [
    { name: 'from', label: pause.from, type: 'date', required: true },
    { name: 'to', label: pause.to, type: 'date', required: true },
  ],
});

const { compare } = Temporal.PlainDate;

const checkedSpan = ({ from, to }: DaySpan, today: Temporal.PlainDate, { texts }: Tools): DaySpan => {
  const { pause } = texts.cohortRun;
  const { wrong } = texts.cohortBring;
  if (compare(to, from) < 0) refuse(wrong.endsFirst);
  if (compare(to, today) < 0) refuse(pause.past);
  if (compare(to, from.add(LONGEST)) > 0) refuse(pause.tooLong);
  return { from: compare(from, today) < 0 ? today : from, to };
};

const pauseOver = async (span: DaySpan, target: Target, call: Runner, tools: Tools): Promise<Outcome> => {
  const { scope, cohort } = target;
  const { pause } = tools.texts.cohortRun;
  const { fullDay } = tools.texts.dates;
  const today = localDate(tools.now, cohort.timezone);
  const { from, to } = checkedSpan(span, today, tools);
  const back = to.add({ days: 1 });
  const at = (day: Temporal.PlainDate) => localInstant(day, '00:00', cohort.timezone);
  const [begins, until] = [at(from), at(back)];
  const overlaps = (await pausesOf(scope)).some(
    (other) =>
      Temporal.Instant.compare(other.from, until) < 0 && Temporal.Instant.compare(begins, other.until) < 0,
  );
  if (overlaps) refuse(pause.overlaps);
  await pauseCohort(scope, { from: begins, until });
  const facts = { from: from.toString(), to: to.toString() };
  await noteCohortAct(cohort, call, { what: 'paused', facts }, tools);
  return {
    answer: {
      reply: message({ text: [pause.done(fullDay(from), fullDay(workingDayFrom(back, cohort.holidays)))] }),
    },
    cohort: cohort.id,
    log: [{ type: 'cohort.paused', v: 1, on: today, facts: { days: to.since(from).days + 1 } }],
  };
};

/** « du 3 au 21 août »; alone, the form. */
export const pauseTyped = async (
  text: string,
  target: Target,
  call: Runner,
  tools: Tools,
): Promise<Outcome> => {
  if (text.trim() === '') return { answer: { form: pauseForm(target, tools.texts) } };
  const span = readSpan(text, localDate(tools.now, target.cohort.timezone));
  return span ? pauseOver(span, target, call, tools) : refuse(tools.texts.cohortRun.pause.usage);
};

export const pauseFromForm = async (
  { from, to }: z.output<typeof pauseSubmission>['values'],
  target: Target,
  call: Runner,
  tools: Tools,
): Promise<Outcome> => {
  const today = localDate(tools.now, target.cohort.timezone);
  const [first, last] = [readDay(from, today), readDay(to, today)];
  const { date } = tools.texts.cohortBring.wrong;
  if (first && last) return pauseOver({ from: first, to: last }, target, call, tools);
  return { answer: { errors: { ...(first ? {} : { from: [date] }), ...(last ? {} : { to: [date] }) } } };
};

export const resume = async ({ scope, cohort }: Target, call: Runner, tools: Tools): Promise<Outcome> => {
  const { pause } = tools.texts.cohortRun;
  if (cohort.closesOn || !(await resumeCohort(scope, tools.now))) return refuse(pause.none);
  await noteCohortAct(cohort, call, { what: 'resumed', facts: {} }, tools);
  return {
    answer: { reply: message({ text: [pause.ended] }) },
    cohort: cohort.id,
    log: [{ type: 'cohort.resumed', v: 1, on: localDate(tools.now, cohort.timezone), facts: {} }],
  };
};
