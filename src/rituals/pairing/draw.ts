import matching from 'edmonds-blossom-fixed';
import { lot } from '../help/suggest.ts';

/** Who has a coffee with whom: across défis, and with everybody once before anybody twice. */

export type Guest = { id: string; teams: readonly string[] };

/** What is remembered of two people: `lately` is what the last thirty days still say. */
export type Memory = {
  met(a: string, b: string): boolean;
  lately(a: string, b: string): boolean;
};

export type Draw = {
  /** Two each, three in the last when they are odd; one alone when nobody is left for them. */
  groups: readonly (readonly string[])[];
  /** Somebody had to meet again: everybody met everybody, as far as teams allow. */
  exhausted: boolean;
};

// What chance may add stays below what meeting again costs, for far more people than a cohort has.
const CHANCE = 1000;
const STEP = CHANCE * 1000;

const shareATeam = (a: Guest, b: Guest): boolean => a.teams.some((team) => b.teams.includes(team));

const worth = (a: string, b: string, seed: string, memory: Memory): number => {
  const chance = lot([seed, ...[a, b].sort()].join(' ')) % CHANCE;
  if (!memory.met(a, b)) return 3 * STEP + chance;
  return (memory.lately(a, b) ? 0 : STEP) + chance;
};

/** As many pairs as can be, then as few who meet again as can be, then chance. */
const pairsOf = (guests: readonly Guest[], seed: string, memory: Memory): [Guest, Guest][] => {
  const edges: [number, number, number][] = [];
  for (const [i, a] of guests.entries())
    for (const [j, b] of guests.entries())
      if (i < j && !shareATeam(a, b)) edges.push([i, j, worth(a.id, b.id, seed, memory)]);
  return matching(edges, true).flatMap((partner, at): [Guest, Guest][] => {
    const [a, b] = [guests[at], guests[partner]];
    return a && b && at < partner ? [[a, b]] : [];
  });
};

/** Whom somebody who is left over joins: a pair of other teams, best of all one they met neither of. */
const hostFor = (
  guest: Guest,
  groups: readonly Guest[][],
  seed: string,
  memory: Memory,
): Guest[] | undefined => {
  const worthOf = (group: readonly Guest[]): number =>
    group.reduce((sum, { id }) => sum + worth(guest.id, id, seed, memory), 0);
  return groups
    .filter((group) => group.length === 2 && !group.some((other) => shareATeam(guest, other)))
    .toSorted((a, b) => worthOf(b) - worthOf(a))[0];
};

export const pairKeysOf = (group: readonly string[]): [string, string][] =>
  group.flatMap((a, at) => group.slice(at + 1).map((b): [string, string] => [a, b]));

/** One draw. The same guests, seed and memory give the same draw to two processes. */
export const draw = (guests: readonly Guest[], seed: string, memory: Memory): Draw => {
  const pairs = pairsOf(guests, seed, memory);
  // A third who joins two others may know one of them: only pairs who meet again say that everybody met everybody.
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
