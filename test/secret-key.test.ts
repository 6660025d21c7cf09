import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isSecretKey } from '../src/settings/shape.ts';
import { keyedHash } from '../src/seal/keyed-hash.ts';
import type { Keys } from '../src/seal/keys.ts';
import { openKeys } from '../src/secret-key.ts';
import { OTHER_SECRET_KEY, SECRET_KEY, testKeys } from './fixtures/keys.ts';

const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ritournelle-key-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
const tellApart = (keys: Keys): string => keyedHash(keys, 'test', '');

describe('the key of an installation', () => {
  it('is the one of the settings, and nothing is written', () => {
    const dataDir = newFolder();
    const keys = openKeys({ secretKeys: [SECRET_KEY, OTHER_SECRET_KEY], dataDir });
    expect(tellApart(keys)).toBe(tellApart(testKeys));
    expect(keys.subKeysFor('test')).toHaveLength(2);
    expect(readdirSync(dataDir)).toEqual([]);
  });

  it('is made by a sandbox at its first start, for its own user alone, and kept', () => {
    const dataDir = join(newFolder(), 'not/there/yet');
    const first = tellApart(openKeys({ secretKeys: [], dataDir }));
    expect(readdirSync(dataDir)).toEqual(['secret.key']);
    const path = join(dataDir, 'secret.key');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(isSecretKey(readFileSync(path, 'utf8').trim())).toBe(true);
    expect(tellApart(openKeys({ secretKeys: [], dataDir }))).toBe(first);
    expect(tellApart(openKeys({ secretKeys: [], dataDir: newFolder() }))).not.toBe(first);
  });

  it.each(['', 'half-a-k', '\0'.repeat(44), 'two words of which neither is a key, nor both together'])(
    'is refused when its file is damaged: %j',
    (damaged) => {
      const dataDir = newFolder();
      writeFileSync(join(dataDir, 'secret.key'), damaged);
      const open = () => openKeys({ secretKeys: [], dataDir });
      expect(open).toThrow(/secret\.key: .* is damaged\. Nothing was started\. Delete it/);
      expect(readFileSync(join(dataDir, 'secret.key'), 'utf8')).toBe(damaged);
    },
  );

  it('that cannot be written is said with what to do', () => {
    const file = join(newFolder(), 'a-file');
    writeFileSync(file, '');
    expect(() => openKeys({ secretKeys: [], dataDir: file })).toThrow(/set SECRET_KEY or another DATA_DIR/);
  });
});
