import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto';

/**
 * A stream in chunks, each sealed with its rank and with whether it is the last: none can be changed, moved, repeated or left
 * out, and a file that was cut short is known (the STREAM construction, with AES-256-GCM). The key is of one file only.
 */

export const keyOf = (secret: string, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'ritournelle backup', 32));

/** Tells a wrong key from a damaged file. */
export const checkOf = (secret: string, salt: Buffer): string =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'ritournelle backup check', 8)).toString('base64url');

const CHUNK = 64 * 1024;
const TAG = 16;
const SEALED = CHUNK + TAG;

const nonceOf = (rank: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(rank, 7);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
};

async function* inPieces(source: AsyncIterable<Uint8Array>, size: number) {
  let held = Buffer.alloc(0);
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes]);
    // The last piece is told by what follows it: nothing.
    while (held.length > size) {
      yield { piece: held.subarray(0, size), last: false };
      held = held.subarray(size);
    }
  }
  yield { piece: held, last: true };
}

export const seal = (key: Buffer) =>
  async function* sealing(source: AsyncIterable<Uint8Array>) {
    let rank = 0;
    for await (const { piece, last } of inPieces(source, CHUNK)) {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(rank, last));
      yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
      rank += 1;
    }
  };

/** Another key, a chunk that was changed, or an end that is missing. */
export class NotOpened extends Error {
  override name = 'NotOpened';
}

const openOne = (key: Buffer, piece: Buffer, rank: number, last: boolean): Buffer => {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(rank, last), { authTagLength: TAG });
    decipher.setAuthTag(piece.subarray(-TAG));
    return Buffer.concat([decipher.update(piece.subarray(0, -TAG)), decipher.final()]);
  } catch {
    throw new NotOpened(`sealed chunk ${rank} cannot be opened`);
  }
};

export const unseal = (key: Buffer) =>
  async function* opening(source: AsyncIterable<Uint8Array>) {
    let rank = 0;
    for await (const { piece, last } of inPieces(source, SEALED)) {
      yield openOne(key, piece, rank, last);
      rank += 1;
    }
  };
