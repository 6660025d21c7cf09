import { actOn } from '../../src/engine/practice/acts/act.ts';
import { day } from '../../src/engine/practice/fields/day.ts';
import { checked, fields } from '../../src/engine/practice/fields/set.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import { localDate, localInstant } from '../../src/rituals/time/calendar.ts';
import { workingDayFrom } from '../../src/rituals/time/working-day.ts';
import { readSpan } from '../../src/rituals/words/dates/spans.ts';
import { pauseCohort, pausesOf, resumeCohort } from '../../src/store/cohort/pauses.ts';
import type { Texts } from '../../src/texts/index.ts';
import { theirCohort } from './find.ts';
import { noteAndLog } from './write.ts';
import { sayBack } from '../../src/engine/practice/outcome.ts';

/** August and the weeks around it: anything longer is a closure. */
const LONGEST = { months: 3 };

const wrongDate = ({ cohortBring }: Texts): string => cohortBring.wrong.date;

const twoDays = fields({
  from: day({ label: ({ cohortRun }) => cohortRun.pause.from, required: true, refused: wrongDate }),
  to: day({ label: ({ cohortRun }) => cohortRun.pause.to, required: true, refused: wrongDate }),
});

const { compare } = Temporal.PlainDate;

/** From today at the earliest, in the cohort's zone. */
export const pauseFields = (zone: string) =>
  checked(twoDays, ({ from, to }, _before, { texts, now }) => {
    const { pause } = texts.cohortRun;
    const { wrong } = texts.cohortBring;
    const today = localDate(now, zone);
    if (!from || !to) return { errors: { to: [wrong.date] } };
    if (compare(to, from) < 0) return { errors: { to: [wrong.endsFirst] } };
    if (compare(to, today) < 0) return { errors: { to: [pause.past] } };
    if (compare(to, from.add(LONGEST)) > 0) return { errors: { to: [pause.tooLong] } };
    return { given: { from: compare(from, today) < 0 ? today : from, to } };
  });

export const pause = actOn(theirCohort, {
  name: 'cohort-pause',
  key: cohortKeys.pause,
  verb: ({ cohortRun }) => cohortRun.verbs.pause,
  form: {
    title: ({ cohortRun }) => cohortRun.pause.title,
    fields: ({ cohort }) => pauseFields(cohort.timezone),
    /** « du 3 au 21 août » */
    words(typed, { about: { today } }, { texts }) {
      const { from, to } = readSpan(typed, today) ?? refuse(texts.cohortRun.pause.usage);
      return { values: { from: from.toString(), to: to.toString() }, next: 'act' };
    },
  },
  logs: ['cohort.paused'],
  async handle({ about: target, given: { from, to }, call }, tools) {
    const { scope, cohort } = target;
    const words = tools.texts.cohortRun.pause;
    const { fullDay } = tools.texts.dates;
    const back = to.add({ days: 1 });
    const at = (one: Temporal.PlainDate) => localInstant(one, '00:00', cohort.timezone);
    const [begins, until] = [at(from), at(back)];
    const overlaps = (await pausesOf(scope)).some(
      (other) =>
        Temporal.Instant.compare(other.from, until) < 0 && Temporal.Instant.compare(begins, other.until) < 0,
    );
    if (overlaps) refuse(words.overlaps);
    await pauseCohort(scope, { from: begins, until });
    const facts = { from: from.toString(), to: to.toString() };
    const resumes = fullDay(workingDayFrom(back, cohort.holidays));
    const note = { what: 'paused', facts } as const;
    const fact = { type: 'cohort.paused', facts: { days: to.since(from).days + 1 } } as const;
    return {
      ...sayBack(words.done(fullDay(from), resumes)),
      ...(await noteAndLog(target, call, { note, fact }, tools)),
    };
  },
});

export const resume = actOn(theirCohort, {
  name: 'cohort-resume',
  key: cohortKeys.resume,
  verb: ({ cohortRun }) => cohortRun.verbs.resume,
  logs: ['cohort.resumed'],
  async handle({ about: target, call }, tools) {
    const words = tools.texts.cohortRun.pause;
    if (target.cohort.closesOn || !(await resumeCohort(target.scope, tools.now))) return refuse(words.none);
    const note = { what: 'resumed', facts: {} } as const;
    return {
      ...sayBack(words.ended),
      ...(await noteAndLog(target, call, { note, fact: { type: 'cohort.resumed' } }, tools)),
    };
  },
});
