import { said } from '../../../src/chat/message.ts';
import { actOn, takesNothing } from '../../../src/engine/practice/acts/act.ts';
import { type Outcome, replyWith } from '../../../src/engine/practice/outcome.ts';
import type { Tools } from '../../../src/engine/practice/define.ts';
import { buttonFor } from '../../../src/messages/acting/key.ts';
import { standupKeys, standupOf } from '../../../src/messages/standup/keys.ts';
import { standupName } from '../../../src/messages/standup/words.ts';
import type { NamedSet } from '../../../src/rituals/standup/question-sets.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { stopStandup } from '../../../src/store/standup/rhythms.ts';
import { closeRound, openRoundsOf } from '../../../src/store/standup/rounds.ts';
import { forgetSkips } from '../../../src/store/standup/skips.ts';
import type { TeamStandup } from '../../../src/store/standup/standups.ts';
import { decidedOutcome, standupHeld } from './find.ts';

/** Nothing opens any more, and open rounds close now, so that no reminder follows. */
const stopNow = async (standup: TeamStandup, tools: Tools): Promise<Outcome> => {
  const { ritual, team } = standup;
  const of = { ritualId: ritual.id, challengeId: team.id };
  await stopStandup(tools.scope, of, localDate(tools.now, team.zone));
  for (const { id } of await openRoundsOf(tools.scope, of)) {
    await closeRound(tools.scope, id);
    await forgetSkips(tools.scope, id);
  }
  return decidedOutcome(standup, 'stopped', tools);
};

/** The whole cohort reads a report: one press does not take it from a team. */
const askToStop = ({ ritual, team }: TeamStandup, { texts }: Tools): Outcome =>
  replyWith({
    text: [said(texts.standupRhythm.stopAsked(standupName(ritual, texts)))],
    actions: [buttonFor(standupKeys.yesStop, standupOf(ritual.id, team.id), texts)],
  });

export const stopOf = (set: NamedSet) =>
  actOn(standupHeld(set), {
    name: 'standup-stop',
    key: standupKeys.stop,
    verb: ({ standupRhythm }) => standupRhythm.words.stop,
    takes: takesNothing,
    logs: ['standup.stopped'],
    handle: ({ about: standup }, tools) =>
      standup.ritual.recap === 'cohort' ? askToStop(standup, tools) : stopNow(standup, tools),
  });

export const stopForSureOf = (set: NamedSet) =>
  actOn(standupHeld(set), {
    name: 'standup-stop-confirmed',
    key: standupKeys.yesStop,
    verb: ({ standupRhythm }) => standupRhythm.words.stopForSure,
    takes: takesNothing,
    logs: ['standup.stopped'],
    handle: ({ about: standup }, tools) => stopNow(standup, tools),
  });

export const resume = actOn(standupHeld('weekly'), {
  name: 'standup-resume',
  key: standupKeys.resume,
  logs: ['standup.resumed'],
  async handle({ about: standup }, tools) {
    const { ritual, team } = standup;
    await stopStandup(tools.scope, { ritualId: ritual.id, challengeId: team.id }, null);
    return decidedOutcome(standup, 'resumed', tools);
  },
});
