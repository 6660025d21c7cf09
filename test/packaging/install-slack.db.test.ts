import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import { setClock } from '../../src/store/core/clock.ts';
import { connect } from '../../src/store/core/database.ts';
import { APP_TOKEN, BOT_TOKEN } from '../fakes/slack/state.ts';
import { aWorkspace } from '../fixtures/chat/slack/workspace.ts';
import { emptyFolder, ROOT, run, startIn } from './commands.ts';

/** docs/install-slack.md, from an empty folder to a first prompt, against the stand-in for Slack. `npm run try-install`. */

const setProgrammeTime = async (dataDir: string, to: string): Promise<void> => {
  const embedded = await openEmbedded({ dataDir });
  const db = connect(embedded.url, 1);
  await setClock(db, Temporal.Instant.from(to));
  await db.close();
  await embedded.stop();
};

describe.runIf(inject('atLength'))('the guide for Slack', () => {
  it('leads from an empty folder to a first prompt, then to a backup restored elsewhere', async () => {
    const slack = await aWorkspace();
    const folder = emptyFolder();
    const settings = [
      `SLACK_BOT_TOKEN=${BOT_TOKEN}`,
      `SLACK_APP_TOKEN=${APP_TOKEN}`,
      `SLACK_API_URL=${slack.apiUrl}`,
      'PUBLIC_URL=https://robot.example',
      'OPERATOR_CONTACT=robot@exemple.example',
    ];
    expect(await run(folder, 'setup', ...settings)).toMatchObject({ ok: true });
    expect((await run(folder, 'manifest')).ok).toBe(true);
    expect(readFileSync(join(folder, 'slack-app.yml'), 'utf8')).toContain('socket_mode_enabled: true');

    copyFileSync(join(ROOT, 'test/fixtures/lived/cohort.yml'), join(folder, 'ma-promotion.yml'));
    const imported = await run(folder, 'cohort', 'import', 'ma-promotion.yml');
    expect(imported).toMatchObject({ ok: true, said: expect.stringContaining('Personne n’a été prévenu') });
    const examined = await run(folder, 'doctor');
    for (const line of [
      'ok   base : serveur embarqué',
      'ok   jeton : bon',
      'ok   droits : tous là',
      'ok   connexion',
    ])
      expect(examined.said).toContain(line);
    const launched = await run(folder, 'cohort', 'launch', 'petite');
    expect(launched.said).toContain('est lancée');

    // Nobody waits for a working morning in a test.
    await setProgrammeTime(join(folder, 'data'), '2026-11-24T08:29:50+01:00');
    const bot = await startIn(folder);
    const first = () => slack.read('U0E01', 'D0E01').map(({ text }) => text);
    await expect.poll(first, { timeout: 60_000 }).toContainEqual(expect.stringContaining('Ritournelle'));

    expect((await run(folder, 'backup', '../kept.backup')).said).toContain('kept.backup');
    expect(await bot.stop()).toBe(0);
  }, 240_000);
});
