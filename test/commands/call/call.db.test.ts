import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { readActivity } from '../../../src/store/log/activity.ts';
import { begin, helpCohort, last, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const CANARY = 'jeudi canari-7f3a';

/** Every text in the database, except the sandbox's schema, which stands for a platform's servers. */
const dumped = async ({ db }: World): Promise<Record<string, string>> => {
  const all = await db.execute<{ name: string }>(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema', 'sandbox') and table_type = 'BASE TABLE'`);
  const found: Record<string, string> = {};
  for (const { name } of all) {
    const rows = await db.execute<{ row: string }>(sql.raw(`select t::text as row from ${name} t`));
    found[name] = rows.map(({ row }) => row).join('\n');
  }
  return found;
};

const tablesWith = async (world: World, words: string): Promise<string[]> =>
  Object.entries(await dumped(world)).flatMap(([name, text]) => (text.includes(words) ? [name] : []));

describe('a call', () => {
  it('is told to the team’s coach: who and when, and nothing else, until it is taken back', async () => {
    const world = await begin();
    expect(await world.say('e01', `appel ${CANARY}`)).toContain('C’est transmis à Coralie Coordination');
    expect(last(await world.texts('c1'))).toContain(`Ada Un aimerait un appel\nQuand : ${CANARY}`);
    await world.say('e01', 'appel annuler');
    expect((await world.texts('c1')).join()).not.toContain('aimerait un appel');
  });

  it('is in no table but its own, in no log, in no search and in nobody’s answer; then nowhere', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'trace', base: null }, { write: (line: string) => void lines.push(line) });
    const world = await makeWorld({ file: helpCohort(), until: MONDAY_10, parts: { log } });
    await world.say('e01', `appel ${CANARY}`);
    expect(await tablesWith(world, 'canari-7f3a')).toEqual(['public.call_requests']);
    expect(await world.say('e01', 'entraide chercher canari')).not.toContain('canari-7f3a');
    for (const as of ['e02', 'm1', 'a1'])
      for (const text of ['aide', 'appel', 'entraide liste'])
        expect(await world.say(as, text)).not.toContain('canari');
    expect(JSON.stringify(await world.engine.upcoming())).not.toContain('Ada');
    expect((await readActivity(world.db)).filter(({ type }) => type.startsWith('call'))).toEqual([]);
    expect(await world.press('c1', 'callDone')).toContain('La demande est effacée');
    expect(await tablesWith(world, 'canari-7f3a')).toEqual([]);
    expect((await world.texts('c1')).join()).not.toContain('canari-7f3a');
    expect(lines.join()).not.toContain('canari-7f3a');
    const ada =
      (await world.db.select().from(tables.people)).find(({ name }) => name === 'Ada Un')?.id ?? '?';
    expect(lines.join()).not.toContain(ada);
  });

  it('is erased after seven days, and its author is told so', async () => {
    const world = await begin();
    await world.say('e01', `appel ${CANARY}`);
    await world.to('2026-11-30T09:30:00+01:00');
    expect(await tablesWith(world, 'canari-7f3a')).toEqual([]);
    expect((await world.texts('c1')).join()).not.toContain('canari-7f3a');
    expect((await world.texts('e01')).join()).toContain('elle est effacée, comme promis');
  });

  it('is in no weekly page, whoever reads it', async () => {
    const world = await begin();
    await world.to('2026-11-24T10:00:00+01:00');
    await world.say('e01', `appel ${CANARY}`);
    await world.to('2026-11-30T09:05:00+01:00');
    expect(await world.db.select().from(tables.callRequests)).toHaveLength(1);
    expect(await tablesWith(world, 'canari-7f3a')).toEqual(['public.call_requests']);
    expect((await world.texts('c1', 'coordination')).join()).toContain('La page de la semaine 48');
    for (const place of ['coordination', 'promo'])
      expect((await world.texts('c1', place)).join()).not.toMatch(/canari|aimerait un appel/);
    for (const as of ['e02', 'm1', 'c1']) expect(await world.say(as, 'digest')).not.toMatch(/canari|appel/);
  });
});

describe('an open request to the coordination', () => {
  it('is signed by the team, answered in chat, and told to whoever asked', async () => {
    const world = await begin();
    expect(await world.say('e01', 'appel demande Qui peut relire notre convention ?')).toContain(
      'sous le n° 1',
    );
    expect(last(await world.texts('c1', 'coordination'))).toContain(
      'Demande à la coordination n° 1 · Mer Claire',
    );
    expect(await world.press('c1', 'askAnswer', undefined, 'coordination')).toBe('form: Répondre');
    expect(await world.say('c1', 'appel répondre 1 Camille, jeudi')).toContain('est transmise');
    expect(last(await world.texts('e01'))).toContain('Réponse : Camille, jeudi');
  });
});
