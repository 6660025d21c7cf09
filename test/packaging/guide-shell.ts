import { spawn } from 'node:child_process';
import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { emptyFolder, type Ran, ROOT } from './commands.ts';

/** A terminal in an empty folder, of an ordinary user, in which commands are typed as a guide writes them. */

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** `npm`, of this checkout, wherever it is typed. */
const NPM = `#!/bin/sh
if [ "$1" = start ]; then exec "${process.execPath}" "${ROOT}/scripts/start.js"; fi
shift
[ "$1" = -s ] && shift
name=$1
shift
[ "$1" = -- ] && shift
exec "${process.execPath}" "${ROOT}/scripts/$name.ts" "$@"
`;

const asOrdinaryUser = (command: string[]): [string, string[]] => {
  const [program = '', ...args] = isRoot
    ? ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups', ...command]
    : command;
  return [program, args];
};

export type Shell = {
  folder: string;
  /** Each command, once it was typed, as the guide has it. */
  typed: Set<string>;
  type(command: string, as?: string): Promise<Ran>;
  /** Answers each question by the name that it ends with. */
  answer(command: string, answers: Readonly<Record<string, string>>): Promise<Ran>;
  /** `npm start`, until it is stopped. */
  start(): Promise<{ url: string; stop(): Promise<number | null> }>;
};

const placeFor = (): { folder: string; path: string } => {
  const [folder, tools] = [emptyFolder(), emptyFolder()];
  writeFileSync(join(tools, 'npm'), NPM);
  chmodSync(join(tools, 'npm'), 0o755);
  chmodSync(tools, 0o755);
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  return { folder, path: `${tools}:/usr/local/bin:/usr/bin:/bin` };
};

export const openShell = (settings: Readonly<Record<string, string>> = {}): Shell => {
  const { folder, path } = placeFor();
  const typed = new Set<string>();
  const env = { PATH: path, HOME: folder, LOG_LEVEL: 'warn', ...settings };
  const run = (command: string[]) =>
    spawn(...asOrdinaryUser(command), { cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe'] });

  const finished = async (child: ReturnType<typeof run>, heard: (text: string) => void): Promise<Ran> => {
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text;
        heard(said);
      });
    await once(child, 'close');
    return { ok: child.exitCode === 0, said };
  };

  return {
    folder,
    typed,
    async type(command, as = command) {
      typed.add(command);
      const child = run(['sh', '-c', as]);
      child.stdin.end();
      return finished(child, () => {});
    },
    async answer(command, answers) {
      typed.add(command);
      const child = run(['script', '-qfec', command, '/dev/null']);
      let asked = 0;
      return finished(child, (said) => {
        const names = [...said.matchAll(/^([A-Z_]+) = /gm)];
        if (names.length === asked) return;
        asked = names.length;
        child.stdin.write(`${answers[names.at(-1)?.[1] ?? ''] ?? ''}\n`);
      });
    },
    async start() {
      typed.add('npm start');
      const child = run(['sh', '-c', 'exec npm start']);
      const closed = once(child, 'close');
      const stop = async (): Promise<number | null> => {
        child.kill('SIGTERM');
        await closed;
        return child.exitCode;
      };
      onTestFinished(async () => void (await stop()));
      let said = '';
      const url = await new Promise<string>((resolve, reject) => {
        for (const stream of [child.stdout, child.stderr])
          stream.setEncoding('utf8').on('data', (text: string) => {
            said += text;
            const [, address] = /ready: (\S+)/.exec(said) ?? [];
            if (address) resolve(address);
          });
        void closed.then(() => reject(new Error(`it ended before it was ready:\n${said}`)));
      });
      return { url, stop };
    },
  };
};
