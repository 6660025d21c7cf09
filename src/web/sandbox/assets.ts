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
