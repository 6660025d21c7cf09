import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { appointments } from '../../../schedules/index.ts';
import { cohortFrom } from '../../../src/engine/practice/cohort.ts';
import { launchedCohorts } from '../../../src/store/cohort/cohort.ts';
import { inSnapshot } from '../../../src/store/core/database.ts';
import { makeScope } from '../../../src/store/core/scope.ts';
import { helpCohort, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { listeningTo } from '../../fixtures/statements.ts';
import { makeOwnWorld } from '../../fixtures/world.ts';

/** Tables of which a plan only reads what changes no instant. */
const HARMLESS: Readonly<Record<string, string>> = {
  people: 'names, and what triggers on timezone and works watch for help-follow',
};

const tablesIn = (statement: string): string[] =>
  [...statement.matchAll(/\b(?:from|join) "?([a-z_]+)"?/g)].flatMap(([, table = '']) =>
    ['select', 'jsonb_array_elements'].includes(table) ? [] : [table],
  );

it('every table that a plan reads is watched for its appointment', async () => {
  const world = await makeOwnWorld({ file: helpCohort(), until: MONDAY_10 });
  await world.say('e02', 'competences expert : rgaa ; solliciter : oui');
  await world.say('e01', 'entraide Sujet : Un sujet\nContexte : un formulaire\nTags : rgaa');
  await world.say('e03', 'entraide Sujet : Un autre\nContexte : un formulaire\nTags : inconnu');
  const { db, statements } = listeningTo(world.url);
  const rows = await db.execute<{ source: string; args: string }>(
    sql`select tgrelid::regclass::text as source, encode(tgargs, 'escape') as args from pg_trigger where tgname like 'replans_%'`,
  );
  const watched = (table: string, appointment: string): boolean =>
    rows.some(({ source, args }) => {
      const [names = ''] = args.split('\\000');
      return source === table && (names === '*' || names.split(' ').includes(appointment));
    });
  const [cohort] = await launchedCohorts(db);
  if (!cohort) throw new Error('the cohort is launched');
  const unwatched: string[] = [];
  let read = 0;
  for (const appointment of appointments) {
    statements.length = 0;
    await inSnapshot(db, async (tx) => appointment.plan(makeScope(tx, cohort.id), cohortFrom(cohort)));
    const tables = new Set(statements.flatMap(tablesIn));
    read += tables.size;
    for (const table of tables)
      if (!watched(table, appointment.name) && !(table in HARMLESS))
        unwatched.push(`${appointment.name} reads ${table}`);
  }
  expect(read).toBeGreaterThan(40);
  expect(unwatched).toEqual([]);
});
