import { readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

type Link = { source: string; target: string };

/**
 * npm packages cannot contain symbolic links: the package lists them and creates them in its install script, which does
 * not run under --ignore-scripts. Creates the missing ones; returns whether all exist.
 */
export function linkLibraries(native: string): boolean {
  const made = listedLinks(native).map(({ source, target }) =>
    linkLibrary(basename(source), join(dirname(native), target)),
  );
  return made.every(Boolean);
}

function linkLibrary(to: string, path: string): boolean {
  try {
    symlinkSync(to, path);
    return true;
  } catch (error) {
    return codeOf(error) === 'EEXIST';
  }
}

function listedLinks(native: string): Link[] {
  const listed: unknown = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8'));
  return Array.isArray(listed) ? listed.filter(isLink) : [];
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  );
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
