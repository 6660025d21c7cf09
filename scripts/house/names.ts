import { withoutComments } from './files.ts';

const DECLARED = /^(?:export\s+)?(?:async\s+)?function\s*\*?\s*(\w+)/gm;
const BOUND = /^(?:export\s+)?const\s+(\w+)(?:\s*:[^;]*?)?\s=\s(?:async\s+)?([^]*)/;

/** After `(…)`: a return type or an arrow, as in `(a, b): c =>`, but not a parenthesised value. */
const isArrow = (text: string): boolean => {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    if (depth === 0) return /^\s*(?::|=>)/.test(text.slice(at + 1));
  }
  return false;
};

const isFunction = (value: string): boolean => {
  if (/^(?:function\b|\w+\s*=>)/.test(value)) return true;
  const parameters = /^(?:<[^(]*>)?(?=\()/.exec(value);
  return parameters !== null && isArrow(value.slice(parameters[0].length));
};

/** Functions declared or assigned to a name at the top level of a file. */
export const topLevelFunctions = (source: string): string[] => {
  const code = withoutComments(source);
  const bound = code.split(/^(?=(?:export\s+)?const\s)/m).flatMap((statement) => {
    const [, name, value = ''] = BOUND.exec(statement) ?? [];
    return name !== undefined && isFunction(value) ? [name] : [];
  });
  return [...[...code.matchAll(DECLARED)].map(([, name = '']) => name), ...bound];
};

/** `told`, `rows`: one word of any length. */
export const isOneWord = (name: string): boolean => /^[a-z0-9]+$/.test(name);
