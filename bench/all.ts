import { runAll } from './run.ts';

/** Every benchmark, or those named. */

const ALL = [
  'start',
  'five-minutes',
  'import',
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
  'files',
];

const named = process.argv.slice(2);
await runAll((named.length > 0 ? named : ALL).map((name) => ({ name })));
