import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { onTestFinished } from 'vitest';

/** A local catalogue, and the requests it received. */
export const catalogueServer = async (
  answer: RequestListener,
): Promise<{ base: string; asked: string[] }> => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return { base: `http://127.0.0.1:${port}/api/1/`, asked };
};

/** A public dataset as in the documented API, reduced to what matters here. */
export const PUBLIC = {
  id: '5e7e104ace2080d9162b61d8',
  slug: 'analyses-des-eaux',
  title: 'Analyses des eaux',
  private: false,
  deleted: null,
  archived: null,
  license: 'lov2',
  frequency: 'weekly',
  created_at: '2026-11-06T09:20:09.639000+00:00',
  last_update: '2026-11-20T10:00:00+00:00',
  quality: { license: true, score: 0.78 },
  resources: [],
};

export const json =
  (body: unknown, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
