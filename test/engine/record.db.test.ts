import { expect, it } from 'vitest';
import { z } from 'zod';
import { message } from '../../src/chat/message.ts';
import { defineCommand } from '../../src/engine/practice/define.ts';
import { defineMessage } from '../../src/messages/define.ts';
import { makeWorld } from '../fixtures/world.ts';
import * as tables from '../../src/store/tables/index.ts';

const line = (name: string) =>
  ({ key: `line:${name}`, kind: 'line', subject: name, to: { thread: 'head' } }) as const;
const head = { key: 'head', kind: 'line', subject: 'head', to: { channel: 'promo' } } as const;

const letter = defineCommand({
  name: 'letter',
  door: { words: () => ['lettre'] },
  roles: ['eig'],
  input: z.string(),
  handle: async () => ({
    answer: { nothing: true },
    say: [head, line('one'), head, line('two')],
  }),
});

const lineMessage = defineMessage({
  kind: 'line',
  render: async (subject) => message({ text: [subject] }),
});

it('what opens a thread may be said with each of its lines: it is said once, and no line is lost', async () => {
  const world = await makeWorld({ parts: { commands: [letter], appointments: [], messages: [lineMessage] } });
  await world.say('e01', '/eig lettre');
  const rows = await world.db.select().from(tables.deliveries);
  expect(rows.map(({ messageKey }) => messageKey).toSorted()).toEqual(['head', 'line:one', 'line:two']);
});
