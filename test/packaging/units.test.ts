import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { z } from 'zod';
import { settingNames } from '../../src/config.ts';
import { ROOT } from './commands.ts';

/** What starts the archive elsewhere, and cannot be started here: no systemd runs a test, and no Docker. */

const read = (path: string): string => readFileSync(`${ROOT}/${path}`, 'utf8');

const listed = (text: string): string[] => text.trim().split(/\s+/);

/** Of systemd.unit, systemd.service, systemd.exec, systemd.resource-control, systemd.kill and systemd.timer. */
const DIRECTIVES: Readonly<Record<string, readonly string[]>> = {
  Unit: listed('Description Documentation Wants After StartLimitIntervalSec StartLimitBurst'),
  Service:
    listed(`Type User Group StateDirectory StateDirectoryMode WorkingDirectory ExecCondition ExecStart ExecStartPre
    ExecStartPost Restart RestartSec TimeoutStopSec KillMode LimitNOFILE MemoryMax TasksMax UMask NoNewPrivileges
    CapabilityBoundingSet AmbientCapabilities ProtectSystem ProtectHome PrivateTmp PrivateDevices PrivateUsers ProtectProc
    ProtectClock ProtectHostname ProtectKernelLogs ProtectKernelModules ProtectKernelTunables ProtectControlGroups
    RestrictAddressFamilies RestrictNamespaces RestrictRealtime RestrictSUIDSGID LockPersonality RemoveIPC
    SystemCallArchitectures SystemCallFilter SystemCallErrorNumber`),
  Timer: listed('OnBootSec OnUnitInactiveSec AccuracySec OnCalendar RandomizedDelaySec Persistent'),
  Install: listed('WantedBy'),
};

/** The keys of the Compose specification that ours uses: https://github.com/compose-spec/compose-spec */
const compose = z.strictObject({
  services: z.strictObject({
    bot: z.strictObject({
      image: z.string(),
      build: z.strictObject({ context: z.literal('.'), args: z.strictObject({ ARCHIVE: z.string() }) }),
      env_file: z.literal('.env'),
      environment: z.record(z.string(), z.string()),
      ports: z.array(z.string()).min(1),
      volumes: z.array(z.string()),
      read_only: z.literal(true),
      tmpfs: z.literal('/tmp'),
      cap_drop: z.tuple([z.literal('ALL')]),
      security_opt: z.tuple([z.literal('no-new-privileges:true')]),
      stop_grace_period: z.string(),
      restart: z.literal('on-failure'),
    }),
  }),
  volumes: z.record(z.string(), z.null()),
});

describe('the units of a supervisor', () => {
  const units = globSync('packaging/*.{service,timer}', { cwd: ROOT });
  const archive = read('scripts/archive/contents.ts');

  it('run commands that the archive has', () => {
    const asked = units.flatMap((path) => [...read(path).matchAll(/\/opt\/ritournelle\/ritournelle (\w+)/g)]);
    expect(new Set(asked.map(([, command]) => command))).toEqual(new Set(['alive', 'backup', 'start']));
    for (const command of ['alive', 'backup']) expect(archive).toContain(`'${command}'`);
  });

  it('are understood by systemd, where it is installed', () => {
    const said = units.flatMap((path) => {
      try {
        execFileSync('systemd-analyze', ['verify', '--man=no', path], {
          cwd: ROOT,
          encoding: 'utf8',
          stdio: 'pipe',
        });
        return [];
      } catch (error) {
        const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
        // It is not installed in /opt here.
        return text
          .split('\n')
          .filter((line) => line !== '' && !/opt\/ritournelle\/ritournelle is not executable/.test(line));
      }
    });
    expect(said).toEqual([]);
  });

  it('use directives that systemd documents, in their sections', () => {
    const wrong = units.flatMap((path) => {
      let section = '';
      return read(path)
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .flatMap((line) => {
          const [, name] = /^\[(\w+)\]$/.exec(line) ?? [];
          if (name) section = name;
          const [directive = ''] = line.split('=');
          return name || DIRECTIVES[section]?.includes(directive) ? [] : [`${path}: ${section}, ${line}`];
        });
    });
    expect(wrong).toEqual([]);
  });

  it('keep the bot’s user, folder and port where the guide puts them', () => {
    const guide = read('docs/operations.md');
    const service = read('packaging/ritournelle.service');
    for (const told of ['User=ritournelle', 'WorkingDirectory=/var/lib/ritournelle', 'NoNewPrivileges=yes'])
      expect(service).toContain(told);
    for (const typed of [
      'useradd --system --home-dir /var/lib/ritournelle',
      'install -d -o ritournelle -g ritournelle -m 0700 /var/lib/ritournelle',
      'cd /var/lib/ritournelle && sudo -u ritournelle /opt/ritournelle/ritournelle setup',
    ])
      expect(guide).toContain(typed);
    const [, enabled = ''] = /systemctl enable --now (.+)/.exec(guide) ?? [];
    for (const unit of enabled.split(' ')) expect(read(`packaging/${unit}`)).toContain('[Install]');
  });
});

describe('the container', () => {
  const lines = read('Dockerfile')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

  it('is made of the archive alone, by an ordinary user, and asks whether it lives', () => {
    const instructions = lines.map((line) => line.split(' ')[0] ?? '');
    expect(instructions).toEqual([
      'FROM',
      'ARG',
      'RUN',
      'ADD',
      'RUN',
      'USER',
      'WORKDIR',
      'VOLUME',
      'EXPOSE',
      'HEALTHCHECK',
      'ENTRYPOINT',
      'CMD',
    ]);
    // Lists are JSON, or Docker would give them to a shell that is not asked for.
    for (const line of lines.filter((one) => /^(?:ENTRYPOINT|CMD)|CMD \[/.test(one)))
      expect(() => JSON.parse(line.slice(line.indexOf('[')))).not.toThrow();
    expect(read('Dockerfile')).not.toMatch(/apt|curl|npm i|https?:/);
  });

  it('is started with the settings of .env, on this machine only, with rights taken away', () => {
    const found = compose.parse(load(read('compose.yaml')));
    expect(found.services.bot.volumes).toEqual([`${Object.keys(found.volumes)[0]}:/var/lib/ritournelle`]);
    expect(found.services.bot.environment['DATA_DIR']).toMatch(/^\/var\/lib\/ritournelle\//);
    for (const port of found.services.bot.ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    for (const name of Object.keys(found.services.bot.environment)) expect(settingNames()).toContain(name);
  });
});
