import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { messages } from '../../../src/messages/index.ts';
import type { Executor } from '../../../src/store/core/executor.ts';
import * as stage from '../../fixtures/stage.ts';
import * as world from '../../fixtures/world.ts';
import { thanks as practice } from './acts.ts';
import { thanksReceived } from './message.ts';
import { thanksDay } from './schedule.ts';

/** What the example has instead of lines in the lists of the product: none of this is copied. */

const partsHere = () => ({
  commands: practice,
  appointments: [thanksDay],
  messages: [...messages, thanksReceived],
});

const migration = readFileSync(`${import.meta.dirname}/migration.sql`, 'utf8');

const addTable = async (db: Executor): Promise<void> => {
  for (const statement of migration.split('--> statement-breakpoint')) await db.execute(sql.raw(statement));
};

export const rehearsing = (options: world.WorldOptions) => {
  const rehearse = stage.rehearsing({ ...options, parts: partsHere() });
  return (work: (stage: stage.Stage) => Promise<void>): Promise<void> =>
    rehearse(async (on) => {
      await addTable(on.tx);
      await work(on);
    });
};

export const makeWorld = async (options: world.WorldOptions): Promise<world.World> => {
  const made = await world.makeWorld({ ...options, parts: partsHere() });
  await addTable(made.db);
  return made;
};
