import { z } from 'zod';
import { defineCommand, type Outcome, type Tools } from '../../../src/engine/practice/define.ts';
import { RESUME, STOP } from '../../../src/messages/standup/rhythm.ts';
import { localDate } from '../../../src/rituals/time/calendar.ts';
import { stopStandup } from '../../../src/store/standup/rhythms.ts';
import { closeRound, openRoundsOf } from '../../../src/store/standup/rounds.ts';
import { forgetSkips } from '../../../src/store/standup/skips.ts';
import type { TeamStandup } from '../../../src/store/standup/standups.ts';
import type { Order } from '../order.ts';
import { decidedOutcome, findStandup, standupToDecide } from './find.ts';

/** Nothing opens any more, and open rounds close now, so that no reminder follows. */
const stop = async (standup: TeamStandup, tools: Tools): Promise<Outcome> => {
  const { ritual, team } = standup;
  const of = { ritualId: ritual.id, challengeId: team.id };
  await stopStandup(tools.scope, of, localDate(tools.now, team.zone));
  const open = await openRoundsOf(tools.scope, of);
  for (const { id } of open) {
    await closeRound(tools.scope, id);
    await forgetSkips(tools.scope, id);
  }
  return decidedOutcome(standup, 'stopped', tools);
};

const resume = async (standup: TeamStandup, tools: Tools): Promise<Outcome> => {
  await stopStandup(tools.scope, { ritualId: standup.ritual.id, challengeId: standup.team.id }, null);
  return decidedOutcome(standup, 'resumed', tools);
};

const ROLES = ['eig', 'mentor'] as const;
const pressInput = z.object({ payload: z.string() });

const fromPayload = (payload: string) => {
  const [, ritualId = '', challengeId = ''] = payload.split(' ');
  return { ritualId, challengeId };
};

export const stopCommand = defineCommand({
  name: 'standup-stop',
  door: { press: STOP },
  roles: ROLES,
  input: pressInput,
  handle: async (call, tools) => stop(await findStandup(fromPayload(call.input.payload), call, tools), tools),
});

export const resumeCommand = defineCommand({
  name: 'standup-resume',
  door: { press: RESUME },
  roles: ROLES,
  input: pressInput,
  handle: async (call, tools) =>
    resume(await findStandup(fromPayload(call.input.payload), call, tools), tools),
});

export const stopOrder: Order = {
  words: (texts) => texts.standupRhythm.words.stop,
  async obey(rest, about) {
    return rest.trim() === '' ? stop(await standupToDecide(about), about.tools) : undefined;
  },
};
