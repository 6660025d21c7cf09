// @ts-check
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Plain JavaScript, because it runs at each start before anything is bundled: stripping types alone would take longer than
 * all of it.
 */

/** What the bundle is made of. The lock file stands for the packages. */
const SOURCES = ['commands', 'schedules', 'scripts/bundle', 'src'];
const SINGLE_FILES = ['package-lock.json'];
const CODE = /\.(?:ts|js|json)$/;

/** @param {string | Buffer} content */
export const hashOf = (content) => createHash('sha256').update(content).digest('hex');

/** @param {string} root */
const sourcesIn = (root) => [
  ...SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => CODE.test(path))
      .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
      .sort(),
  ),
  ...SINGLE_FILES,
];

/**
 * Changes with the content of any source, never with a date: a checkout, a copy or an archive keeps it.
 *
 * @param {string} root
 */
export const sourcesHash = (root) => {
  const hash = createHash('sha256');
  for (const path of sourcesIn(root)) hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  return hash.digest('hex').slice(0, 16);
};

/** @param {string} root */
export const bundlesFolder = (root) => join(root, 'build');

/** The list of a bundle's files with their hashes, written before it gets its name. */
export const LIST = 'files.json';

/**
 * @param {string} folder
 * @returns {boolean}
 */
const isWhole = (folder) => {
  /** @type {Record<string, string>} */
  const files = JSON.parse(readFileSync(join(folder, LIST), 'utf8'));
  return Object.entries(files).every(([name, hash]) => hashOf(readFileSync(join(folder, name))) === hash);
};

/**
 * The bundle of exactly these sources, or why the sources have to run directly.
 *
 * @param {string} root
 * @returns {{ folder: string } | { why: string | undefined }}
 */
export const usableBundle = (root) => {
  try {
    const made = readdirSync(bundlesFolder(root)).filter((name) => /^[\da-f]{16}$/.test(name));
    if (made.length === 0) return { why: undefined };
    const hash = sourcesHash(root);
    if (!made.includes(hash)) return { why: 'The bundle was made from other sources.' };
    const folder = join(bundlesFolder(root), hash);
    return isWhole(folder) ? { folder } : { why: 'The bundle is damaged.' };
  } catch (error) {
    // Without a bundle, the folder is not there either.
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return { why: isAbsent ? undefined : 'The bundle cannot be read.' };
  }
};
