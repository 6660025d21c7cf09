import { refined } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { ActCall } from '../../src/engine/practice/acts/about.ts';
import { type Outcome, replyWith, sayBack } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { buttonFor } from '../../src/messages/acting/key.ts';
import { cohortKeys } from '../../src/messages/cohort/keys.ts';
import { countHeld, dropHeld, endSilence, silence } from '../../src/store/delivery/silence.ts';
import { type Target, theirCohort } from './find.ts';
import { noteAndLog } from './write.ts';

/** One word makes the bot say nothing more of itself, anywhere; what was to be said then waits for a person's decision. */

const launched = refined(theirCohort, 'launched', (target: Target, _, { texts }) =>
  target.cohort.state === 'launched' ? target : refuse(texts.cohortMistakes.silence.notLaunched),
);

const silencedCohort = refined(theirCohort, 'silenced', (target: Target, _, { texts }) =>
  target.cohort.silencedSince ? target : refuse(texts.cohortMistakes.silence.none),
);

export const beSilent = actOn(launched, {
  name: 'cohort-silence',
  key: cohortKeys.silence,
  verb: ({ cohortRun }) => cohortRun.verbs.silence,
  logs: ['cohort.silenced'],
  async handle({ about: target, call }, tools) {
    const words = tools.texts.cohortMistakes.silence;
    if (!(await silence(target.scope, tools.now))) return refuse(words.already);
    const note = { what: 'silenced', facts: {} } as const;
    return {
      ...sayBack(words.done),
      ...(await noteAndLog(target, call, { note, fact: { type: 'cohort.silenced' } }, tools)),
    };
  },
});

/** What waits, in numbers, and the two decisions. */
export const askToSpeak = actOn(silencedCohort, {
  name: 'cohort-speak',
  key: cohortKeys.speak,
  verb: ({ cohortRun }) => cohortRun.verbs.speak,
  async handle({ about: { scope, cohort } }, { texts, now }) {
    const { waits } = texts.cohortMistakes.silence;
    const { people, channels } = await countHeld(scope, now);
    const since = texts.dates.dayAndHour(cohort.silencedSince ?? now, cohort.timezone);
    return replyWith({
      text: [waits(since, people, channels)],
      actions: [
        buttonFor(cohortKeys.sayHeld, cohort.id, texts, { primary: true }),
        buttonFor(cohortKeys.dropHeld, cohort.id, texts),
      ],
    });
  },
});

const speakAgain = async (
  how: 'said' | 'dropped',
  { about: target, call }: { about: Target; call: ActCall },
  tools: Tools,
): Promise<Outcome> => {
  const { scope } = target;
  const { people, channels } = await countHeld(scope, tools.now);
  if (how === 'dropped') await dropHeld(scope, tools.now);
  await endSilence(scope);
  const messages = people + channels;
  const note = { what: 'spoke', facts: { how, messages } } as const;
  return {
    ...sayBack(tools.texts.cohortMistakes.silence[how](messages)),
    ...(await noteAndLog(target, call, { note, fact: { type: 'cohort.spoke' } }, tools)),
  };
};

export const sayHeld = actOn(silencedCohort, {
  name: 'cohort-say-held',
  key: cohortKeys.sayHeld,
  verb: ({ cohortRun }) => cohortRun.verbs.sayHeld,
  logs: ['cohort.spoke'],
  handle: (acted, tools) => speakAgain('said', acted, tools),
});

export const forgetHeld = actOn(silencedCohort, {
  name: 'cohort-drop-held',
  key: cohortKeys.dropHeld,
  verb: ({ cohortRun }) => cohortRun.verbs.dropHeld,
  logs: ['cohort.spoke'],
  handle: (acted, tools) => speakAgain('dropped', acted, tools),
});
