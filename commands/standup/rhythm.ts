import { z } from 'zod';
import { message, type Section, said } from '../../src/chat/message.ts';
import {
  type CommandCall,
  defineCommand,
  type Outcome,
  type Outgoing,
  type Tools,
} from '../../src/engine/define.ts';
import { Refused, refuse } from '../../src/engine/refused.ts';
import { RESUME, rhythmSection, STOP } from '../../src/messages/standup/rhythm.ts';
import { standupName } from '../../src/messages/standup/words.ts';
import { localDate } from '../../src/rituals/calendar.ts';
import { promptKey, reminderKey } from '../../src/rituals/standup-keys.ts';
import { settingsFor, type Wanted, wantedFrom } from '../../src/rituals/standup-rhythm.ts';
import { askedRole } from '../../src/rituals/standup-sets.ts';
import { readRhythm, type TypedRhythm } from '../../src/rituals/typed-rhythm.ts';
import { challengeOf } from '../../src/store/cohort.ts';
import { chooseRhythm, stopStandup } from '../../src/store/standup-rhythms.ts';
import { standupsOfTeam, type TeamStandup } from '../../src/store/standup.ts';
import { closeRound, openRoundsOf } from '../../src/store/standup-rounds.ts';
import { forgetSkips } from '../../src/store/standup-skips.ts';
import { type About, type Order, teamOfCall } from './order.ts';
import { rhythmErrors, rhythmForm } from './rhythm-form.ts';
import { namedTeam, teamsToProposeTo } from './teams.ts';
import { typedWords } from './typed-words.ts';

type Call = Pick<CommandCall<unknown>, 'person' | 'memberships'>;

/** A rhythm is its team's own; the mentors' is theirs as well. */
const mayDecide = ({ memberships }: Call, { ritual, team }: TeamStandup): boolean =>
  memberships.some(
    ({ role, challengeId }) =>
      challengeId === team.id && (role === 'eig' || role === askedRole(ritual.questions)),
  );

/** The stand-up a button is about, for whoever decides on it. */
export const findStandup = async (
  { ritualId, challengeId }: { ritualId: string; challengeId: string },
  call: Call,
  { scope, texts }: Tools,
): Promise<TeamStandup> => {
  const areIds = [ritualId, challengeId].every((id) => z.uuid().safeParse(id).success);
  const held = areIds ? await standupsOfTeam(scope, challengeId) : [];
  const standup = held.find(({ ritual }) => ritual.id === ritualId);
  if (!standup) return refuse(texts.engine.stale);
  return mayDecide(call, standup) ? standup : refuse(texts.standupRhythm.refused['team-decides']);
};

const nameOf = ({ ritual }: TeamStandup, { texts }: Tools): string => standupName(ritual, texts);

/** Said where the team talks, which costs nobody a message of the day; where it has no such place, to each of them. */
const tellTeam = async (
  { ritual, team }: TeamStandup,
  { scope, now }: Tools,
): Promise<Pick<Outcome, 'say' | 'refresh'>> => {
  const channel = (await challengeOf(scope, team.id))?.channel;
  const told: Outgoing = {
    // One a day at most: a second change of mind brings the first message up to date.
    key: `standup:rhythm:${ritual.id}:${team.id}:${localDate(now, team.zone).toString()}`,
    kind: 'standup-rhythm',
    subject: `${ritual.id} ${team.id}`,
    to: channel ? { channel } : { challenge: team.id, roles: ['eig'] },
    mergeable: true,
  };
  return { say: [told], refresh: [told.key] };
};

type Verb = 'changed' | 'stopped' | 'resumed';

const done = async (standup: TeamStandup, verb: Verb, tools: Tools): Promise<Outcome> => {
  const { ritual, team } = standup;
  const now = (await standupsOfTeam(tools.scope, team.id)).find((one) => one.ritual.id === ritual.id);
  const text = [said(tools.texts.standupRhythm[`${verb}Now`](nameOf(standup, tools)))];
  const shown: Section[] = now ? [{ text }, rhythmSection(now, tools.texts)] : [{ text }];
  return {
    answer: { reply: { sections: shown } },
    log: [
      {
        type: `standup.${verb}`,
        v: 1,
        on: localDate(tools.now, team.zone),
        facts: { set: ritual.questions },
      },
    ],
    ...(await tellTeam(standup, tools)),
  };
};

/** Its next rounds follow; the one that is open keeps the hours it was opened with. */
export const changeRhythm = async (standup: TeamStandup, wanted: Wanted, tools: Tools): Promise<Outcome> => {
  const { ritual, team } = standup;
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
  return done(standup, 'changed', tools);
};

export const changeForm = ({ ritual, team }: TeamStandup, { texts }: Tools): Outcome => {
  const wanted = wantedFrom(ritual);
  if (!wanted) return refuse(texts.standupRhythm.refused['file-sets-it']);
  const payload = `ritual ${ritual.id} ${team.id}`;
  return { answer: { form: rhythmForm({ payload, wanted, fixedSet: wanted.set }, texts) } };
};

