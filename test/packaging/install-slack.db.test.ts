import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import { setClock } from '../../src/store/core/clock.ts';
import { connect } from '../../src/store/core/database.ts';
import { APP_TOKEN, BOT_TOKEN } from '../fakes/slack/state.ts';
import { aWorkspace } from '../fixtures/chat/slack/workspace.ts';
import { emptyFolder, ROOT, run, startIn } from './commands.ts';

/** docs/install-slack.md, from an empty folder to a first prompt, against the stand-in for Slack. `npm run try-install`. */

const nextMonday = (hour: string): Temporal.Instant => {
  const now = Temporal.Now.zonedDateTimeISO('Europe/Paris');
  return now
    .add({ days: 8 - now.dayOfWeek })
    .withPlainTime(hour)
    .toInstant();
};

const setProgrammeTime = async (dataDir: string, to: Temporal.Instant): Promise<void> => {
  const embedded = await openEmbedded({ dataDir });
  const db = connect(embedded.url, 1);
  await setClock(db, to);
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

    const examined = await run(folder, 'doctor');
    for (const line of [
      'ok   base : serveur embarqué',
      'ok   jeton : bon',
      'ok   droits : tous là',
      'ok   connexion',
    ])
      expect(examined.said).toContain(line);

    const bot = await startIn(folder);
    // Nobody waits for a working morning in a test, nor for the hour over which notices are spread.
    const data = join(folder, 'data');
    await setProgrammeTime(data, nextMonday('11:00'));
    copyFileSync(join(ROOT, 'test/fixtures/lived/cohort.yml'), join(folder, 'ma-promotion.yml'));
    const imported = await run(folder, 'cohort', 'import', 'ma-promotion.yml');
    expect(imported).toMatchObject({ ok: true, said: expect.stringContaining('Personne n’a été prévenu') });
    const launched = await run(folder, 'cohort', 'launch', 'petite');
    expect(launched.said).toContain('est lancée');
    await setProgrammeTime(data, nextMonday('12:30'));
    const first = () => slack.read('U0E01', 'D0E01').map(({ text }) => text);
    await expect.poll(first, { timeout: 60_000 }).toContainEqual(expect.stringContaining('Ritournelle'));

    // A round opens each working day at half past nine.
    await setProgrammeTime(data, nextMonday('09:30:20').add({ hours: 24 }));
    await expect
      .poll(first, { timeout: 120_000 })
      .toContainEqual(expect.stringContaining('Stand-up du mardi'));

    expect((await run(folder, 'backup', 'kept.backup')).said).toContain('kept.backup');
    expect(await bot.stop()).toBe(0);
    const other = emptyFolder();
    for (const name of ['.env', 'kept.backup']) copyFileSync(join(folder, name), join(other, name));
    expect((await run(other, 'restore', 'kept.backup')).said).toContain('le fichier des effacements manque');
    mkdirSync(join(other, 'data'));
    copyFileSync(join(data, 'erasures.jsonl'), join(other, 'data/erasures.jsonl'));
    const restored = await run(other, 'restore', 'kept.backup');
    expect(restored).toMatchObject({ ok: true, said: expect.stringContaining('Effacements rejoués : 0.') });
  }, 400_000);
});
