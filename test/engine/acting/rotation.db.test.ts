import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Act } from '../../../src/chat/chat.ts';
import { WORKSPACE } from '../../../src/chat/sandbox/inbound.ts';
import type { Engine } from '../../../src/engine/engine.ts';
import { keysFrom } from '../../../src/seal/keys.ts';
import { OTHER_SECRET_KEY, SECRET_KEY } from '../../fixtures/keys.ts';
import { liveIn, makeWorld } from '../../fixtures/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const STANDUP_OPEN = '2026-11-23T09:35:00+01:00';

const act = async (engine: Engine, made: Act, id: string = randomUUID()): Promise<string> => {
  const answer = await engine.receive({ id, workspace: WORKSPACE, user: 'e01', act: made });
  await engine.drain();
  return JSON.stringify(answer);
};

const rotated = { parts: { keys: keysFrom(OTHER_SECRET_KEY, SECRET_KEY) } };

describe('after the secret key was changed', () => {
  it('a message typed before still corrects and withdraws what it stored', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await act(world.engine, { kind: 'say', text: 'standup 1. La carte' }, 'm1');
    const { engine } = await liveIn(world.db, rotated);
    await act(engine, { kind: 'edit', message: 'm1', text: 'standup 1. Le moteur' });
    expect((await world.texts('e02')).join('\n')).toContain('Le moteur');
    expect(await act(engine, { kind: 'delete', message: 'm1' })).toContain('retiré partout');
    expect(await world.db.select().from(tables.answerSources)).toEqual([]);
  });

  it('a sentence held before goes when its message is deleted', async () => {
    const world = await makeWorld({ until: STANDUP_OPEN });
    await act(world.engine, { kind: 'say', text: 'Une pensée' }, 'm1');
    expect(await world.db.select().from(tables.heldTexts)).toHaveLength(1);
    const { engine } = await liveIn(world.db, rotated);
    await act(engine, { kind: 'delete', message: 'm1' });
    expect(await world.db.select().from(tables.heldTexts)).toEqual([]);
  });
});
