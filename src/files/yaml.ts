import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Pair,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

type Path = readonly (string | number)[];
type Problem =
  | { code: 'syntax' | 'tab' | 'unquoted-colon' | 'several-documents' | 'bad-key' | 'too-large' | 'too-many-aliases' }
  | { code: 'duplicate-key' | 'forbidden-key' | 'unknown-alias' | 'custom-tag'; name: string };

export type YamlFault = Problem & { line: number };
export type Yaml = {
  /** Undefined as soon as there is a fault. */
  value: unknown;
  /** The line of a key or of a list item; of the nearest one around it when it is not there. */
  lineOf(path: Path): number | undefined;
  faults: YamlFault[];
};

const BYTES_MAX = 2_000_000;
/** A file that repeats a few days or hours stays far below; a bomb multiplies. */
const ALIASES_MAX = 100;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Found = { problem: Problem; offset: number };

const SYNTAX: Readonly<Record<string, 'tab' | 'unquoted-colon' | 'several-documents'>> = {
  TAB_AS_INDENT: 'tab',
  BLOCK_AS_IMPLICIT_KEY: 'unquoted-colon',
  MULTIPLE_DOCS: 'several-documents',
};

/** One error in the grammar brings others that are only its echo: the first one is said. */
const grammar = ([first]: readonly YAMLError[]): Found[] =>
  first ? [{ problem: { code: SYNTAX[first.code] ?? 'syntax' }, offset: first.pos[0] }] : [];

const offsetOf = (node: unknown): number => (isNode(node) && node.range ? node.range[0] : 0);

/** Our own count, because the library compares each key of a mapping with all the others. */
const keysOf = (items: readonly Pair[]): Found[] => {
  const seen = new Set<string>();
  return items.flatMap(({ key }): Found[] => {
    const offset = offsetOf(key);
    if (!isScalar(key)) return [{ problem: { code: 'bad-key' }, offset }];
    const name = String(key.value);
    if (FORBIDDEN.has(name)) return [{ problem: { code: 'forbidden-key', name }, offset }];
    if (seen.has(name)) return [{ problem: { code: 'duplicate-key', name }, offset }];
    seen.add(name);
    return [];
  });
};

const customTag = (node: unknown): Found[] => {
  const tag = isCollection(node) || isScalar(node) ? node.tag : undefined;
  return tag ? [{ problem: { code: 'custom-tag', name: tag }, offset: offsetOf(node) }] : [];
};

/** What the grammar allows and a configuration file has no use for. */
const refused = (document: Document): Found[] => {
  const found: Found[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  visit(document, {
    Map: (_, map) => void found.push(...keysOf(map.items)),
    Node: (_, node) => {
      found.push(...customTag(node));
      if (!isAlias(node) && node.anchor) anchors.add(node.anchor);
    },
    Alias: (_, alias) => {
      aliases += 1;
      const problem: Problem = { code: 'unknown-alias', name: alias.source };
      if (!anchors.has(alias.source)) found.push({ problem, offset: offsetOf(alias) });
    },
  });
  return aliases > ALIASES_MAX ? [...found, { problem: { code: 'too-many-aliases' }, offset: 0 }] : found;
};
