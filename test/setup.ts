import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { makeBundle } from '../scripts/bundle/make.ts';
import { startEmbedded } from '../src/postgres/embedded.ts';
import { migrate } from '../src/store/core/migrate.ts';
import { scratch } from './scratch.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's own database: tests copy theirs from `ready`, the migrated template. */
    postgres: string;
  }
}

export const TEMPLATE = 'ready';

const withDatabase = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
};

/** One real PostgreSQL for the whole run, with fsync off, and one migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  // For tests of the whole process. Where it cannot be made, they start the sources.
  const bundle = makeBundle(join(import.meta.dirname, '..')).catch(() => undefined);
  const dataDir = await mkdtemp(join(await scratch(), 'ritournelle-tests-'));
  const server = await startEmbedded({ dataDir, durable: false });
  const admin = postgres(server.url, { max: 1, onnotice: () => {} });
  await admin.unsafe(`create database ${TEMPLATE}`);
  await admin.end();
  await migrate(withDatabase(server.url, TEMPLATE));
  await bundle;
  project.provide('postgres', server.url);
  return async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
