import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { NOT_HELD } from './bars.ts';
import { machine } from './machine.ts';

/** Benchmarks one after the other, whatever the one before gave; then every bar that was not held. */

export type Benchmark = { name: string; env?: Readonly<Record<string, string>> };

const run = async ({ name, env = {} }: Benchmark): Promise<string[]> => {
  console.log(`\n${name}`);
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: ['inherit', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
  });
  const missed: string[] = [];
  const closed = once(child, 'close');
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line);
    if (line.includes(NOT_HELD)) missed.push(`${name}: ${line.trim().replaceAll(/ {2,}/g, '  ')}`);
  }
  const [code] = await closed;
  if (code !== 0 && missed.length === 0) missed.push(`${name}: a bar that it says itself, or did not finish`);
  return missed;
};

export const runAll = async (benchmarks: readonly Benchmark[]): Promise<void> => {
  console.log(machine());
  const missed: string[] = [];
  for (const one of benchmarks) missed.push(...(await run(one)));
  console.log(missed.length === 0 ? '\nAll bars are held.' : `\nNot held:\n${missed.join('\n')}`);
  process.exitCode = missed.length === 0 ? 0 : 1;
};
