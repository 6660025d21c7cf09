import { YAMLException } from 'js-yaml';
import { type FoundInTree, readTree, type YamlNode } from './yaml-tree.ts';

type Path = readonly (string | number)[];
type Problem = FoundInTree['problem'] | { code: 'syntax' | 'tab' | 'unquoted-colon' | 'too-large' };

export type YamlFault = Problem & { line: number };
export type Yaml = {
  /** `undefined` if there is a fault. */
  value: unknown;
  /** The line of a key or list item, or of the nearest one around it if it is missing. */
  lineOf: (path: Path) => number | undefined;
  faults: YamlFault[];
};

/** Ten times a large cohort. Reading it keeps the process to itself: a tenth of a second, where people may wait for an answer. */
const BYTES_MAX = 400_000;

type FoundFault = { problem: Problem; offset: number };

const startOfLine = (text: string, offset: number): number => text.lastIndexOf('\n', offset - 1) + 1;

/** A line without a colon is only noticed at the colon of the next one, or at the end of what comes after it. */
const lineWithoutColon = (text: string, offset: number): number | undefined => {
  if (!/^(?:[:#]|$)/.test(text.slice(offset, offset + 1))) return undefined;
  const above = text.slice(0, startOfLine(text, offset)).trimEnd();
  const start = startOfLine(text, above.length);
  return above.length > 0 && !above.includes(':', start) ? start : undefined;
};

const syntaxFault = (text: string, offset: number): FoundFault => {
  if (text[offset] === '\t') return { problem: { code: 'tab' }, offset };
  const before = text.slice(startOfLine(text, offset), offset);
  if (text[offset] === ':' && /:\s/.test(before)) return { problem: { code: 'unquoted-colon' }, offset };
  return { problem: { code: 'syntax' }, offset: lineWithoutColon(text, offset) ?? offset };
};

type Read = { root?: YamlNode; found: readonly FoundFault[] };

/** One syntax error causes others, so only the first is reported. */
const readOrFault = (text: string): Read => {
  try {
    return readTree(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { found: [syntaxFault(text, error.mark?.position ?? 0)] };
  }
};

const offsetOf = (root: YamlNode, path: Path): number => {
  let node = root;
  for (const part of path) {
    const child = node.children.get(String(part));
    if (!child) break;
    node = child;
  }
  return node.offset;
};

/** The line of an offset: the ends of lines are looked for once. */
const linesOf = (text: string): ((offset: number) => number) => {
  const ends = [...text.matchAll(/\n/g)].map(({ index }) => index);
  return (offset) => {
    const at = ends.findIndex((end) => end >= offset);
    return (at < 0 ? ends.length : at) + 1;
  };
};

const tooLarge: Yaml = {
  value: undefined,
  lineOf: () => undefined,
  faults: [{ code: 'too-large', line: 1 }],
};

/** One YAML document, with dates left as text, and the place of each value. */
export const readYaml = (text: string): Yaml => {
  if (Buffer.byteLength(text) > BYTES_MAX) return tooLarge;
  const { root, found } = readOrFault(text);
  const lineAt = linesOf(text);
  return {
    value: found.length > 0 ? undefined : (root?.value ?? null),
    lineOf: (path) => root && lineAt(offsetOf(root, path)),
    faults: found
      .map(({ problem, offset }) => ({ ...problem, line: lineAt(offset) }))
      .sort((one, other) => one.line - other.line),
  };
};
