import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';

const FOLDER = new URL('assets/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

type Asset = { type: string; text: string };

/** The page's script and style, read once, each under one name. Only these are served, so no path can lead elsewhere. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).flatMap((path) => {
    const type = TYPES[extname(path)];
    if (type === undefined) return [];
    return [[basename(path), { type, text: readFileSync(new URL(path, FOLDER), 'utf8') }]];
  }),
);

const digest = createHash('sha256');
for (const name of [...assets.keys()].toSorted()) digest.update(`${name}\n${assets.get(name)?.text}`);

/** Says what they hold: a browser keeps them until another version of the page names another one. */
export const ASSETS_VERSION = digest.digest('base64url').slice(0, 12);

/** One folder for all: scripts and styles name each other from where they are. */
export const ASSETS_PATH = `/sandbox/assets/${ASSETS_VERSION}`;
