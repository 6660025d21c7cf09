import {
  chmodSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import { setClock } from '../../src/store/core/clock.ts';
import { connect } from '../../src/store/core/database.ts';
import { BOT_TOKEN as MATTERMOST_TOKEN } from '../fakes/mattermost/state.ts';
import { APP_TOKEN, BOT_TOKEN } from '../fakes/slack/state.ts';
import { Smtp } from '../fakes/smtp/server.ts';
import { anOffice as aMattermost } from '../fixtures/chat/mattermost/workspace.ts';
import { aWorkspace } from '../fixtures/chat/slack/workspace.ts';
import { SECRET_KEY } from '../fixtures/keys.ts';
import { ROOT } from './commands.ts';
import { commandsIn, INSTALLATION_GUIDES, PLAYED } from './guide-commands.ts';
import { openShell, type Shell } from './guide-shell.ts';

/** The guides, typed to the letter in an empty folder by an ordinary user, against stand-ins. `npm run try-install`. */

const ALL = [...new Set(INSTALLATION_GUIDES.flatMap(commandsIn))];

/** The commands of a part, those first whose text begins so. */
const commandsOf = (part: keyof typeof PLAYED, beginning = ''): string[] =>
  ALL.filter((one) => PLAYED[part].some((pattern) => pattern.test(one)) && one.startsWith(beginning));

const nothingIsLeft = (part: keyof typeof PLAYED, shells: readonly Shell[]): void => {
  const typed = new Set(shells.flatMap((shell) => [...shell.typed]));
  expect(commandsOf(part).filter((one) => !typed.has(one))).toEqual([]);
};

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

const writeCohort = ({ folder }: Shell, id: string): void => {
  const text = readFileSync(join(ROOT, 'test/fixtures/lived/cohort.yml'), 'utf8');
  writeFileSync(join(folder, `${id}.yml`), text.replace('id: petite', `id: ${id}`));
};

const typeAll = async (shell: Shell, commands: readonly string[], change = (text: string) => text) => {
  const said: string[] = [];
  for (const command of commands) said.push((await shell.type(command, change(command))).said);
  return said.join('\n');
};

const withTokens = (command: string): string =>
  command
    .replace('xoxb-…', BOT_TOKEN)
    .replace('xapp-…', APP_TOKEN)
    .replace('MATTERMOST_TOKEN=…', `MATTERMOST_TOKEN=${MATTERMOST_TOKEN}`);

describe.runIf(inject('atLength'))('the guides lead', () => {
  it('on Slack, from an empty folder to a first prompt, then to a backup restored elsewhere', async () => {
    const slack = await aWorkspace();
    const settings = { SLACK_API_URL: slack.apiUrl, PORT: '0' };
    const shell = openShell(settings);
    const { folder } = shell;
    expect(await typeAll(shell, commandsOf('slack', 'npm run setup'), withTokens)).toContain('(0600)');
    await typeAll(shell, commandsOf('slack', 'npm run manifest'));
    expect(readFileSync(join(folder, 'slack-app.yml'), 'utf8')).toContain('https://bot.yours.example');
    const examined = await typeAll(shell, commandsOf('slack', 'npm run doctor'));
    for (const line of ['base : serveur embarqué', 'jeton : bon', 'droits : tous là', 'scopes: all there'])
      expect(examined).toContain(`ok   ${line}`);

    const bot = await shell.start();
    const data = join(folder, 'data');
    // Nobody waits for a working morning in a test, nor for the hour over which notices are spread.
    await setProgrammeTime(data, nextMonday('11:00'));
    writeCohort(shell, 'ma-promotion');
    const begun = await typeAll(shell, commandsOf('slack', 'npm run cohort'));
    expect(begun).toContain('Personne n’a été prévenu');
    expect(begun).toContain('est lancée');
    await setProgrammeTime(data, nextMonday('12:30'));
    const first = () => slack.read('U0E01', 'D0E01').map(({ text }) => text);
    await expect.poll(first, { timeout: 300_000 }).toContainEqual(expect.stringContaining('Ritournelle'));
    // A round opens each working day at half past nine.
    await setProgrammeTime(data, nextMonday('09:30:20').add({ hours: 24 }));
    await expect
      .poll(first, { timeout: 600_000 })
      .toContainEqual(expect.stringContaining('Stand-up du mardi'));

    await typeAll(shell, ['npm run parked', ...commandsOf('slack', 'npm run backup')]);
    expect(await bot.stop()).toBe(0);

    const other = openShell(settings);
    for (const name of ['.env', 'tonight.backup']) {
      // Read by its new owner, as when it is carried over.
      writeFileSync(join(other.folder, name), readFileSync(join(folder, name)));
    }
    const [restore = ''] = commandsOf('slack', 'npm run restore');
    expect((await other.type(restore)).said).toContain('le fichier des effacements manque');
    expect(existsSync(join(other.folder, 'data'))).toBe(false);
    writeFileSync(join(other.folder, 'erasures.jsonl'), readFileSync(join(data, 'erasures.jsonl')));
    const restored = await other.type(restore, `ERASURES_FILE=erasures.jsonl ${restore}`);
    expect(restored).toMatchObject({ ok: true, said: expect.stringContaining('Effacements rejoués : 0.') });
    nothingIsLeft('slack', [shell, other]);
  }, 1_500_000);

  it('in the sandbox, from a cohort of one’s own to its launch and its log', async () => {
    const shell = openShell({ PORT: '0' });
    const bot = await shell.start();
    writeCohort(shell, 'my-cohort');
    const said = await typeAll(shell, commandsOf('sandbox'));
    expect(said).toContain('est lancée');
    expect(readFileSync(join(shell.folder, 'd.csv'), 'utf8').split('\n').length).toBeGreaterThan(1);
    expect(await bot.stop()).toBe(0);
    nothingIsLeft('sandbox', [shell]);
  }, 900_000);

  it('through the questions of the setup, in both languages', async () => {
    const answers = {
      PUBLIC_URL: 'https://robot.example',
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      OPERATOR_CONTACT: 'robot@exemple.example',
    };
    const shells = [];
    for (const command of commandsOf('asked')) {
      const shell = openShell();
      shells.push(shell);
      const { said } = await shell.answer(command, answers);
      expect(said).toContain('(0600)');
      expect(readFileSync(join(shell.folder, '.env'), 'utf8')).toMatch(/^SECRET_KEY=/m);
    }
    nothingIsLeft('asked', shells);
  }, 600_000);

  it('on Mattermost, to an installation that the doctor examines', async () => {
    const { server } = await aMattermost();
    const shell = openShell({ PORT: '0' });
    const set = await typeAll(shell, commandsOf('mattermost'), withTokens);
    expect(set).toContain('/mattermost/');
    const { said } = await shell.type('npm run doctor', `MATTERMOST_URL=${server.url} npm run doctor`);
    expect(said).toContain('ok   jeton : bon, compte @ritournelle');
    nothingIsLeft('mattermost', [shell]);
  }, 600_000);

  it('by mail, to an installation that the doctor examines', async () => {
    const smtp = new Smtp();
    await smtp.listen();
    onTestFinished(() => smtp.close());
    const shell = openShell({ PORT: '0' });
    expect(await typeAll(shell, commandsOf('mail'))).toContain('SPF, DMARC et DKIM');
    const { said } = await shell.type(
      'npm run doctor',
      `MAIL_INBOX_URL= SMTP_URL=${smtp.url} npm run doctor`,
    );
    expect(said).toContain('ok   serveur SMTP : répond');
    nothingIsLeft('mail', [shell]);
  }, 600_000);

  const archives = globSync('build/ritournelle-*.tar.gz', { cwd: ROOT });

  it.runIf(archives.length > 0)(
    'from the archive, to a command linked in its place',
    async () => {
      const shell = openShell();
      const { folder } = shell;
      for (const path of archives) symlinkSync(join(ROOT, path), join(folder, basename(path)));
      for (const path of ['opt', 'etc/systemd/system']) {
        mkdirSync(join(folder, path), { recursive: true });
        chmodSync(join(folder, path), 0o777);
      }
      const inHere = (command: string) =>
        command.replaceAll(/\/opt\b/g, `${folder}/opt`).replace('/etc/systemd', `${folder}/etc/systemd`);
      await typeAll(shell, commandsOf('archive'), inHere);
      expect(globSync('etc/systemd/system/*', { cwd: folder }).length).toBe(5);
      const set = await shell.type(
        'setup',
        `${folder}/opt/ritournelle/ritournelle setup SECRET_KEY=${SECRET_KEY}`,
      );
      expect(set).toMatchObject({ ok: true });
      nothingIsLeft('archive', [shell]);
    },
    300_000,
  );
});
