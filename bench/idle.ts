import { sql } from 'drizzle-orm';
import { FakeChat } from '../test/fakes/chat.ts';
import { bar, quantile } from './bars.ts';
import { copyCohorts, engineOn, importDemo, openBench } from './cohorts.ts';

/**
 * A minute in which nothing is due, with one cohort and with many, in one process and in two; beside it, the bare question
 * `select 1`. COHORTS=13000 for another number.
 */

const MOST: Readonly<Record<number, number>> = { 1: 5, 100: 10, 1000: 30 };
const sizes = process.env['COHORTS'] ? [1, Number(process.env['COHORTS'])] : [1, 100, 1000];
const TICKS = 20;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const began = performance.now();
  await work();
  return performance.now() - began;
};

const busy = new Map<number, number>();
for (const size of sizes) {
  let statements = 0;
  const { db, close } = await openBench('2026-11-24T20:00:00+01:00', () => (statements += 1));
  await importDemo(db);
  const [one, two] = [await engineOn(db, new FakeChat([])), await engineOn(db, new FakeChat([]))];
  // The first plans everything, the second what the first changed.
  for (let round = 0; round < 3; round += 1) await one.tick();
  if (size > 1) await copyCohorts(db, size - 1);
  await db.execute(sql`delete from outdated_plans`);
  await one.tick();
  const times: number[] = [];
  const bare: number[] = [];
  statements = 0;
  const used = process.cpuUsage();
  for (let tick = 0; tick < TICKS; tick += 1) times.push(await timed(() => one.tick()));
  const { user, system } = process.cpuUsage(used);
  busy.set(size, (user + system) / 1000 / TICKS);
  const asked = statements / TICKS;
  statements = 0;
  await Promise.all([one.tick(), two.tick()]);
  const shared = statements;
  for (let tick = 0; tick < TICKS; tick += 1) bare.push(await timed(() => db.execute(sql`select 1`)));
  bar(`a minute in which nothing is due, ${size} cohorts, median`, quantile(times, 0.5), MOST[size], 'ms');
  bar('  select 1, in the same run', quantile(bare, 0.5), undefined, 'ms');
  bar('  statements of that minute', asked, undefined, 'statements');
  bar('  statements of that minute in two processes', shared, undefined, 'statements');
  await close();
}
const [first = 1] = sizes;
const last = sizes.at(-1) ?? 1;
bar(
  `processor of that minute, ${last} cohorts beside ${first}`,
  (busy.get(last) ?? 0) / (busy.get(first) ?? 1),
  3,
  'times',
);
