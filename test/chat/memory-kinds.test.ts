import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OF_ACCOUNTS, OF_CONVERSATIONS, OF_WORKSPACES } from '../../src/store/core/memory.ts';

const ROOT = join(import.meta.dirname, '../..');

/** What adapters and the engine remember: `memory.set(KIND, …)`, where KIND is a constant of the file. */
const kindsIn = (path: string): string[] => {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(/memory\.set\(\s*(?:'([^']+)'|(\w+)),/g)].flatMap(([, kind, name]) => {
    if (kind) return [kind];
    const [, value] = new RegExp(`const ${name ?? ''}(?:: \\w+)? = '([^']+)'`).exec(text) ?? [];
    return [value ?? `${path}: ${name ?? ''}`];
  });
};

test('whatever an adapter remembers says whether it is of an account, a conversation or the workspace', () => {
  const kinds = new Set(globSync('src/{chat,engine}/**/*.ts', { cwd: ROOT }).flatMap(kindsIn));
  const declared: readonly string[] = [...OF_ACCOUNTS, ...OF_CONVERSATIONS, ...OF_WORKSPACES];
  expect(kinds.size).toBeGreaterThan(4);
  expect([...kinds].filter((kind) => !declared.includes(kind))).toEqual([]);
});
