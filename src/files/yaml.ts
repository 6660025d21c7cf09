import {
  type Alias,
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
  | {
      code:
        | 'syntax'
        | 'tab'
        | 'unquoted-colon'
        | 'several-documents'
        | 'bad-key'
        | 'too-large'
        | 'too-many-aliases';
    }
  | { code: 'duplicate-key' | 'forbidden-key' | 'unknown-alias' | 'custom-tag'; name: string };

export type YamlFault = Problem & { line: number };
export type Yaml = {
  /** `undefined` if there is a fault. */
  value: unknown;
  /** The line of a key or list item, or of the nearest one around it if it is missing. */
  lineOf: (path: Path) => number | undefined;
  faults: YamlFault[];
};

/** Ten times a large cohort. Reading it keeps the process to itself: half a second, where people may wait for an answer. */
const BYTES_MAX = 400_000;
/** Deeper than any file of ours; a reader goes down one by one. */
const DEEP = /(?:[[{]\s*){20}|(?:- ){20}/;
/** A file that repeats a few days or hours stays far below; a bomb multiplies. */
const ALIASES_MAX = 100;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type FoundFault = { problem: Problem; offset: number };

const SYNTAX: Readonly<Record<string, 'tab' | 'unquoted-colon' | 'several-documents'>> = {
  TAB_AS_INDENT: 'tab',
  BLOCK_AS_IMPLICIT_KEY: 'unquoted-colon',
  MULTIPLE_DOCS: 'several-documents',
};

/** One syntax error causes others, so only the first is reported. */
const syntaxFault = (error: YAMLError): FoundFault => ({
  problem: { code: SYNTAX[error.code] ?? 'syntax' },
  offset: error.pos[0],
});

const offsetOf = (node: unknown): number => (isNode(node) && node.range ? node.range[0] : 0);

/** Our own check, because the library compares each key of a mapping with all the others. */
const keysOf = (items: readonly Pair[]): FoundFault[] => {
  const seen = new Set<string>();
  return items.flatMap(({ key }): FoundFault[] => {
    const offset = offsetOf(key);
    if (!isScalar(key)) return [{ problem: { code: 'bad-key' }, offset }];
    const name = String(key.value);
    if (FORBIDDEN.has(name)) return [{ problem: { code: 'forbidden-key', name }, offset }];
    if (seen.has(name)) return [{ problem: { code: 'duplicate-key', name }, offset }];
    seen.add(name);
    return [];
  });
};

const tagOf = (node: unknown): string | undefined =>
  isCollection(node) || isScalar(node) ? node.tag : undefined;

const tooManyAliases: FoundFault = { problem: { code: 'too-many-aliases' }, offset: 0 };

type Visited = { anchors: Set<string>; aliases: number; found: FoundFault[] };

/** An alias may refer to something above it, but never to a value it is part of. */
const visitAlias = (node: Alias, parents: readonly unknown[], seen: Visited): void => {
  seen.aliases += 1;
  if (seen.aliases > ALIASES_MAX) return;
  const inside = parents.some((parent) => isCollection(parent) && parent.anchor === node.source);
  if (inside || !seen.anchors.has(node.source))
    seen.found.push({ problem: { code: 'unknown-alias', name: node.source }, offset: offsetOf(node) });
};

/** Valid YAML that a configuration file does not need. */
const refusedNodes = (document: Document): FoundFault[] => {
  const seen: Visited = { anchors: new Set(), aliases: 0, found: [] };
  visit(document, (_, node, parents) => {
    const tag = tagOf(node);
    if (tag) seen.found.push({ problem: { code: 'custom-tag', name: tag }, offset: offsetOf(node) });
    if (isMap(node)) seen.found.push(...keysOf(node.items));
    if (isAlias(node)) visitAlias(node, parents, seen);
    if ((isCollection(node) || isScalar(node)) && node.anchor) seen.anchors.add(node.anchor);
  });
  if (seen.aliases > ALIASES_MAX) seen.found.push(tooManyAliases);
  return seen.found;
};

/** The stack bounds the depth of a value, the library's count bounds the copies made by aliases. */
const isTooMuch = (error: unknown): boolean => error instanceof RangeError || error instanceof ReferenceError;

const attempt = <T>(read: () => T, otherwise: Problem): { done: T } | { failed: FoundFault } => {
  try {
    return { done: read() };
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    return { failed: { problem: otherwise, offset: 0 } };
  }
};

const wrongIn = (document: Document): FoundFault[] => {
  const [error] = document.errors;
  if (error) return [syntaxFault(error)];
  const read = attempt(() => refusedNodes(document), { code: 'syntax' });
  return 'failed' in read ? [read.failed] : read.done;
};

const valueOf = (document: Document): { value: unknown; found: FoundFault[] } => {
  const found = wrongIn(document);
  if (found.length > 0) return { value: undefined, found };
  const options = { maxAliasCount: ALIASES_MAX };
  const read = attempt<unknown>(() => document.toJS(options), { code: 'too-many-aliases' });
  return 'failed' in read ? { value: undefined, found: [read.failed] } : { value: read.done, found };
};

type Place = { node: unknown; offset: number };

const stepInto = (document: Document, node: unknown, part: string | number): Place | undefined => {
  const here = isAlias(node) ? node.resolve(document) : node;
  if (isMap(here)) {
    const pair = here.items.find(({ key }) => isScalar(key) && String(key.value) === String(part));
    return pair && { node: pair.value, offset: offsetOf(pair.key) };
  }
  const item = isSeq(here) ? here.items[Number(part)] : undefined;
  return item === undefined ? undefined : { node: item, offset: offsetOf(item) };
};

const placeOf = (document: Document, path: Path): Place => {
  let place: Place = { node: document.contents, offset: offsetOf(document.contents) };
  for (const part of path) {
    const next = stepInto(document, place.node, part);
    if (!next) return place;
    place = next;
  }
  return place;
};

const tooLarge: Yaml = {
  value: undefined,
  lineOf: () => undefined,
  faults: [{ code: 'too-large', line: 1 }],
};

const tooDeep = (line: number): Yaml => ({ ...tooLarge, faults: [{ code: 'syntax', line }] });

/** One YAML document, with dates left as text, and the place of each value. */
export const readYaml = (text: string): Yaml => {
  if (Buffer.byteLength(text) > BYTES_MAX) return tooLarge;
  const deep = DEEP.exec(text);
  if (deep) return tooDeep(text.slice(0, deep.index).split('\n').length);
  const lineCounter = new LineCounter();
  // The schema is explicit, or a `%YAML 1.1` line would enable dates and merge keys; a log level of `silent` would
  // silently drop a second document.
  const options = { schema: 'core', merge: false, uniqueKeys: false, resolveKnownTags: false } as const;
  const document = parseDocument(text, { ...options, lineCounter, prettyErrors: false, logLevel: 'error' });
  const lineAt = (offset: number): number => lineCounter.linePos(offset).line || 1;
  const { value, found } = valueOf(document);
  return {
    value,
    lineOf: (path) => (document.contents ? lineAt(placeOf(document, path).offset) : undefined),
    faults: found
      .map(({ problem, offset }) => ({ ...problem, line: lineAt(offset) }))
      .sort((one, other) => one.line - other.line),
  };
};
