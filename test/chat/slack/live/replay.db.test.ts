import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { activity } from '../../../../src/store/tables/index.ts';
import { makeSlackWorld, userOf } from '../../../fixtures/chat/slack/world.ts';
import { bringTo } from '../../../fixtures/chat/slack/workspace.ts';
import { aCommand, aDirectMessage } from '../../../fixtures/chat/slack/payloads.ts';

describe('what Slack brings twice', () => {
  it.each([
    ['a command', 'slash_commands', aCommand('pause', { user: userOf('e01') })],
    ['a message', 'events_api', aDirectMessage('pause', { user: userOf('e01') })],
  ] as const)('%s has one effect', async (_what, type, payload) => {
    const { db, slack, bot } = await makeSlackWorld();
    const bring = bringTo(slack, bot, 'http');
    await Promise.all([bring(type, payload), bring(type, payload)]);
    await bring(type, payload);
    await bot.idle();
    const paused = await db.select().from(activity).where(eq(activity.type, 'account.paused'));
    expect(paused).toHaveLength(1);
  });
});