/** Nothing opens any more, and what is open closes now: no reminder comes of something that was stopped. */
const stop = async (standup: TeamStandup, tools: Tools): Promise<Outcome> => {
  const { ritual, team } = standup;
  const of = { ritualId: ritual.id, challengeId: team.id };
  await stopStandup(tools.scope, of, localDate(tools.now, team.zone));
  const open = await openRoundsOf(tools.scope, of);
  for (const { id } of open) {
    await closeRound(tools.scope, id);
    await forgetSkips(tools.scope, id);
  }
  const outcome = await done(standup, 'stopped', tools);
  const shown = open.flatMap(({ id }) => [promptKey(id), reminderKey(id)]);
  return { ...outcome, refresh: [...(outcome.refresh ?? []), ...shown] };
};

const resume = async (standup: TeamStandup, tools: Tools): Promise<Outcome> => {
  await stopStandup(tools.scope, { ritualId: standup.ritual.id, challengeId: standup.team.id }, null);
  return done(standup, 'resumed', tools);
};

const ROLES = ['eig', 'mentor'] as const;
const pressed = z.object({ payload: z.string() });

const fromPayload = (payload: string) => {
  const [, ritualId = '', challengeId = ''] = payload.split(' ');
  return { ritualId, challengeId };
};

export const stopped = defineCommand({
  name: 'standup-stop',
  door: { press: STOP },
  roles: ROLES,
  input: pressed,
  handle: async (call, tools) => stop(await findStandup(fromPayload(call.input.payload), call, tools), tools),
});

export const resumed = defineCommand({
  name: 'standup-resume',
  door: { press: RESUME },
  roles: ROLES,
  input: pressed,
  handle: async (call, tools) =>
    resume(await findStandup(fromPayload(call.input.payload), call, tools), tools),
});

/** The one a word means: of that set, else of the team's own questions; those that run come first. */
const meant = async (about: About): Promise<TeamStandup> => {
  const { set, call, tools } = about;
  const all = await standupsOfTeam(tools.scope, teamOfCall(about));
  const ordered = all.toSorted((a, b) => Number(a.stopped) - Number(b.stopped));
  const of = (sets: string) => ordered.find(({ ritual }) => ritual.questions === sets);
  const standup = of(set) ?? (set === 'daily' ? of('custom') : undefined);
  const { refused } = tools.texts.standupRhythm;
  if (!standup) return refuse(refused['not-held'](tools.texts.standup.sets[set].name));
  return mayDecide(call, standup) ? standup : refuse(refused['team-decides']);
};

const changed = (wanted: Wanted, { days, opensAt, closesAt, remindsAt, title }: TypedRhythm): Wanted => {
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

type Changeable = { wanted: Wanted; take: (changed: Wanted) => Promise<Outcome> };

const running = async (about: About): Promise<Changeable | Outcome> => {
  const standup = await meant(about);
  const wanted = wantedFrom(standup.ritual);
  if (!wanted) return changeForm(standup, about.tools);
  return { wanted, take: (one) => changeRhythm(standup, one, about.tools) };
};

/** Only what was typed changes: « standup changer 10h-12h » keeps the days. A reminder outside the new hours goes. */
export const changeByWords = async (
  rest: string,
  about: About,
  given?: Changeable,
): Promise<Outcome | undefined> => {
  const { texts } = about.tools;
  const typed = readRhythm(rest, typedWords);
  if (!typed || typed.set) return undefined;
  const found = given ?? (await running(about));
  if ('answer' in found) return found;
  if (Object.keys(typed).length === 0) return given ? undefined : changeForm(await meant(about), about.tools);
  const wanted = changed(found.wanted, typed);
  const errors = rhythmErrors(wanted, texts);
  const { remindsAt: _dropped, ...unreminded } = wanted;
  const onlyTheReminder = typed.remindsAt === undefined && Object.keys(errors).join() === 'reminds';
  const [fault] = onlyTheReminder ? [] : Object.values(errors);
  if (fault) throw new Refused(fault);
  return found.take(onlyTheReminder ? unreminded : wanted);
};

export const stopOrder: Order = {
  words: (texts) => texts.standupRhythm.words.stop,
  async obey(rest, about) {
    return rest.trim() === '' ? stop(await meant(about), about.tools) : undefined;
  },
};

/** `standup rythme`: all that the team holds; whoever serves several, as the coordination does, names one. */
export const showOrder: Order = {
  words: (texts) => texts.standupRhythm.words.show,
  async obey(rest, about) {
    const { call, tools } = about;
    const { list, refused } = tools.texts.standupRhythm;
    const teams = await teamsToProposeTo(call, tools);
    const named = namedTeam(rest, teams);
    if (!named && rest.trim() !== '') return undefined;
    const team = named?.team ?? call.challenge;
    if (!team) return refuse(refused['which-team']);
    const held = await standupsOfTeam(tools.scope, team.id);
    const sections = held.map((one) => rhythmSection(one, tools.texts, mayDecide(call, one)));
    const empty: Section[] = [{ text: [list.none] }];
    return {
      answer: {
        reply: message({ title: [said(list.title(team.name))] }, ...(sections.length > 0 ? sections : empty)),
      },
    };
  },
};
