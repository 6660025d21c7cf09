import { withoutComments } from './files.ts';

/** One import or re-export that a file writes. */
export type Import = { specifier: string; typesOnly: boolean };

const FROM = /^(?:import|export)\s+(type\s+)?([\w$*{}\s,]+?)\s+from\s+['"]([^'"]+)['"]/gm;
const BARE = /^import\s+['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"`]([^'"`]+)['"`]/g;

/** `{ type A, type B }` brings types only; `{ type A, b }` does not. */
const areTypes = (names: string): boolean => {
  const [, inside] = /^\{([^]*)\}$/.exec(names.trim()) ?? [];
  const each = inside?.split(',').filter((name) => name.trim() !== '') ?? [];
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
};

/** Every import that a source writes, types and `import()` included, comments not. */
export const readImports = (source: string): Import[] => {
  const code = withoutComments(source);
  return [
    ...[...code.matchAll(FROM)].map(([, type, names = '', specifier = '']) => ({
      specifier,
      typesOnly: type !== undefined || areTypes(names),
    })),
    ...[...code.matchAll(BARE), ...code.matchAll(DYNAMIC)].map(([, specifier = '']) => ({
      specifier,
      typesOnly: false,
    })),
  ];
};

/** How many lines of a source look like an import: what `readImports` has to find, counted without understanding them. */
export const countImportLines = (source: string): number => {
  const code = withoutComments(source);
  const lines = code.match(/^(?:import|export|\}).*\sfrom ['"].*$|^import ['"].*$/gm) ?? [];
  return lines.length + (code.match(DYNAMIC) ?? []).length;
};
