import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { linkLibraries } from '../src/postgres/libraries.ts';
import { packagedBinaries } from '../src/postgres/binaries.ts';
import { VERSION } from '../src/store/core/version.ts';
import { fillArchive } from './archive/contents.ts';

/**
 * `npm run bundle`: one archive for a machine without network, with Node and, unless `--without-postgres`, PostgreSQL. Made on a
 * machine of the same kind, for which `npm ci` installed both. Writes the archive and its sum in `build/`.
 */

const ROOT = join(import.meta.dirname, '..');
const PLATFORM = `${process.platform}-${process.arch}`;

const sumOf = async (path: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
};

/** The same contents make the same archive. */
const pack = (parent: string, name: string): string => {
  const archive = join(parent, `${name}.tar.gz`);
  const same = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=2000-01-01 00:00Z'];
  execFileSync('tar', [...same, '-C', parent, '-czf', archive, name]);
  return archive;
};

const megabytes = (bytes: number): string => `${(bytes / 1024 ** 2).toFixed(0)} MB`;

const { values } = parseArgs({ options: { 'without-postgres': { type: 'boolean', default: false } } });
const withPostgres = !values['without-postgres'];
const parent = join(ROOT, 'build');
const name = `ritournelle-${VERSION}-${PLATFORM}${withPostgres ? '' : '-without-postgres'}`;
const folder = join(parent, name);

rmSync(folder, { recursive: true, force: true });
// Links of libraries that npm could not carry: tar can.
if (withPostgres) linkLibraries(packagedBinaries());
await fillArchive({ root: ROOT, folder, platform: PLATFORM, withPostgres });
const unpacked = Number(execFileSync('du', ['-sb', folder], { encoding: 'utf8' }).split('\t')[0]);
const archive = pack(parent, name);
rmSync(folder, { recursive: true });
writeFileSync(`${archive}.sha256`, `${await sumOf(archive)}  ${basename(archive)}\n`);
console.log(`${archive}\n${megabytes(statSync(archive).size)}, ${megabytes(unpacked)} unpacked`);
