import { readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { z } from 'zod';
import { DATASETS } from '../fixtures/practices/datasets.ts';
import { smallCohort } from '../fixtures/cohort/cohort-file.ts';
import { makeWorld } from '../fixtures/world.ts';
import { fortnightOfPresses } from './fortnight-of-presses.ts';

/**
 * What the bot answers to hundreds of texts, one after the other, for `npm run replay`, which runs this file on two
 * revisions; then to every button and form that people see in a fortnight. It only uses what old ones have too.
 */
const { REPLAY_OUT = '' } = process.env;
const texts = z.array(z.tuple([z.string(), z.string()]));

const file = () =>
  smallCohort((raw) => {
    Object.assign(raw.channels, {
      formations: { for: 'cohort' },
      aide: { for: 'cohort' },
      communaute: { for: 'community' },
    });
    Object.assign(raw.cohort, { workshop_channel: 'formations', help_channels: { cohort: 'aide' } });
    Object.assign(raw, { datasets: DATASETS, milestones: { template: 'eig-10-months', exceptions: [] } });
  });

it.runIf(REPLAY_OUT)('answers as it does', { timeout: 1_800_000 }, async () => {
  const { say } = await makeWorld({ file: file(), until: '2026-11-24T10:00:00+01:00' });
  const typed = texts.parse(JSON.parse(readFileSync(`${import.meta.dirname}/replayed-texts.json`, 'utf8')));
  const answers: string[][] = [];
  for (const [as, text] of typed) {
    const answer = await say(as, text).catch((error: unknown) => `FAULT ${String(error)}`);
    answers.push([as, text, answer]);
  }
  const fortnight = await makeWorld({ file: file(), until: '2026-11-23T10:00:00+01:00' });
  answers.push(...(await fortnightOfPresses(fortnight)));
  writeFileSync(REPLAY_OUT, JSON.stringify(answers));
});
