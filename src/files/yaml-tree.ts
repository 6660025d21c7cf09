import {
  type AliasEvent,
  CORE_SCHEMA,
  type Event,
  EVENT_ID,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';

/** The tree of one YAML document, and what a configuration file does not need of what YAML allows. */

type Named = 'duplicate-key' | 'forbidden-key' | 'unknown-alias' | 'custom-tag';
type TreeProblem =
  | { code: 'several-documents' | 'bad-key' | 'too-many-aliases' }
  | { code: Named; name: string };

export type FoundInTree = { problem: TreeProblem; offset: number };

export type YamlNode = {
  value: unknown;
  /** Where its key begins, or else the node itself. */
  offset: number;
  /** By key, or by index. */
  children: ReadonlyMap<string, YamlNode>;
  /** References inside it, and inside what they refer to. */
  references: number;
};

/** A file that repeats a few days or hours stays far below; a bomb multiplies. */
const REFERENCES_MAX = 100;
/** Deeper than any file of ours; a reader goes down one by one. */
const DEPTH_MAX = 40;
const FORBIDDEN: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

type Reading = {
  text: string;
  events: readonly Event[];
  next: number;
  /** Of the last text that was read. */
  end: number;
  anchors: Map<string, YamlNode>;
  references: number;
  found: FoundInTree[];
};

const addProblem = ({ found }: Reading, offset: number, problem: TreeProblem): void => {
  found.push({ problem, offset });
};

const leafNode = (value: unknown, offset: number): YamlNode => ({
  value,
  offset,
  children: new Map(),
  references: 0,
});

const isBlock = ({ style }: ScalarEvent): boolean =>
  style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK;

/** Nothing is nowhere: in a list, its dash is the next one. A text of several lines begins on the line before, with its `|`. */
const offsetOf = ({ text, end }: Reading, event: ScalarEvent): number => {
  if (event.valueStart < 0) return Math.max(end, text.indexOf('-', end));
  return isBlock(event) ? event.valueStart - 1 : event.valueStart;
};

/** An escape can write half a character, which no database stores. */
const textOf = ({ text }: Reading, event: ScalarEvent): string => getScalarValue(text, event).toWellFormed();

const readScalar = (reading: Reading, event: ScalarEvent): YamlNode => {
  const source = textOf(reading, event);
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  const offset = offsetOf(reading, event);
  reading.end = Math.max(offset, event.valueEnd);
  return leafNode(isPlain ? CORE_SCHEMA.resolveImplicitScalarTag(source).value : source, offset);
};

/** A reference leads to something above it, but never to a value it is part of, which has no end yet. */
const readReference = (reading: Reading, { anchorStart, anchorEnd }: AliasEvent): YamlNode => {
  const name = reading.text.slice(anchorStart, anchorEnd);
  const offset = anchorStart - 1;
  const node = reading.anchors.get(name);
  reading.end = anchorEnd;
  reading.references += 1;
  if (node) return { ...node, offset, references: node.references + 1 };
  if (reading.references <= REFERENCES_MAX) addProblem(reading, offset, { code: 'unknown-alias', name });
  return leafNode(undefined, offset);
};

/** Whether a list or a mapping goes on; goes past its end. */
const goesOn = (reading: Reading): boolean => {
  const isEnd = (reading.events[reading.next]?.type ?? EVENT_ID.POP) === EVENT_ID.POP;
  if (isEnd) reading.next += 1;
  return !isEnd;
};

const sumOfReferences = (children: ReadonlyMap<string, YamlNode>): number =>
  children.values().reduce((sum, { references }) => sum + references, 0);

const readSequence = (reading: Reading, { start }: SequenceEvent): YamlNode => {
  const children = new Map<string, YamlNode>();
  while (goesOn(reading)) children.set(String(children.size), readNode(reading));
  const value = children
    .values()
    .map((item) => item.value)
    .toArray();
  return { value, offset: start, children, references: sumOfReferences(children) };
};

/** As it is written: `1e3` is a name. */
const nextKey = (reading: Reading): string | undefined => {
  const event = reading.events[reading.next];
  return event?.type === EVENT_ID.SCALAR ? textOf(reading, event) : undefined;
};

const problemOf = (
  key: string | undefined,
  others: ReadonlyMap<string, YamlNode>,
): TreeProblem | undefined => {
  if (key === undefined) return { code: 'bad-key' };
  if (FORBIDDEN.has(key)) return { code: 'forbidden-key', name: key };
  return others.has(key) ? { code: 'duplicate-key', name: key } : undefined;
};

const readMapping = (reading: Reading, { start }: MappingEvent): YamlNode => {
  const children = new Map<string, YamlNode>();
  while (goesOn(reading)) {
    const key = nextKey(reading);
    const { offset } = readNode(reading);
    const problem = problemOf(key, children);
    if (problem) addProblem(reading, offset, problem);
    const node = readNode(reading);
    if (key !== undefined && !problem) children.set(key, { ...node, offset });
  }
  const value = Object.fromEntries(children.entries().map(([name, node]) => [name, node.value]));
  return { value, offset: start, children, references: sumOfReferences(children) };
};

const readContent = (reading: Reading, event: ScalarEvent | SequenceEvent | MappingEvent): YamlNode => {
  if (event.type === EVENT_ID.SCALAR) return readScalar(reading, event);
  return event.type === EVENT_ID.SEQUENCE ? readSequence(reading, event) : readMapping(reading, event);
};

function readNode(reading: Reading): YamlNode {
  const event = reading.events[reading.next];
  reading.next += 1;
  if (!event || event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP)
    return leafNode(null, reading.end);
  if (event.type === EVENT_ID.ALIAS) return readReference(reading, event);
  const { text } = reading;
  const { tagStart, tagEnd, anchorStart, anchorEnd } = event;
  if (tagStart >= 0)
    addProblem(reading, tagStart, { code: 'custom-tag', name: text.slice(tagStart, tagEnd) });
  const node = readContent(reading, event);
  if (anchorStart >= 0) reading.anchors.set(text.slice(anchorStart, anchorEnd), node);
  return node;
}

/** The line of dashes before it, or its first text. */
const noteSecond = (reading: Reading): void => {
  const second = reading.events[reading.next + 1];
  if (second?.type !== EVENT_ID.DOCUMENT) return;
  const { text, end } = reading;
  const dashes = second.explicitStart ? text.indexOf('\n---', end) : -1;
  reading.next += 2;
  addProblem(reading, dashes < 0 ? readNode(reading).offset : dashes + 1, { code: 'several-documents' });
};

/** Nothing in an empty file. Throws a `YAMLException` where the text is no YAML. */
export const readTree = (text: string): { root?: YamlNode; found: readonly FoundInTree[] } => {
  const events = parseEvents(text, { maxDepth: DEPTH_MAX });
  const reading: Reading = { text, events, next: 1, end: 0, anchors: new Map(), references: 0, found: [] };
  if (events.length === 0) return { found: [] };
  const root = readNode(reading);
  if (Math.max(root.references, reading.references) > REFERENCES_MAX)
    addProblem(reading, 0, { code: 'too-many-aliases' });
  noteSecond(reading);
  return { root, found: reading.found };
};
