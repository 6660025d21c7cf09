import { globSync, readFileSync } from 'node:fs';

/** Path to content. */
export type Sources = ReadonlyMap<string, string>;

export const readSources = (root: string, folders: readonly string[]): Sources =>
  new Map(
    globSync(
      folders.map((folder) => `${folder}/**/*.{ts,js,css}`),
      { cwd: root },
    )
      .map((path) => path.replaceAll('\\', '/'))
      .sort()
      .map((path) => [path, readFileSync(`${root}/${path}`, 'utf8')]),
  );

export const linesOf = (source: string): number =>
  source.split('\n').filter((line) => line.trim() !== '').length;

/** Comments stand on lines of their own, or end one; a text that holds their signs (`'src/chat/*'`) is not one. */
export const withoutComments = (source: string): string =>
  source.replace(/^\s*(?:\/\/|\/\*|\*(?:[ /]|$)).*$/gm, '').replace(/\s\/\/\s.*$/gm, '');

/** `commands`, `src/store`: folders in the import table. `src` is the files directly in it. */
export const layerOf = (path: string): string => /^src\/[^/]+(?=\/)|^[^/]+/.exec(path)?.[0] ?? path;

export const filesByFolder = (paths: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const folder = path.slice(0, path.lastIndexOf('/'));
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  return counts;
};

/** The value that this share of the numbers does not exceed. */
export const quantile = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(numbers.length * share) - 1)] ?? 0;
