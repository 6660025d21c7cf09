import { describe, expect, inject, it } from 'vitest';
import type { CohortFile } from '../../../src/rituals/cohort-file/index.ts';
import { demoCohort, liveAWeek } from '../../fixtures/chat/lives/demo-team.ts';
import { askForHelp, checkData, keepMilestones } from '../../fixtures/chat/lives/practices.ts';
import { offerTraining } from '../../fixtures/chat/lives/workshop.ts';
import { makeMattermostWorld, onMattermost } from '../../fixtures/chat/mattermost/world.ts';
import { livedOnSlack, makeSlackWorld, onSlack } from '../../fixtures/chat/slack/world.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { DATASETS } from '../../fixtures/practices/datasets.ts';
import { helpCohort } from '../../fixtures/practices/help.ts';
import { DONE } from '../../fixtures/practices/milestones.ts';

/**
 * Each practice whole on each platform alone, and a week of the demo, whose messages are the longest: `npm run simulate`. Every
 * payload sent on the way is checked against what the platform takes. `npm test` has the fortnight.
 */

/** The same without stand-ups: weeks take few steps. */
const helpWith = (more: object): CohortFile =>
  helpCohort((raw) => {
    raw.rituals.splice(0);
    Object.assign(raw, more);
  });

const platforms = [
  [
    'Slack over HTTP',
    async (file: CohortFile) => [livedOnSlack(await makeSlackWorld({ file: onSlack(file) })), []] as const,
  ],
  [
    'Slack over its socket',
    async (file: CohortFile) =>
      [livedOnSlack(await makeSlackWorld({ mode: 'socket', file: onSlack(file) })), []] as const,
  ],
  [
    'Mattermost',
    async (file: CohortFile) => {
      const world = await makeMattermostWorld({ file: onMattermost(file) });
      return [world, world.server.faults] as const;
    },
  ],
] as const;

const lives = [
  ['a week of the demo, by a team, its mentor and the coordination', demoCohort, liveAWeek],
  [
    'help: asked by the form, declined, taken in the channel, given back, widened and solved',
    () => helpWith({}),
    askForHelp,
  ],
  [
    'data: nothing new in one tap; « bloqué » by its form, then a request filled in; and the same in words',
    () => helpWith({ datasets: DATASETS }),
    checkData,
  ],
  [
    'milestones and a team’s page: done, moved by a form, asked to wait, read; and the same in words',
    () => helpWith({ milestones: { template: 'eig-10-months', exceptions: DONE } }),
    keepMilestones,
  ],
  [
    'trainings: offered in a form, signed up to in the channel, and reminded of',
    () => smallCohort((raw) => raw.rituals.splice(0)),
    offerTraining,
  ],
] as const;

describe.runIf(inject('atLength')).each(platforms)('on %s alone', (_platform, begin) => {
  it.each(lives)(
    '%s',
    async (_life, file, live) => {
      const [world, faults] = await begin(file());
      await live(world);
      expect(faults).toEqual([]);
    },
    240_000,
  );
});
