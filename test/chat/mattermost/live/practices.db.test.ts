import { describe, expect, inject, it } from 'vitest';

import { askForHelp, checkData, keepMilestones } from '../../../fixtures/chat/lives/practices.ts';
import { offerTraining } from '../../../fixtures/chat/lives/workshop.ts';
import { makeMattermostWorld, onMattermost } from '../../../fixtures/chat/mattermost/world.ts';
import { smallCohort } from '../../../fixtures/cohort/cohort-file.ts';
import { DATASETS } from '../../../fixtures/practices/datasets.ts';
import { helpCohort } from '../../../fixtures/practices/help.ts';
import { DONE } from '../../../fixtures/practices/milestones.ts';

/** Two of them are lived each time, all of them at length. */
const atLength = inject('atLength');

const withHelp = (more: object) =>
  makeMattermostWorld({
    file: onMattermost(
      helpCohort((raw) => {
        raw.rituals.splice(0);
        Object.assign(raw, more);
      }),
    ),
  });

describe('the practices on Mattermost, by payloads and by the words beside them', () => {
  it('help: asked by the form, declined, taken in the channel, given back, widened and solved', async () => {
    const world = await withHelp({});
    await askForHelp(world);
    expect(world.server.faults).toEqual([]);
  }, 120_000);

  it.runIf(atLength)(
    'data: nothing new in one tap; « bloqué » by its form, then a request filled in; and the same in words',
    async () => {
      const world = await withHelp({ datasets: DATASETS });
      await checkData(world);
      expect(world.server.faults).toEqual([]);
    },
    120_000,
  );

  it.runIf(atLength)(
    'milestones and a team’s page: done, moved by a form, asked to wait, read; and the same in words',
    async () => {
      const world = await withHelp({ milestones: { template: 'eig-10-months', exceptions: DONE } });
      await keepMilestones(world);
      expect(world.server.faults).toEqual([]);
    },
    120_000,
  );

  it('trainings: offered in a form, signed up to in the channel, and reminded of', async () => {
    const world = await makeMattermostWorld({
      file: onMattermost(smallCohort((raw) => raw.rituals.splice(0))),
    });
    await offerTraining(world);
    expect(world.server.faults).toEqual([]);
  }, 120_000);
});
