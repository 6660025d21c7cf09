import { describe, it } from 'vitest';
import { askForHelp, checkData, keepMilestones } from '../../../fixtures/chat/lives/practices.ts';
import { livedOnSlack, makeSlackWorld, onSlack } from '../../../fixtures/chat/slack/world.ts';
import { DATASETS } from '../../../fixtures/practices/datasets.ts';
import { helpCohort } from '../../../fixtures/practices/help.ts';
import { DONE } from '../../../fixtures/practices/milestones.ts';

const onSlackWith = async (more: object) =>
  livedOnSlack(
    await makeSlackWorld({
      file: onSlack(
        helpCohort((raw) => {
          raw.rituals.splice(0);
          Object.assign(raw, more);
        }),
      ),
    }),
  );

describe('the practices on Slack, by payloads and by the words beside them', () => {
  it('help: asked by the form, declined, taken in the channel, given back, widened and solved', async () => {
    await askForHelp(await onSlackWith({}));
  }, 120_000);

  it('data: nothing new in one tap; « bloqué » by its form, then a request filled in; and the same in words', async () => {
    await checkData(await onSlackWith({ datasets: DATASETS }));
  }, 120_000);

  it('milestones and a team’s page: done, moved by a form, asked to wait, read; and the same in words', async () => {
    await keepMilestones(await onSlackWith({ milestones: { template: 'eig-10-months', exceptions: DONE } }));
  }, 120_000);
});
