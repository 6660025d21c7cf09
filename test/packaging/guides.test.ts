import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingNames } from '../../src/config.ts';
import { ROOT } from './commands.ts';
import { commandsIn, INSTALLATION_GUIDES, NOT_PLAYED, PLAYED, readPage as read } from './guide-commands.ts';

/** Every command of the guides is one that exists, with options that it takes. `npm run try-install` runs them. */

const GUIDES = [...INSTALLATION_GUIDES, 'CONTRIBUTING.md'];

const { scripts }: { scripts: Record<string, string> } = JSON.parse(read('package.json'));

/** Commands of npm and of the archive in a sentence, too. */
const mentionsIn = (page: string): string[] =>
  [...read(page).matchAll(/(npm run (?:-s )?[\w:-]+|\.\/ritournelle [a-z]+)/g)].map(([, one = '']) => one);

/** What a script reads of its arguments, as far as its source says. */
const optionsOf = (script: string): string[] => {
  const [, path] = /node (\S+\.ts)/.exec(scripts[script] ?? '') ?? [];
  if (!path) return [];
  return [
    ...readFileSync(`${ROOT}/${path}`, 'utf8').matchAll(
      /'?([a-z-]+)'?: \{ type: |'--([a-z-]+)'|--([a-z-]+)/g,
    ),
  ].map(([, one, other, third]) => one ?? other ?? third ?? '');
};

const faultOf = (command: string): string | undefined => {
  const [, name = '', given = ''] = /^npm run (?:-s )?([\w:-]+)(?: -- (.*))?$/.exec(command) ?? [];
  if (command.startsWith('npm run')) {
    if (!(name in scripts)) return `${command}: no such script`;
    if (['chaos', 'simulate', 'test'].includes(name)) return undefined;
    const unknown = [...given.matchAll(/--([a-z-]+)/g)].filter(
      ([, one = '']) => !optionsOf(name).includes(one),
    );
    const names = name === 'setup' ? [...given.matchAll(/([A-Z_]+)=/g)] : [];
    const wrong = names.filter(([, one = '']) => !settingNames().includes(one));
    return unknown.length + wrong.length > 0 ? `${command}: ${[...unknown, ...wrong].join(', ')}` : undefined;
  }
  const [program = ''] = command.split(' ');
  const known = ['npm', 'useradd', 'tar', 'ln', 'install', 'cp', 'cd', 'systemctl'];
  return known.includes(program) ? undefined : `${command}: not a command of a guide`;
};

describe('the guides', () => {
  it.each(GUIDES)('%s: its commands exist, with options that they take', (page) => {
    const commands = commandsIn(page).filter((one) => !/[<>|]/.test(one));
    expect(commands.map(faultOf).filter((fault) => fault !== undefined)).toEqual([]);
    const lost = mentionsIn(page)
      .map((one) => one.replace(/^npm run (?:-s )?|^\.\/ritournelle /, ''))
      .filter((name) => !(name in scripts) && name !== 'start' && name !== 'x');
    expect(lost).toEqual([]);
  });

  it('are typed by npm run try-install to the last command, or it is said why not and what is checked instead', () => {
    const commands = [...new Set(INSTALLATION_GUIDES.flatMap(commandsIn))];
    const patterns = [...Object.values(PLAYED).flat(), ...NOT_PLAYED.map(({ command }) => command)];
    expect(commands.filter((one) => !patterns.some((pattern) => pattern.test(one)))).toEqual([]);
    expect(patterns.filter((pattern) => !commands.some((one) => pattern.test(one)))).toEqual([]);
    for (const { instead } of NOT_PLAYED) expect(existsSync(`${ROOT}/${instead}`), instead).toBe(true);
  });

  it('would be found out', () => {
    expect(faultOf('npm run doktor')).toContain('no such script');
    expect(faultOf('npm run doctor -- --langue fr')).toContain('langue');
    expect(faultOf('npm run setup -- SLACK_TOKEN=x')).toContain('SLACK_TOKEN');
  });

  it('lead the reverse proxy to every path that the bot answers', () => {
    for (const page of ['docs/install-slack.md', 'docs/install-mattermost.md'])
      for (const path of ['/notice/', '/calendar/', '/livez']) {
        expect(read(page).split(`\`${path}\``).length, `${page}: ${path}, in both languages`).toBe(3);
      }
  });

  it('have shell that a shell understands', () => {
    for (const path of ['packaging/try.sh', 'packaging/ritournelle']) {
      expect(existsSync(`${ROOT}/${path}`)).toBe(true);
      execFileSync('sh', ['-n', path], { cwd: ROOT });
    }
  });
});
