import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';

const FOLDER = new URL('assets/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

type Asset = { type: string; text: string };

/** The page's script and style, read once; only these names are served, so no path can lead elsewhere. */
export const assets: ReadonlyMap<string, Asset> = new Map(
  readdirSync(FOLDER).flatMap((name) => {
    const type = TYPES[extname(name)];
    return type === undefined ? [] : [[name, { type, text: readFileSync(new URL(name, FOLDER), 'utf8') }]];
  }),
);
