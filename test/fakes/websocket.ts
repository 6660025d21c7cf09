import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** Just enough of RFC 6455 for a server's end of a socket: short text frames, pings, and closing. */

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const TEXT = 1;
const CLOSE = 8;
const PING = 9;
const PONG = 10;

type Frame = { opcode: number; data: Buffer; size: number };

const frameFrom = (buffer: Buffer): Frame | undefined => {
  if (buffer.length < 2) return undefined;
  const opcode = (buffer[0] ?? 0) & 0x0f;
  let length = (buffer[1] ?? 0) & 0x7f;
  let at = 2;
  if (length === 126) {
    if (buffer.length < 4) return undefined;
    length = buffer.readUInt16BE(2);
    at = 4;
  } else if (length === 127) {
    if (buffer.length < 10) return undefined;
    length = Number(buffer.readBigUInt64BE(2));
    at = 10;
  }
  if (buffer.length < at + 4 + length) return undefined;
  const mask = buffer.subarray(at, at + 4);
  const data = Buffer.from(buffer.subarray(at + 4, at + 4 + length)).map(
    (byte, index) => byte ^ (mask[index % 4] ?? 0),
  );
  return { opcode, data: Buffer.from(data), size: at + 4 + length };
};

const frameOf = (opcode: number, data: Buffer): Buffer => {
  if (data.length < 126) return Buffer.concat([Buffer.from([0x80 | opcode, data.length]), data]);
  const head = Buffer.alloc(data.length < 65_536 ? 4 : 10);
  head[0] = 0x80 | opcode;
  head[1] = data.length < 65_536 ? 126 : 127;
  if (data.length < 65_536) head.writeUInt16BE(data.length, 2);
  else head.writeBigUInt64BE(BigInt(data.length), 2);
  return Buffer.concat([head, data]);
};

export type Peer = {
  send(text: string): void;
  close(): void;
  cut(): void;
  /** Resolves once the other end has read all that was sent before, or has left. */
  ping(): Promise<void>;
};

/** Upgrades a connection to a socket. */
export const accept = (
  request: IncomingMessage,
  socket: Duplex,
  on: { text(text: string): void; closed(): void },
): Peer => {
  const key = request.headers['sec-websocket-key'] ?? '';
  const answer = createHash('sha1').update(`${key}${GUID}`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${answer}\r\n\r\n`,
  );
  let waiting = Buffer.alloc(0);
  const pongs: (() => void)[] = [];
  const write = (opcode: number, data: Buffer) => {
    if (socket.writable) socket.write(frameOf(opcode, data));
  };
  socket.on('data', (chunk: Buffer) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (let frame = frameFrom(waiting); frame; frame = frameFrom(waiting)) {
      waiting = waiting.subarray(frame.size);
      if (frame.opcode === TEXT) on.text(frame.data.toString('utf8'));
      if (frame.opcode === PING) write(PONG, frame.data);
      if (frame.opcode === PONG) pongs.shift()?.();
      if (frame.opcode === CLOSE) {
        write(CLOSE, frame.data);
        socket.end();
      }
    }
  });
  socket.on('close', () => {
    for (const resolve of pongs.splice(0)) resolve();
    on.closed();
  });
  socket.on('error', () => {});
  return {
    send: (text) => write(TEXT, Buffer.from(text)),
    close: () => write(CLOSE, Buffer.from([0x03, 0xe8])),
    cut: () => socket.destroy(),
    ping: () =>
      new Promise((resolve) => {
        if (socket.destroyed) return resolve();
        pongs.push(resolve);
        write(PING, Buffer.alloc(0));
      }),
  };
};
