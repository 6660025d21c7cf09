import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Server as NetServer } from 'node:net';

export type Proxy = { url: string; asked: string[]; stop(): void };

export const portOf = (server: NetServer): number => {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

/** A proxy that forwards everything to one local port, and records the requests. */
export const aProxyTo = async (port: number): Promise<Proxy> => {
  const asked: string[] = [];
  const server: Server = createServer((_request, response) => response.writeHead(501).end());
  server.on('connect', ({ url = '' }, client, head) => {
    asked.push(url);
    const there = connect(port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      there.write(head);
      there.pipe(client).pipe(there);
    });
    there.on('error', () => client.destroy());
    client.on('error', () => there.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return { url: `http://127.0.0.1:${portOf(server)}`, asked, stop: () => void server.close() };
};
