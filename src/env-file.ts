import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import type { Env } from './chat/platform.ts';
import { isNear } from './rituals/words/slips.ts';
import type { OperatorSettingsTexts } from './texts/fr/operator/settings.ts';

/**
 * The file of settings, `.env`: lines `NAME=value`. Node reads it, and reads most mistakes as something else: a line cut at a
 * #, a quotation mark in a value, a name that nobody knows. They are refused before.
 */

export const ENV_FILE = '.env';

type Line = { number: number; text: string };
type Assigned = { number: number; name: string; value: string };
type Say = OperatorSettingsTexts['file'];

export type ReadEnv = { values: Env; faults: string[] };

const ASSIGNMENT = /^\s*(?:export\s+)?([A-Za-z_]\w*)\s*=\s*(.*?)\s*$/;
const QUOTED = /^(["'`])(?:(?!\1).)*\1\s*(?:#.*)?$/;

const linesOf = (text: string): Line[] =>
  text
    .split(/\r?\n/)
    .map((line, at) => ({ number: at + 1, text: line }))
    .filter(({ text: line }) => !/^\s*(?:#|$)/.test(line));

const assigned = ({ number, text }: Line): Assigned | undefined => {
  const [, name, value = ''] = ASSIGNMENT.exec(text) ?? [];
  return name === undefined ? undefined : { number, name, value };
};

const valueFault = ({ number, name, value }: Assigned, path: string, say: Say): string[] => {
  if (/^["'`]/.test(value)) return QUOTED.test(value) ? [] : [say.openQuote(path, number, name)];
  return /\S#|^#/.test(value) ? [say.hash(path, number, name)] : [];
};

const lineFaults = (line: Line, path: string, known: readonly string[], say: Say): string[] => {
  const found = assigned(line);
  if (!found) return [say.notASetting(path, line.number)];
  const { number, name } = found;
  if (known.includes(name)) return valueFault(found, path, say);
  const near = known.find((one) => isNear(one, name.toUpperCase()));
  return [say.unknown(path, number, name, near)];
};

const repeated = (lines: readonly Line[], path: string, say: Say): string[] => {
  const found = lines.map(assigned).filter((one) => one !== undefined);
  return [...Map.groupBy(found, ({ name }) => name)]
    .filter(([, all]) => all.length > 1)
    .map(([name, all]) =>
      say.twice(
        path,
        name,
        all.map(({ number }) => number),
      ),
    );
};

/** The settings of a file, or what is wrong with it, without any value. */
export const readEnvText = (text: string, path: string, known: readonly string[], say: Say): ReadEnv => {
  const lines = linesOf(text.replace(/^\uFEFF/, ''));
  const faults = [
    ...lines.flatMap((line) => lineFaults(line, path, known, say)),
    ...repeated(lines, path, say),
  ];
  return { values: faults.length > 0 ? {} : parseEnv(text.replace(/^\uFEFF/, '')), faults };
};

/** Without a file there are no settings in it. */
export const readEnvFile = (path: string, known: readonly string[], say: Say): ReadEnv => {
  try {
    return readEnvText(readFileSync(path, 'utf8'), path, known, say);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    return { values: {}, faults: code === 'ENOENT' ? [] : [say.unreadable(path, code)] };
  }
};

const QUOTES = ["'", '"', '`'];

/** A line of the file, or nothing when no quotation mark can hold the value. In double ones, Node reads a backslash and an n as a line break. */
export const envLine = (name: string, value: string): string | undefined => {
  if (/[\r\n]/.test(value)) return undefined;
  if (/^[\w./:@%+,=-]*$/.test(value)) return `${name}=${value}`;
  const quote = QUOTES.find((one) => !value.includes(one) && (one !== '"' || !value.includes('\\')));
  return quote && `${name}=${quote}${value}${quote}`;
};
