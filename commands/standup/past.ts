import { type About, type ActCall } from '../../src/engine/practice/acts/about.ts';
import { actOn } from '../../src/engine/practice/acts/act.ts';
import type { Acted } from '../../src/engine/practice/acts/declaration.ts';
import { decline } from '../../src/engine/practice/acts/declined.ts';
import type { Outcome } from '../../src/engine/practice/outcome.ts';
import type { Tools } from '../../src/engine/practice/define.ts';
import { refuse } from '../../src/engine/practice/refused.ts';
import { nothing } from '../../src/messages/acting/payload.ts';
import type { NamedSet } from '../../src/rituals/standup/question-sets.ts';
import { readDay, splitDayAtStart } from '../../src/rituals/words/dates/days.ts';
import { readNumbered } from '../../src/rituals/words/numbers.ts';
import type { Round } from '../../src/store/standup/rounds.ts';
import { pastRounds, roundShown } from './history.ts';
import { onRound, orderAlone, textCorrected } from './orders.ts';
import { roundToAnswer } from './find.ts';
import { answerTyped } from './typed/answer.ts';
import { withdraw } from './withdraw.ts';

/** A past round, and what was typed after its date: nothing, « retirer » or « corriger 2. … ». */
type Past = { round: Round; text: string };

/** « semaine 47 », « semaine 47 retirer », « semaine 47 corriger 2. … »: anything else is an answer. */
const pastOf = async (
  { found, when, text }: { found: Round | undefined; when: string; text: string },
  call: ActCall,
  tools: Tools,
): Promise<{ about: Past; rest: string }> => {
  const isOrder = text === '' || orderAlone(text, [withdraw]) || textCorrected(text) !== undefined;
  if (!isOrder) return decline();
  if (!found) return refuse(tools.texts.standupLife.history.nothingThere(when));
  return { about: { round: await roundToAnswer(found.id, call, tools), text }, rest: '' };
};

const pastAbout = (
  name: string,
  sample: string,
  typed: About<Past, undefined>['typed'],
): About<Past, undefined> => ({
  name,
  sample,
  payload: nothing,
  carry: () => undefined,
  typed,
  pressed: async () => Promise.resolve(decline()),
});

const WEEKS_IN_A_YEAR = 53;

const ofWeek = (set: NamedSet) =>
  pastAbout('a past round, by its week', '47', async (rest, call, tools) => {
    const { number, rest: text } = readNumbered(rest);
    if (number === undefined || number > WEEKS_IN_A_YEAR) return decline();
    const suffix = `-W${String(number).padStart(2, '0')}`;
    const found = (await pastRounds(set, call, tools)).find(({ isoWeek }) => isoWeek.endsWith(suffix));
    const { dates, standupLife } = tools.texts;
    const when = standupLife.history.onWeek(dates.week(`0000${suffix}`));
    return pastOf({ found, when, text }, call, tools);
  });

const ofDay = (set: NamedSet) =>
  pastAbout('a past round, by its day', '24/11', async (rest, call, tools) => {
    const { texts, today } = tools;
    const dated = splitDayAtStart(rest);
    const day = dated && readDay(dated.typed, today);
    if (!day) return decline();
    const found = (await pastRounds(set, call, tools)).find(({ localDate: on }) => on.equals(day));
    return pastOf(
      { found, when: texts.standupLife.history.onDay(texts.dates.day(day)), text: dated.rest },
      call,
      tools,
    );
  });

const onPast = async ({ about: { round, text }, call }: Acted<Past>, tools: Tools): Promise<Outcome> => {
  if (text === '') return roundShown(round, call, tools);
  if (textCorrected(text) !== undefined) return answerTyped(round, text, call, tools);
  return (await onRound(withdraw, round, call, tools)) ?? decline();
};

const LOGS = ['standup.withdrawn', 'standup.corrected', 'standup.answered'] as const;

export const weekOf = (set: NamedSet) =>
  actOn(ofWeek(set), {
    name: 'standup-week',
    verb: ({ standupLife }) => standupLife.history.week,
    logs: LOGS,
    handle: onPast,
  });

/** « standup 24/11 »: a date instead of a verb. */
export const dayOf = (set: NamedSet) =>
  actOn(ofDay(set), { name: 'standup-day', logs: LOGS, handle: onPast });
