import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

/** The port, taken before anything is loaded or written: another programme there leaves everything as it was. */

export type Web = { port: number; serve(app: Hono): void; stop(): Promise<void> };

export class PortTaken extends Error {
  override name = 'PortTaken';
}

/**
 * Milliseconds. A request that trickles in is answered 408 and its connection closed; Slack has its own, shorter limit.
 * A quiet connection is kept longer than nginx and Apache keep theirs (60 s): closed first here, it could be cut
 * at the moment a proxy sends the next request on it.
 */
const LIMITS = {
  headersTimeout: 5_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 75_000,
};

type Limits = typeof LIMITS;
type Handle = (request: Request) => Response | Promise<Response>;

const listenOn = (handle: Handle, { host, port }: { host: string; port: number }, limits: Limits) =>
  new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    const server = serve({ fetch: handle, hostname: host, port, serverOptions: limits }, () =>
      resolve(server),
    );
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new PortTaken(
              `Port ${port} is taken. Nothing was changed. Choose another one, for example: PORT=${port + 1} npm start`,
            )
          : error,
      ),
    );
  });

const startingResponse = (): Response =>
  new Response('Starting…', { status: 503, headers: { 'Retry-After': '1' } });

/** Takes the port before anything else; answers requests once it gets the app to serve. */
export const openWeb = async (
  { host, port }: { host: string; port: number },
  limits: Limits = LIMITS,
): Promise<Web> => {
  let handle: Handle = startingResponse;
  const server = await listenOn((request) => handle(request), { host, port }, limits);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : port,
    serve: (app) => {
      handle = (request) => app.fetch(request);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        // Pages keep a stream of changes open, which would keep the server from closing.
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
};
