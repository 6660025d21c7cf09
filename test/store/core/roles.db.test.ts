import { randomBytes } from 'node:crypto';
import postgres from 'postgres';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, type Database, inTransaction } from '../../../src/store/core/database.ts';
import { grantTo } from '../../../src/store/core/grant.ts';
import { makeOwnWorld, liveIn, hands } from '../../fixtures/world.ts';

/** A role of its own for the application, dropped with what it was given. */
const anApplication = async (ownerUrl: string): Promise<string> => {
  const role = `app_${randomBytes(4).toString('hex')}`;
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  await owner.unsafe(`create role ${role} login password 'pour-les-essais'`);
  onTestFinished(async () => {
    await owner.unsafe(`drop owned by ${role}; drop role ${role}`);
    await owner.end();
  });
  const url = new URL(ownerUrl);
  url.username = role;
  url.password = 'pour-les-essais';
  return url.toString();
};

const codeOf = async (db: Database, statement: string): Promise<string> => {
  try {
    await inTransaction(db, (tx) => tx.execute(statement));
    return 'done';
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    return cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
  }
};

const NOT_ALLOWED = '42501';

describe('the application’s own role', () => {
  it('lives a day, and may neither change a table nor the log', async () => {
    const world = await makeOwnWorld();
    const url = await anApplication(world.url);
    // Several processes that start at once.
    await Promise.all([grantTo(world.url, url), grantTo(world.url, url), grantTo(world.url, url)]);
    const db = connect(url);
    onTestFinished(() => db.close());
    const { engine, sandbox } = await liveIn(db, {});
    const acting = hands(engine, sandbox);
    await acting.to('2026-11-23T10:00:00+01:00');
    expect(await acting.say('e01', 'standup 1. La carte\n2. Le moteur')).toContain('C’est enregistré');
    expect(await acting.say('e01', 'mon-compte effacer oui')).toContain('plus rien ici ne vous nomme');

    for (const refused of [
      'update activity set type = type',
      'delete from activity',
      'truncate activity',
      'create table stolen (id int)',
      'alter table people add column phone text',
      'drop table people cascade',
      'drop trigger activity_append_only on activity',
    ])
      expect(await codeOf(db, refused), refused).toBe(NOT_ALLOWED);
    expect(await codeOf(db, 'select count(*) from activity')).toBe('done');
  });
});
