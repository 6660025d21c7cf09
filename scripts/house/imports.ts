import { posix } from 'node:path';
import type { Sources } from './files.ts';
import { readImports } from './read-imports.ts';

export type Imports = ReadonlyMap<string, readonly string[]>;

const targetsOf = (path: string, source: string, sources: Sources): string[] => {
  const targets = readImports(source).map(({ specifier }) => posix.join(posix.dirname(path), specifier));
  return [...new Set(targets)].filter((target) => sources.has(target));
};

export const importsOf = (sources: Sources): Imports =>
  new Map([...sources].map(([path, source]) => [path, targetsOf(path, source, sources)]));

const reachableFrom = (start: string, imports: Imports): ReadonlySet<string> => {
  const seen = new Set<string>();
  const waiting = [...(imports.get(start) ?? [])];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (seen.has(path)) continue;
    seen.add(path);
    waiting.push(...(imports.get(path) ?? []));
  }
  return seen;
};

/** Files that import each other, directly or not: each circle once, complete. */
export const circlesIn = (imports: Imports): string[][] => {
  const reached = new Map([...imports.keys()].map((path) => [path, reachableFrom(path, imports)]));
  const onCircle = [...imports.keys()].filter((path) => reached.get(path)?.has(path));
  const circles = onCircle.map((path) =>
    onCircle.filter((other) => reached.get(path)?.has(other) && reached.get(other)?.has(path)),
  );
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
};

export const importersOf = (imports: Imports): ReadonlyMap<string, number> => {
  const counts = new Map([...imports.keys()].map((path) => [path, 0]));
  for (const target of [...imports.values()].flat()) counts.set(target, (counts.get(target) ?? 0) + 1);
  return counts;
};
