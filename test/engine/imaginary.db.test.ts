import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { message, said } from '../../src/chat/message.ts';
import { defineAppointment, defineCommand } from '../../src/engine/practice/define.ts';
import { localInstant } from '../../src/rituals/time/calendar.ts';
import { defineMessage } from '../../src/messages/define.ts';
import { FakeChat } from '../fakes/chat.ts';
import { makeWorld } from '../fixtures/world.ts';

// A whole practice in forty lines: a command, an appointment, and its message.
const wishes: string[] = [];

const wish = defineCommand({
  name: 'wish',
  door: { words: () => ['souhait', 'wish'] },
  roles: ['eig'],
  summary: () => ({ usage: 'souhait un goûter', what: 'faire un souhait' }),
  input: z.string().min(1),
  async handle({ input }) {
    wishes.push(input);
    const key = `wish:${wishes.length}`;
    return {
      answer: { reply: message({ text: ['Souhait reçu.'] }) },
      say: [{ key, kind: 'wish', subject: input, to: { channel: 'promo' } }],
      log: [],
    };
  },
});

const wishMessage = defineMessage({
  kind: 'wish',
  render: async (subject) => message({ text: ['Un souhait : ', said(subject)] }),
});

const candles = defineAppointment({
  name: 'candles',
  grace: Temporal.Duration.from({ hours: 1 }),
  state: async () => Temporal.PlainDate.from('2026-11-24'),
  planned: (day, _from, _to, { zone }) => {
    const at = localInstant(day, '16:00', zone);
    return [{ at, subject: 'all', localDate: day, slot: 'four', what: 'les bougies' }];
  },
  run: async () => ({
    say: [{ key: 'candles', kind: 'wish', subject: 'souffler', to: { role: 'eig' }, mergeable: true }],
  }),
});

describe('an imaginary practice', () => {
  it('is a command, an appointment and a message, and nothing else', async () => {
    const chat = new FakeChat(['e01', 'e02', 'e03', 'e04']);
    const world = await makeWorld({
      chat: () => chat,
      parts: { commands: [wish], appointments: [candles], messages: [wishMessage] },
    });
    const call = { workspace: { platform: 'sandbox', externalId: 'local' }, user: 'e01', id: '1' } as const;
    const answer = await world.engine.receive({
      ...call,
      act: { kind: 'command', text: 'souhai un <goûter>' },
    });
    await world.engine.drain();
    expect(answer).toEqual({ reply: message({ text: ['Souhait reçu.'] }) });
    expect(chat.textsIn('promo')).toEqual(['Un souhait : un <goûter>']);
    expect((await world.engine.upcoming())[0]).toMatchObject({ what: 'les bougies' });
  });
});
