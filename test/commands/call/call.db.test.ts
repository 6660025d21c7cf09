import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { pino } from 'pino';
import { readActivity } from '../../../src/store/log/activity.ts';
import { openAsks } from '../../../src/store/call/calls.ts';
import { inTransaction } from '../../../src/store/core/database.ts';
import { makeScope } from '../../../src/store/core/scope.ts';
import { begin, helpCohort, last, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { makeWorld, type World } from '../../fixtures/world.ts';

const CANARY = 'jeudi canari-7f3a';

/** Every text in the database, except the sandbox's schema, which stands for a platform's servers. */
const dumped = async ({ db }: World): Promise<Record<string, string>> => {
  const tables = await db.execute<{ name: string }>(sql`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema', 'sandbox') and table_type = 'BASE TABLE'`);
  const found: Record<string, string> = {};
  for (const { name } of tables) {
    const rows = await db.execute<{ row: string }>(sql.raw(`select t::text as row from ${name} t`));
    found[name] = rows.map(({ row }) => row).join('\n');
  }
  return found;
};

const tablesWith = async (world: World, words: string): Promise<string[]> =>
  Object.entries(await dumped(world)).flatMap(([name, text]) => (text.includes(words) ? [name] : []));

describe('a call', () => {
  it('is told to the team’s coach: who and when, and nothing else', async () => {
    const world = await begin();
    expect(await world.say('e01', `appel ${CANARY}`)).toContain('C’est transmis à Coralie Coordination');
    expect(last(await world.texts('c1'))).toContain(`Ada Un aimerait un appel\nQuand : ${CANARY}`);
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
    const ada = (await world.db.query.people.findMany()).find(({ name }) => name === 'Ada Un')?.id ?? '?';
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

  it('goes to two of the coordination at most, when there is no coach who can be written to', async () => {
    const world = await makeWorld({
      file: helpCohort((raw) => {
        raw.people.push(
          { id: 'c2', name: 'Dora', roles: ['coordination'] },
          { id: 'c3', name: 'Elsa', roles: ['coordination'] },
        );
      }),
      until: MONDAY_10,
    });
    await world.say('c1', 'pause');
    expect(await world.say('e01', 'appel demain matin')).toContain('C’est transmis à Dora et Elsa');
    expect(last(await world.texts('c2'))).toContain('aimerait un appel');
    expect((await world.texts('c1')).join()).not.toContain('aimerait un appel');
    expect(await world.say('c3', 'appel passé')).toContain('La demande est effacée');
    expect((await world.texts('c2')).join()).not.toContain('aimerait un appel');
  });

  it('is in no weekly page, whoever reads it', async () => {
    const world = await begin();
    await world.to('2026-11-24T10:00:00+01:00');
    await world.say('e01', `appel ${CANARY}`);
    await world.to('2026-11-30T09:05:00+01:00');
    expect(await world.db.query.callRequests.findMany()).toHaveLength(1);
    expect(await tablesWith(world, 'canari-7f3a')).toEqual(['public.call_requests']);
    expect((await world.texts('c1', 'coordination')).join()).toContain('La page de la semaine 48');
    for (const place of ['coordination', 'promo'])
      expect((await world.texts('c1', place)).join()).not.toMatch(/canari|aimerait un appel/);
    for (const as of ['e02', 'm1', 'c1']) expect(await world.say(as, 'digest')).not.toMatch(/canari|appel/);
  });

  it('is done by its readers alone, whoever knows its id', async () => {
    const world = await makeWorld({
      file: helpCohort((raw) => {
        raw.people.push({ id: 'c2', name: 'Dora', roles: ['coordination'] });
      }),
      until: MONDAY_10,
    });
    await world.say('e01', 'appel demain');
    const [call] = await world.db.query.callRequests.findMany();
    const done = async (user: string) =>
      JSON.stringify(
        await world.engine.receive({
          id: `${user} done`,
          workspace: { platform: 'sandbox', externalId: 'local' },
          user,
          act: { kind: 'press', action: 'callDone', payload: call?.id ?? '' },
        }),
      );
    for (const user of ['e01', 'e02', 'e04', 'm1', 'm2', 's1', 'a1', 'c2']) {
      const answer = await done(user);
      expect(answer).not.toContain('est effacée');
      expect(answer).not.toContain('demain');
    }
    expect(await world.db.query.callRequests.findMany()).toHaveLength(1);
    expect(await done('c1')).toContain('est effacée');
  });

  it('is taken back by whoever asked, and told to nobody else', async () => {
    const world = await begin();
    await world.say('e01', 'appel demain');
    expect(await world.say('e01', 'appel')).toContain('attend Coralie Coordination');
    expect(await world.say('e01', 'appel jeudi')).toContain('déjà une demande');
    expect(await world.say('e02', 'appel annuler')).toContain('pas d’appel en attente');
    expect(await world.say('e01', 'appel annuler')).toContain('est effacée');
    expect((await world.texts('c1')).join()).not.toContain('aimerait un appel');
  });

  it.each([
    [
      'a sentence that merely begins with the word asks for none',
      'appel avec la DSI ce matin',
      'Rien n’est enregistré',
    ],
    ['a moment of 81 letters is refused', `/eig appel jeudi ${'é'.repeat(80)}`, 'Je n’ai pas compris'],
    ['alone it opens the form', '/eig appel', 'form: Je veux un appel'],
  ])('%s', async (_, text, expected) => {
    const world = await begin();
    expect(await world.say('e01', text)).toContain(expected);
    expect(await world.db.query.callRequests.findMany()).toEqual([]);
  });

  it('goes with the person who asked for it', async () => {
    const world = await begin();
    await world.say('e01', 'appel demain');
    await world.db.execute(sql`delete from people where name = 'Ada Un'`);
    expect(await world.db.query.callRequests.findMany()).toEqual([]);
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
    expect(await world.say('e02', 'appel répondre 1 moi')).toContain('Seule la coordination');
    expect(await world.say('c1', 'appel répondre 1 Camille, jeudi')).toContain('est transmise');
    expect(last(await world.texts('e01'))).toContain('Réponse : Camille, jeudi');
    expect(await world.say('c1', 'appel répondre 1 encore')).toContain('déjà sa réponse');
    expect(await world.say('c1', 'appel répondre 9 x')).toContain('Je ne trouve pas');
  });

  it('waits on the coordination’s day with its button, and nobody else’s; a call to make without who or when', async () => {
    const world = await begin();
    await world.say('e01', 'appel demande Une salle ?');
    await world.say('e01', `appel ${CANARY}`);
    const day = await world.say('c1', '/eig');
    expect(day).toContain('Demande à la coordination n° 1 · Mer Claire · Une salle ?');
    expect(day).toContain('Un appel vous attend');
    expect(day).not.toMatch(/canari|Ada/);
    for (const as of ['e01', 'e02', 'm1', 'a1'])
      expect(await world.say(as, '/eig')).not.toMatch(/Une salle|Un appel/);
    expect(await world.press('c1', 'askAnswer')).toBe('form: Répondre');
    await world.say('c1', 'appel répondre 1 Oui');
    await world.say('c1', 'appel passé');
    expect(await world.say('c1', '/eig')).not.toMatch(/Une salle|Un appel/);
  });

  it('is told to the digest while it waits, by its team, and no more once answered', async () => {
    const world = await begin();
    await world.say('e01', 'appel demande Une salle ?');
    const [cohort] = await world.db.query.cohorts.findMany();
    const open = () => inTransaction(world.db, (tx) => openAsks(makeScope(tx, cohort?.id ?? '')));
    expect(await open()).toMatchObject([{ text: 'Une salle ?', team: 'Mer Claire', number: 1 }]);
    await world.say('c1', 'appel répondre 1 Oui');
    expect(await open()).toEqual([]);
  });
});
