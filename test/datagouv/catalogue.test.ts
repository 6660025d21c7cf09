import type { RequestListener } from 'node:http';
import { describe, expect, test } from 'vitest';
import { openCatalogue } from '../../src/datagouv/catalogue.ts';
import { catalogueServer, json, PUBLIC } from './server.ts';

const ask = async (answer: RequestListener, timeoutMs = 2_000) => {
  const { base, asked } = await catalogueServer(answer);
  const catalogue = openCatalogue({ base, hosts: ['127.0.0.1'], timeoutMs });
  return { found: await catalogue.lookUp('analyses-des-eaux'), asked };
};

const MEGABYTES = 'x'.repeat(5_000_000);

describe('the catalogue', () => {
  test('gives the facts of a public dataset, from the documented address', async () => {
    const { found, asked } = await ask(json(PUBLIC));
    expect(asked).toEqual(['/api/1/datasets/analyses-des-eaux/']);
    expect(found).toEqual({
      title: 'Analyses des eaux',
      licence: 'lov2',
      frequency: 'weekly',
      createdOn: '2026-11-06',
      updatedOn: '2026-11-20',
      quality: 0.78,
    });
  });

  test('takes a field it does not understand for an unknown one', async () => {
    const { found } = await ask(json({ ...PUBLIC, license: 7, created_at: 'yesterday', quality: 'good' }));
    expect(found).toMatchObject({ licence: null, createdOn: null, quality: null });
  });

  test.each<[name: string, answer: RequestListener]>([
    ['is not public', json({ ...PUBLIC, private: true })],
    ['was deleted', json({ ...PUBLIC, deleted: '2026-11-01T00:00:00' })],
    ['was archived', json({ ...PUBLIC, archived: '2026-11-01T00:00:00' })],
    ['is not there', json({ message: 'Dataset not found' }, 404)],
    ['was removed', json({}, 410)],
    ['has no title', json({ ...PUBLIC, title: undefined })],
    ['is a list', json([])],
    ['is a fault of theirs', json({}, 500)],
    [
      'is HTML',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<title>x</title>'),
    ],
    [
      'is HTML that says it is JSON',
      (_, response) => response.writeHead(200, { 'content-type': 'application/json' }).end('<title>x'),
    ],
    [
      'redirects, even to itself',
      (request, response) =>
        request.url?.includes('moved')
          ? json(PUBLIC)(request, response)
          : response.writeHead(302, { location: '/moved' }).end(),
    ],
    ['is five megabytes long', json({ ...PUBLIC, description: MEGABYTES })],
    ['hangs up', (request) => request.socket.destroy()],
  ])('says nothing of a dataset whose answer %s', async (_, answer) => {
    expect((await ask(answer)).found).toBeUndefined();
  });

  test('does not follow a redirection', async () => {
    const { asked } = await ask((_, response) => response.writeHead(301, { location: '/elsewhere' }).end());
    expect(asked).toHaveLength(1);
  });

  test('does not wait for a slow answer, nor for a body that never ends', async () => {
    expect((await ask(() => {}, 50)).found).toBeUndefined();
    const endless: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).write('{');
    };
    expect((await ask(endless, 50)).found).toBeUndefined();
  });

  test('is never asked at another host, whatever the slug', async () => {
    const { base, asked } = await catalogueServer(json(PUBLIC));
    expect(await openCatalogue({ base }).lookUp('analyses-des-eaux')).toBeUndefined();
    expect(asked).toEqual([]);
    const own = openCatalogue({ base, hosts: ['127.0.0.1'] });
    await own.lookUp('../../../admin?x=1#y');
    await own.lookUp('//mal.example/x');
    expect(asked).toEqual([
      '/api/1/datasets/..%2F..%2F..%2Fadmin%3Fx%3D1%23y/',
      '/api/1/datasets/%2F%2Fmal.example%2Fx/',
    ]);
  });
});
