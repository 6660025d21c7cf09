import { drawPairs, type Guest, pairKeysOf } from '../src/rituals/pairing/draw.ts';
import { machine } from './machine.ts';

/** Draws 200 people for coffee, compared with a shuffle that ignores défis and earlier meetings. */

const PEOPLE = 200;
const ROUNDS = 5;

const guests: Guest[] = Array.from({ length: PEOPLE }, (_, rank) => ({
  id: `p${rank}`,
  teams: [`t${Math.floor(rank / 3)}`],
}));

const shuffled = (): string[][] => {
  const order = guests.map(({ id }) => ({ id, at: Math.random() })).toSorted((a, b) => a.at - b.at);
  return Array.from({ length: PEOPLE / 2 }, (_, at) => order.slice(at * 2, at * 2 + 2).map(({ id }) => id));
};

const timed = <T>(work: () => T): { result: T; ms: number } => {
  const from = performance.now();
  const result = work();
  return { result, ms: performance.now() - from };
};

const met = new Set<string>();
const nameOf = (a: string, b: string): string => [a, b].sort().join(' ');
const memory = { met: (a: string, b: string) => met.has(nameOf(a, b)), lately: () => false };

let worst = 0;
for (let round = 0; round < ROUNDS; round += 1) {
  const { result, ms } = timed(() => drawPairs(guests, `round ${round}`, memory));
  worst = Math.max(worst, ms);
  for (const [a, b] of result.groups.flatMap(pairKeysOf)) met.add(nameOf(a, b));
}
const baseline = timed(shuffled).ms;

console.log(machine());
console.log(
  `${PEOPLE} people drawn, the longest of ${ROUNDS} draws: ${worst.toFixed(0)} ms (bar: 2000 ms); shuffled: ${baseline.toFixed(1)} ms`,
);
