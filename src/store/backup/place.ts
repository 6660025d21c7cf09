import postgres from 'postgres';
import { isUnfinished, UNFINISHED } from './unfinished.ts';

/**
 * Whether the bot ever worked on this database. A schema without rows was left by a command that only looked, and rows of a
 * restoration that did not end by that one.
 */
export const isUsed = async (url: string): Promise<boolean> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    if (await isUnfinished(sql)) return false;
    const [there] = await sql`select to_regclass('public.instance') is not null as there`;
    if (!there?.['there']) return false;
    const [row] = await sql`select exists (select 1 from instance) or exists (select 1 from people) as used`;
    return row?.['used'] === true;
  } finally {
    await sql.end({ timeout: 5 });
  }
};

/** Takes a schema without rows away: the backup brings the one of its moment. */
export const clearPlace = async (url: string): Promise<void> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const [there] = await sql`select to_regclass('public.instance') is not null as there`;
    if (!there?.['there']) return;
    await sql.begin(async (tx) => {
      await tx`drop schema if exists ${tx(UNFINISHED)} cascade`;
      await tx`drop schema if exists sandbox cascade`;
      await tx`drop schema if exists drizzle cascade`;
      await tx`drop schema public cascade`;
      await tx`create schema public`;
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
};

/** Erasures are replayed and what may have left is doubted: from now on the bot may start on it. */
export const endRestoration = async (url: string): Promise<void> => {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql`drop schema if exists ${sql(UNFINISHED)} cascade`;
  } finally {
    await sql.end({ timeout: 5 });
  }
};
