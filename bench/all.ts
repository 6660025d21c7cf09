import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { machine } from './machine.ts';

/** Every benchmark, one after the other, whatever the one before gave; then which did not hold. */

const ALL = [
  'start',
  'five-minutes',
  'lived',
  'idle',
  'half-past-nine',
  'reply',
  'slack-ack',
  'year',
  'datasets',
  'help-search',
  'pairing',
  'digest',
  'erase',
];

const run = async (name: string): Promise<boolean> => {
  console.log(`\n${name}`);
  const child = spawn(process.execPath, [join(import.meta.dirname, `${name}.ts`)], { stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  return code === 0;
};

console.log(machine());
const failed: string[] = [];
for (const name of process.argv.length > 2 ? process.argv.slice(2) : ALL)
  if (!(await run(name))) failed.push(name);
console.log(
  failed.length === 0 ? '\nAll bars are held.' : `\nNot held, or not finished: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
