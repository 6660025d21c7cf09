import { type About, type ActCall } from '../../../src/engine/practice/acts/about.ts';
import { actOn } from '../../../src/engine/practice/acts/act.ts';
import { decline } from '../../../src/engine/practice/acts/declined.ts';
import type { TypedWords } from '../../../src/engine/practice/acts/declaration.ts';
import type { Outcome } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { refuse } from '../../../src/engine/practice/refused.ts';
import { standupKeys, standupOf, type ToChange } from '../../../src/messages/standup/keys.ts';
import type { NamedSet } from '../../../src/rituals/standup/question-sets.ts';
import { settingsFor, type WantedRhythm, wantedFrom } from '../../../src/rituals/standup/rhythm.ts';
import { readRhythm, type TypedRhythm } from '../../../src/rituals/standup/typed-rhythm.ts';
import type { Proposal } from '../../../src/store/standup/proposals.ts';
import { chooseRhythm } from '../../../src/store/standup/rhythms.ts';
import type { TeamStandup } from '../../../src/store/standup/standups.ts';
import type { Texts } from '../../../src/texts/index.ts';
import { acceptAs } from './decide.ts';
import { changeFields } from './fields.ts';
import { decidedOutcome, standupByButton, standupOfWord } from './find.ts';
import { confirmOwnWords } from './own-words.ts';
import { isOfTheTeam, openProposal, proposalToSettle } from './proposals.ts';
import { rhythmErrors, rhythmValues } from './wanted.ts';
import { typedWords } from './words.ts';

/** A rhythm to change: of a proposal, which the team then accepts, or of a stand-up that it holds. */
type Changing = { wanted: WantedRhythm } & ({ proposal: Proposal } | { standup: TeamStandup });

/** Applies to the next rounds; the open one keeps its hours. */
const changeRhythm = async (
  standup: TeamStandup,
  wanted: WantedRhythm,
  call: ActCall,
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

const ofProposal = (proposal: Proposal, { texts }: Tools): Changing => ({
  proposal,
  wanted: wantedFrom(proposal.settings) ?? refuse(texts.engine.stale),
});

const ofStandup = (standup: TeamStandup, { texts }: Tools): Changing => ({
  standup,
  wanted: wantedFrom(standup.ritual) ?? refuse(texts.standupRhythm.refused['file-sets-it']),
});

/** The pending proposal, or else a running stand-up. */
const changingByWord = async (set: NamedSet, call: ActCall, tools: Tools): Promise<Changing> => {
  const waiting = await openProposal(call, tools);
  const isTheirs = waiting !== undefined && waiting.proposedBy !== call.person.id;
  return isTheirs && isOfTheTeam(call, waiting.challengeId)
    ? ofProposal(waiting, tools)
    : ofStandup(await standupOfWord(set, call, tools), tools);
};

const rhythmToChange = (set: NamedSet): About<Changing, ToChange> => ({
  name: 'a rhythm that their team decides',
  sample: '10h-12h',
  payload: standupKeys.change.payload,
  carry: (changing) =>
    'proposal' in changing
      ? ['proposal', changing.proposal.id]
      : standupOf(changing.standup.ritual.id, changing.standup.team.id),
  async typed(rest, call, tools) {
    const typed = readRhythm(rest, typedWords);
    if (!typed || typed.set) return decline();
    return { about: await changingByWord(set, call, tools), rest };
  },
  pressed: async (to, call, tools) =>
    to[0] === 'proposal'
      ? ofProposal(await proposalToSettle(to[1], call, tools), tools)
      : ofStandup(await standupByButton(to, call, tools), tools),
});

const withChanges = (
  { remindsAt: before, ...wanted }: WantedRhythm,
  { days, opensAt, closesAt, remindsAt, title }: TypedRhythm,
): WantedRhythm => {
  const reminds = remindsAt ?? before;
  return {
    ...wanted,
    ...(days ? { days } : {}),
    ...(opensAt ? { opensAt } : {}),
    ...(closesAt ? { closesAt } : {}),
    ...(reminds ? { remindsAt: reminds } : {}),
    ...(title ? { title } : {}),
  };
};

/** Only changes what was typed: « standup changer 10h-12h » keeps the days. Drops a reminder outside the hours. */
const changesTyped = (text: string, { wanted }: Changing, texts: Texts): TypedWords | undefined => {
  const typed = readRhythm(text, typedWords);
  if (!typed || Object.keys(typed).length === 0) return undefined;
  const changed = withChanges(wanted, typed);
  const faults = Object.keys(rhythmErrors(changed, texts)).join();
  const { remindsAt: _dropped, ...unreminded } = changed;
  const isOnlyReminder = typed.remindsAt === undefined && faults === 'reminds';
  return { values: rhythmValues(isOnlyReminder ? unreminded : changed), next: 'act' };
};

export const changeOf = (set: NamedSet) =>
  actOn(rhythmToChange(set), {
    name: 'standup-change',
    key: standupKeys.change,
    verb: ({ standupRhythm }) => standupRhythm.words.change,
    form: {
      title: ({ standupRhythm }) => standupRhythm.changeTitle,
      fields: ({ wanted }) => changeFields(wanted.set),
      before: ({ about: { wanted } }) => rhythmValues(wanted),
      words: (text, { about }, { texts }) => changesTyped(text, about, texts),
    },
    logs: ['standup.changed', 'standup.accepted'],
    handle: ({ about, given, call }, tools) =>
      'proposal' in about
        ? acceptAs(about.proposal, given, call, tools)
        : changeRhythm(about.standup, given, call, tools),
  });
