import { parseArgs } from 'node:util';
import { isGood, linesOf } from './figures.ts';
import { runChaos } from './run.ts';

/** `npm run chaos -- --prompts 20000 --kills 100 --db-restarts 10 --seed 7`: one figure a line, and a code. */

const { values } = parseArgs({
  options: {
    prompts: { type: 'string', default: '2000' },
    kills: { type: 'string', default: '10' },
    'db-restarts': { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
    minutes: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
});

const seed = Number(values.seed);
console.log(
  `npm run chaos -- --prompts ${values.prompts} --kills ${values.kills} --db-restarts ${values['db-restarts']} --seed ${seed}`,
);
const found = await runChaos({
  prompts: Number(values.prompts),
  kills: Number(values.kills),
  databaseRestarts: Number(values['db-restarts']),
  rounds: Number(values.rounds),
  minutes: Number(values.minutes),
  seed,
  quarantine: 60,
  lateMs: 2_500,
  seconds: { frozen: 20, silent: 15 },
  durable: true,
  tell: (line) => console.log(line),
});
for (const line of linesOf(found)) console.log(line);
process.exit(isGood(found) ? 0 : 1);
