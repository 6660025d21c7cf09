import { sql } from 'drizzle-orm';
import { expect, it } from 'vitest';
import { message } from '../../../src/chat/message.ts';
import { messages } from '../../../src/messages/index.ts';
import { defineMessage } from '../../../src/messages/define.ts';
import { FakeChat } from '../../fakes/chat.ts';
import { liveIn, makeWorld } from '../../fixtures/world.ts';

/** A column more in every table, and one table more: what a next version may add while this one still runs. */
const WIDENED = sql.raw(`do $$ declare t record; begin
  for t in select tablename from pg_tables where schemaname = 'public' loop
    execute format('alter table %I add column of_the_next_version text', t.tablename);
  end loop;
  create table of_the_next_version (id uuid primary key);
end $$`);

it('beside the next version, whose tables it does not know, this one goes on, and leaves to it what it cannot say', async () => {
  const fake = new FakeChat(['e01', 'e02', 'e03', 'e04', 'm1', 'c1']);
  const world = await makeWorld({ chat: () => fake, until: '2026-11-23T08:35:00+01:00' });
  await world.db.execute(WIDENED);
  await world.db.execute(
    sql`insert into messages (key, kind, subject) values ('news', 'of-the-next-version', 'x')`,
  );
  await world.db.execute(sql`insert into deliveries (message_key, workspace_id, place, created_on)
    select 'news', id, 'channel:promo', '2026-11-23' from workspaces`);
  await world.to('2026-11-23T10:00:00+01:00');
  await world.say('e01', 'bilan La carte');
  expect(fake.textsIn('e01').join()).toContain('La carte');
  expect(fake.textsIn('promo')).toEqual([]);

  const next = defineMessage({
    kind: 'of-the-next-version',
    render: async () => message({ text: ['Nouveau'] }),
  });
  const { engine } = await liveIn(world.db, { chat: () => fake, parts: { messages: [...messages, next] } });
  await world.db.execute(sql`update deliveries set retry_at = null`);
  await engine.drain();
  expect(fake.textsIn('promo')).toEqual(['Nouveau']);
});
