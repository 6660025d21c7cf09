import matching from 'edmonds-blossom-fixed';
import { hashOf } from '../help/suggest.ts';

/** Pairs people for coffee: across défis, and with everybody once before anybody twice. */

export type Guest = { id: string; teams: readonly string[] };

/** `lately` covers the last thirty days. */
export type Memory = {
  met(a: string, b: string): boolean;
  lately(a: string, b: string): boolean;
};

export type Draw = {
  /** Groups of two; the last has three if the count is odd, or one person nobody can join. */
  groups: readonly (readonly string[])[];
  /** Somebody had to meet the same person again: everybody met everybody, as far as teams allow. */
  exhausted: boolean;
};

// Chance adds less than the cost of meeting again, even with far more people than a cohort has.
const CHANCE = 1000;
const STEP = CHANCE * 1000;

const shareATeam = (a: Guest, b: Guest): boolean => a.teams.some((team) => b.teams.includes(team));

const pairWorth = (a: string, b: string, seed: string, memory: Memory): number => {
  const chance = hashOf([seed, ...[a, b].sort()].join(' ')) % CHANCE;
  if (!memory.met(a, b)) return 3 * STEP + chance;
  return (memory.lately(a, b) ? 0 : STEP) + chance;
};

/** Maximises pairs, then minimises repeats, then leaves it to chance. */
const pairsOf = (guests: readonly Guest[], seed: string, memory: Memory): [Guest, Guest][] => {
  const edges: [number, number, number][] = [];
  for (const [i, a] of guests.entries())
    for (const [j, b] of guests.entries())
      if (i < j && !shareATeam(a, b)) edges.push([i, j, pairWorth(a.id, b.id, seed, memory)]);
  return matching(edges, true).flatMap((partner, at): [Guest, Guest][] => {
    const [a, b] = [guests[at], guests[partner]];
    return a && b && at < partner ? [[a, b]] : [];
  });
};

/** The pair that a single person joins: of other teams, and if possible unknown to them. */
const hostFor = (
  guest: Guest,
  groups: readonly Guest[][],
  seed: string,
  memory: Memory,
): Guest[] | undefined => {
  const worthOf = (group: readonly Guest[]): number =>
    group.reduce((sum, { id }) => sum + pairWorth(guest.id, id, seed, memory), 0);
  return groups
    .filter((group) => group.length === 2 && !group.some((other) => shareATeam(guest, other)))
    .toSorted((a, b) => worthOf(b) - worthOf(a))[0];
};

export const pairKeysOf = (group: readonly string[]): [string, string][] =>
  group.flatMap((a, at) => group.slice(at + 1).map((b): [string, string] => [a, b]));

/** The same guests, seed and memory give the same draw in two processes. */
export const drawPairs = (guests: readonly Guest[], seed: string, memory: Memory): Draw => {
  const pairs = pairsOf(guests, seed, memory);
  // A third person may know one of the two they join, so only pairs show that everybody met everybody.
  const exhausted = pairs.some(([a, b]) => memory.met(a.id, b.id));
  const groups: Guest[][] = pairs.map((pair) => [...pair]);
  const paired = new Set(groups.flat().map(({ id }) => id));
  for (const guest of guests.filter(({ id }) => !paired.has(id))) {
    const host = hostFor(guest, groups, seed, memory);
    if (host) host.push(guest);
    else groups.push([guest]);
  }
  return { groups: groups.map((group) => group.map(({ id }) => id)), exhausted };
};
