import { readableFault } from '../src/engine/fault.ts';
import { readOwnConfig } from '../src/config.ts';
import { withDatabase } from '../src/open-database.ts';
import { readActivity } from '../src/store/log/activity.ts';

const USAGE = 'Usage : npm run log -- [--from AAAA-MM-JJ] [--to AAAA-MM-JJ] [--json]';

type Row = Awaited<ReturnType<typeof readActivity>>[number];

const option = (args: readonly string[], name: string): Temporal.PlainDate | undefined => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : Temporal.PlainDate.from(args[at + 1] ?? '');
};

/** « 2026-11-23 promo-demo standup.opened v1 ritual=bilan challenge=rivage » */
const line = ({ localDate, cohort, type, version, alias, facts }: Row): string =>
  [
    localDate.toString(),
    cohort ?? '-',
    `${type} v${version}`,
    ...Object.entries(facts).map(([name, value]) => `${name}=${value}`),
    ...(alias ? [`alias=${alias.slice(0, 8)}`] : []),
  ].join(' ');

const known = new Set(['--from', '--to', '--json']);

try {
  const args = process.argv.slice(2);
  if (args.some((arg) => arg.startsWith('--') && !known.has(arg))) throw new RangeError(USAGE);
  const [from, to] = [option(args, '--from'), option(args, '--to')];
  const span = { ...(from ? { from } : {}), ...(to ? { to } : {}) };
  const rows = await withDatabase(readOwnConfig('fr'), (db) => readActivity(db, span));
  for (const row of rows) console.log(args.includes('--json') ? JSON.stringify(row) : line(row));
} catch (error) {
  console.error(error instanceof RangeError ? USAGE : readableFault(error));
  process.exitCode = 1;
}
