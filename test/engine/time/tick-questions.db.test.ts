import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { expect, it, onTestFinished } from 'vitest';
import type { Database } from '../../../src/store/core/database.ts';
import * as tables from '../../../src/store/tables/index.ts';
import { liveIn, makeWorld } from '../../fixtures/world.ts';

/** A second process on the same database, and every statement that it sends. */
const listening = (url: string): { db: Database; statements: string[] } => {
  const statements: string[] = [];
  const client = postgres(url, { onnotice: () => {}, debug: (_connection, text) => statements.push(text) });
  onTestFinished(() => client.end());
  const db = Object.assign(drizzle(client, { casing: 'snake_case', schema: tables }), {
    close: () => client.end(),
  });
  return { db, statements };
};

const asksForCohort = (statement: string): boolean =>
  /^select .* from "cohorts" where "cohorts"\."(id|state)"/.test(statement);

it('a minute in which nothing is due reads the cohort once, and hands it to every appointment', async () => {
  const world = await makeWorld({ now: '2026-11-24T08:40:00+01:00' });
  const { db, statements } = listening(world.url);
  const { engine } = await liveIn(db, {});
  statements.length = 0;
  await engine.tick();
  expect(statements.filter(asksForCohort)).toHaveLength(1);
});
