import { describe, expect, inject, it } from 'vitest';
import { demoCohort, liveAWeek } from '../../../fixtures/chat/lives/demo-team.ts';
import { makeMattermostWorld, onMattermost } from '../../../fixtures/chat/mattermost/world.ts';

/** At length only: the practices are lived each time. Every payload sent on the way is checked for what the server takes and clients cannot draw. */
describe('a week of the demo cohort, through Mattermost payloads only', () => {
  it.runIf(inject('atLength'))(
    'is lived by a team, its mentor and the coordination',
    async () => {
      const world = await makeMattermostWorld({ file: onMattermost(demoCohort()) });
      await liveAWeek(world);
      expect(world.server.faults).toEqual([]);
      for (const sponsor of ['s1', 's2']) expect(world.texts(sponsor)).toEqual([]);
    },
    240_000,
  );
});
