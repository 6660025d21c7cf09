import type { Outcome, Tools } from '../../../src/engine/practice/define.ts';
import { Refused, refuse } from '../../../src/engine/practice/refused.ts';
import type { Confirmable } from '../../../src/engine/practice/unconfirmed.ts';
import { settingsFor, type WantedRhythm, wantedFrom } from '../../../src/rituals/standup/rhythm.ts';
import { readRhythm, type TypedRhythm } from '../../../src/rituals/standup/typed-rhythm.ts';
import { chooseRhythm } from '../../../src/store/standup/rhythms.ts';
import type { TeamStandup } from '../../../src/store/standup/standups.ts';
import type { OrderContext } from '../order.ts';
import { confirmOwnWords } from './own-words.ts';
import { decidedOutcome, standupToDecide } from './find.ts';
import { rhythmErrors, rhythmForm } from './form.ts';
import { typedWords } from './words.ts';

/** Applies to the next rounds; the open one keeps its hours. */
export const changeRhythm = async (
  standup: TeamStandup,
  wanted: WantedRhythm,
  call: Confirmable,
  tools: Tools,
): Promise<Outcome> => {
  const { ritual, team } = standup;
  confirmOwnWords(wanted, call, tools, ritual);
  const { from, until, everyWeeks } = ritual.rhythm;
  const settings = settingsFor(wanted);
  const kept = {
    ...(from ? { from } : {}),
    ...(until ? { until } : {}),
    ...(everyWeeks ? { everyWeeks } : {}),
  };
  const own = settings.own ? { own: settings.own, ...(settings.title ? { title: settings.title } : {}) } : {};
  await chooseRhythm(
    tools.scope,
    { ritualId: ritual.id, challengeId: team.id },
    { ...own, rhythm: { ...kept, ...settings.rhythm } },
  );
  return decidedOutcome(standup, 'changed', tools);
};

export const changeForm = ({ ritual, team }: TeamStandup, { texts }: Tools): Outcome => {
  const wanted = wantedFrom(ritual);
  if (!wanted) return refuse(texts.standupRhythm.refused['file-sets-it']);
  const payload = `ritual ${ritual.id} ${team.id}`;
  return { answer: { form: rhythmForm({ payload, wanted, fixedSet: wanted.set }, texts) } };
};

const withChanges = (
  wanted: WantedRhythm,
  { days, opensAt, closesAt, remindsAt, title }: TypedRhythm,
): WantedRhythm => {
  const { remindsAt: before, ...kept } = wanted;
  const reminds = remindsAt ?? before;
  return {
    ...kept,
    ...(days ? { days } : {}),
    ...(opensAt ? { opensAt } : {}),
    ...(closesAt ? { closesAt } : {}),
    ...(reminds ? { remindsAt: reminds } : {}),
    ...(title ? { title } : {}),
  };
};

type Changeable = { wanted: WantedRhythm; take: (changed: WantedRhythm) => Promise<Outcome> };

const changeableRhythm = async (about: OrderContext): Promise<Changeable | Outcome> => {
  const standup = await standupToDecide(about);
  const wanted = wantedFrom(standup.ritual);
  if (!wanted) return changeForm(standup, about.tools);
  return { wanted, take: (one) => changeRhythm(standup, one, about.call, about.tools) };
};

/** Only changes what was typed: « standup changer 10h-12h » keeps the days. Drops a reminder outside the hours. */
export const changeByWords = async (
  rest: string,
  about: OrderContext,
  given?: Changeable,
): Promise<Outcome | undefined> => {
  const { texts } = about.tools;
  const typed = readRhythm(rest, typedWords);
  if (!typed || typed.set) return undefined;
  const found = given ?? (await changeableRhythm(about));
  if ('answer' in found) return found;
  if (Object.keys(typed).length === 0)
    return given ? undefined : changeForm(await standupToDecide(about), about.tools);
  const wanted = withChanges(found.wanted, typed);
  const errors = rhythmErrors(wanted, texts);
  const { remindsAt: _dropped, ...unreminded } = wanted;
  const onlyTheReminder = typed.remindsAt === undefined && Object.keys(errors).join() === 'reminds';
  const [fault] = onlyTheReminder ? [] : Object.values(errors);
  if (fault) throw new Refused(fault);
  return found.take(onlyTheReminder ? unreminded : wanted);
};
