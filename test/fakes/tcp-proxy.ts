import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { portOf } from './proxy.ts';

/**
 * How the line behaves. `away`: connections are cut and refused. `silent`: they stay open and nothing passes, as when a
 * cable is pulled. `slow`: each chunk arrives later. `short`: the answer is cut after this many bytes.
 */
export type Line = 'good' | 'away' | 'silent' | { slow: number } | { short: number };

export type TcpProxy = {
  port: number;
  /** Where connections made from now on lead. */
  to(port: number): void;
  set(line: Line): void;
  now(): Line;
  stop(): Promise<void>;
};

/** A line to a server of this machine, with the faults of a network. */
export const makeTcpProxy = async (target: number): Promise<TcpProxy> => {
  let line: Line = 'good';
  let port = target;
  const pairs = new Set<readonly [Socket, Socket]>();

  const cutAll = (): void => {
    for (const pair of pairs) for (const end of pair) end.resetAndDestroy();
  };

  const pass = (from: Socket, to: Socket, isAnswer: boolean): void => {
    let left = Infinity;
    from.on('data', (chunk) => {
      if (line === 'silent') return;
      if (typeof line === 'object' && 'slow' in line) {
        setTimeout(() => to.write(chunk), line.slow);
        return;
      }
      if (!isAnswer || typeof line !== 'object') {
        to.write(chunk);
        return;
      }
      left = Math.min(left, line.short);
      to.write(Buffer.from(chunk).subarray(0, left));
      left -= chunk.length;
      if (left <= 0) for (const end of [from, to]) end.destroy();
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      if (line !== 'silent') to.end();
    });
  };

  const server = createServer((client) => {
    if (line === 'away') {
      client.resetAndDestroy();
      return;
    }
    const there = connect(port, '127.0.0.1');
    const pair = [client, there] as const;
    pairs.add(pair);
    client.once('close', () => pairs.delete(pair));
    pass(client, there, false);
    pass(there, client, true);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');

  return {
    port: portOf(server),
    to: (next) => {
      port = next;
    },
    set: (next) => {
      line = next;
      if (next === 'away') cutAll();
    },
    now: () => line,
    stop: async () => {
      cutAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
