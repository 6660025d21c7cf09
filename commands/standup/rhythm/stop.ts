import { actOn, takesNothing } from '../../../src/engine/practice/acts/act.ts';
import { standupKeys } from '../../../src/messages/standup/keys.ts';
import type { NamedSet } from '../../../src/rituals/standup/question-sets.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { stopStandup } from '../../../src/store/standup/rhythms.ts';
import { closeRound, openRoundsOf } from '../../../src/store/standup/rounds.ts';
import { forgetSkips } from '../../../src/store/standup/skips.ts';
import { decidedOutcome, standupHeld } from './find.ts';

/** Nothing opens any more, and open rounds close now, so that no reminder follows. */
export const stopOf = (set: NamedSet) =>
  actOn(standupHeld(set), {
    name: 'standup-stop',
    key: standupKeys.stop,
    verb: ({ standupRhythm }) => standupRhythm.words.stop,
    takes: takesNothing,
    logs: ['standup.stopped'],
    async handle({ about: standup }, tools) {
      const { ritual, team } = standup;
      const of = { ritualId: ritual.id, challengeId: team.id };
      await stopStandup(tools.scope, of, localDate(tools.now, team.zone));
      for (const { id } of await openRoundsOf(tools.scope, of)) {
        await closeRound(tools.scope, id);
        await forgetSkips(tools.scope, id);
      }
      return decidedOutcome(standup, 'stopped', tools);
    },
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
