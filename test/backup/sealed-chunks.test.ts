import { describe, expect, it } from 'vitest';
import { keyOf, NotOpened, seal, unseal } from '../../src/backup/sealed-chunks.ts';
import { OTHER_SECRET_KEY, SECRET_KEY } from '../fixtures/keys.ts';

const SALT = Buffer.alloc(16, 7);
const KEY = keyOf(SECRET_KEY, SALT);

async function* inParts(bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const all = async (source: AsyncIterable<Uint8Array>): Promise<Buffer> => {
  const found: Uint8Array[] = [];
  for await (const part of source) found.push(part);
  return Buffer.concat(found);
};

const text = (length: number): Buffer => Buffer.from('abcdefg'.repeat(length).slice(0, length));

describe('sealed chunks', () => {
  it.each([0, 1, 65_536, 65_537, 200_000])('give %i bytes back, however they are cut', async (length) => {
    const sealed = await all(seal(KEY)(inParts(text(length), 1_000)));
    expect(await all(unseal(KEY)(inParts(sealed, 777)))).toEqual(text(length));
  });

  it('are not opened when one is changed, moved, left out, or with another key', async () => {
    const sealed = await all(seal(KEY)(inParts(text(200_000), 65_536)));
    const size = 65_536 + 16;
    const swapped = Buffer.concat([
      sealed.subarray(size, 2 * size),
      sealed.subarray(0, size),
      sealed.subarray(2 * size),
    ]);
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(100_000) ^ 1, 100_000);
    for (const wrong of [
      sealed.subarray(0, -1),
      sealed.subarray(0, 2 * size),
      sealed.subarray(size),
      swapped,
      changed,
    ])
      await expect(all(unseal(KEY)(inParts(wrong, 1_000)))).rejects.toThrow(NotOpened);
    await expect(all(unseal(keyOf(OTHER_SECRET_KEY, SALT))(inParts(sealed, 1_000)))).rejects.toThrow(
      NotOpened,
    );
    await expect(all(unseal(keyOf(SECRET_KEY, Buffer.alloc(16)))(inParts(sealed, 1_000)))).rejects.toThrow(
      NotOpened,
    );
  });
});
