import { posix } from 'node:path';
import { withoutComments } from './files.ts';
import { ALONE, BANS, BEHIND, LAUNCHER, READERS, type Row, TABLE } from './import-table.ts';
import { type Import, readImports } from './read-imports.ts';

const PLATFORM = /^src\/chat\/[^/]+(?=\/)/;
const FOLDER = /^src\/[^/]+(?=\/)|^[^/]+(?=\/)/;

export const folderOf = (path: string): string => (PLATFORM.exec(path) ?? FOLDER.exec(path))?.[0] ?? path;

const rowOf = (folder: string): Row | undefined =>
  TABLE[folder] ?? (PLATFORM.test(`${folder}/`) ? TABLE['src/chat/*'] : undefined);

const allows = (names: readonly string[], target: string): boolean =>
  names.includes('*') || names.includes(target) || names.includes(folderOf(target));

const packageOf = (specifier: string): string =>
  specifier.startsWith('node:') ? 'node:' : (/^(?:@[^/]+\/)?[^/]+/.exec(specifier)?.[0] ?? specifier);

const wrongPackage = (path: string, row: Row, specifier: string): string | undefined => {
  const name = packageOf(specifier);
  const only = BEHIND[name];
  if (only !== undefined && only !== path) return `only ${only} knows this library`;
  return row.packages.includes(name) ? undefined : `${folderOf(path)} may not import this package`;
};

const wrongFile = (path: string, row: Row, target: string, typesOnly: boolean): string | undefined => {
  if (target === 'src/main.ts') return path === LAUNCHER ? undefined : 'nothing imports the composition root';
  if (ALONE.includes(target)) return 'nothing imports what runs by itself';
  const isRoot = folderOf(target) === 'src' && !READERS.includes(target);
  if (isRoot && !['src', 'scripts'].includes(folderOf(path)))
    return 'only the composition root and scripts import a file of src itself';
  if (folderOf(target) === folderOf(path) || allows(row.folders, target)) return undefined;
  if (!allows(row.types ?? [], target)) return `${folderOf(path)} may not import ${folderOf(target)}`;
  return typesOnly ? undefined : `${folderOf(path)} may only import types of ${folderOf(target)}`;
};

const wrongImport = (path: string, row: Row, { specifier, typesOnly }: Import): string[] => {
  const isFile = specifier.startsWith('.');
  const target = isFile ? posix.join(posix.dirname(path), specifier) : specifier;
  const rule = isFile ? wrongFile(path, row, target, typesOnly) : wrongPackage(path, row, specifier);
  return rule ? [`${path} imports ${target}: ${rule}`] : [];
};

/** All that one file does against the table and the bans, in words. */
export const violationsOf = (path: string, source: string): string[] => {
  const row = rowOf(folderOf(path));
  const code = withoutComments(source);
  const banned = BANS.filter(({ applies, pattern }) => applies(path) && pattern.test(code));
  return [
    ...(row
      ? readImports(source).flatMap((one) => wrongImport(path, row, one))
      : [`${path}: no row in the table`]),
    ...banned.map(({ rule }) => `${path}: ${rule}`),
  ];
};
