import { refined } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import { ACCESS_KEPT, closingDay } from '../../src/rituals/cohort/keys.ts';
import { localInstant } from '../../src/rituals/time/calendar.ts';
import { setClosing } from '../../src/store/cohort/cohort.ts';
import { pauseCohort } from '../../src/store/cohort/pauses.ts';
import { confirmed, isNothing, type Target, theirCohort } from './find.ts';
import { noteAndLog } from './write.ts';
import { replyWith, sayBack } from '../../src/engine/practice/outcome.ts';

const daysOf = ({ today }: Target) => {
  const last = closingDay(today);
  return { last, end: last.add(ACCESS_KEPT) };
};

const runningCohort = refined(theirCohort, 'still running', (target: Target, _, { texts }) => {
  const { close: words } = texts.cohortRun;
  if (target.cohort.state !== 'launched') return refuse(words.notLaunched);
  return target.cohort.closesOn ? refuse(words.already) : target;
});

export const askToClose = actOn(runningCohort, {
  name: 'cohort-close',
  key: cohortKeys.close,
  verb: ({ cohortRun }) => cohortRun.verbs.close,
  handle({ about: target }, tools) {
    const { day, fullDay } = tools.texts.dates;
    const { last, end } = daysOf(target);
    const text = tools.texts.cohortRun.close.confirm(day(last), fullDay(end));
    const yes = buttonFor(cohortKeys.yesClose, target.cohort.id, tools.texts);
    return replyWith({ text: [text], actions: [yes] });
  },
});

/** Longer than any programme. */
const FOR_GOOD = { years: 100 };

/** This week's report is the last; from the day after, nobody is asked anything. */
export const close = actOn(runningCohort, {
  name: 'cohort-close-confirmed',
  key: cohortKeys.yesClose,
  verb: ({ cohortRun }) => confirmed(cohortRun.verbs.close, cohortRun.yes),
  takes: isNothing,
  logs: ['cohort.closed'],
  async handle({ about: target, call }, tools) {
    const { scope, cohort } = target;
    const { last, end } = daysOf(target);
    const silence = last.add({ days: 1 });
    const at = (day: Temporal.PlainDate) => localInstant(day, '00:00', cohort.timezone);
    await setClosing(scope, last);
    await pauseCohort(scope, { from: at(silence), until: at(silence.add(FOR_GOOD)) });
    const note = { what: 'closed', facts: { last: last.toString() } } as const;
    const { fullDay } = tools.texts.dates;
    return {
      ...sayBack(tools.texts.cohortRun.close.done(fullDay(last), fullDay(end))),
      ...(await noteAndLog(target, call, { note, fact: { type: 'cohort.closed' } }, tools)),
    };
  },
});
