import { describe, expect, it } from 'vitest';
import type { Answer, Call } from '../../../src/chat/chat.ts';
import { appOf, client, type Sent } from '../../fixtures/web/sandbox-client.ts';
import { makeWorld } from '../../fixtures/world.ts';

type Said = { id: string; from: string };
const listOf = ({ body }: Sent): Said[] => (Array.isArray(body) ? body : []);

/** A morning with a prompt; acts are answered by `answer` alone. */
const setUp = async (answer: Answer = { nothing: true }) => {
  const world = await makeWorld({ now: '2026-11-24T09:25:00+01:00', until: '2026-11-24T09:30:00+01:00' });
  const calls: Call[] = [];
  await world.sandbox.start(async (call) => {
    calls.push(call);
    return answer;
  });
  const { get, post } = client(appOf(world));
  const read = async (as: string, place: string) => listOf(await get(`messages?as=${as}&in=${place}`));
  return { get, post, read, calls };
};

describe('the sandbox’s JSON interface', () => {
  it('answers a message of the bot in its thread, in one’s own conversation alone', async () => {
    const { get, post, read, calls } = await setUp({ reply: { sections: [{ text: ['Noté.'] }] } });
    const root = (await read('e01', 'bot'))[0]?.id;
    const { body } = await post('say', { as: 'e01', in: `thread-${root}`, text: 'La carte' });
    expect(body).toMatchObject({ answer: { message: { text: 'Noté.', thread: root } } });
    expect(calls).toMatchObject([{ thread: root, act: { kind: 'say', text: 'La carte' } }]);
    expect(calls[0]).not.toHaveProperty('channel');
    expect(await read('e01', `thread-${root}`)).toMatchObject([
      { id: root },
      { text: 'La carte', thread: root },
      { text: 'Noté.', from: 'bot', thread: root },
    ]);
    expect((await get('conversations?as=e01')).body).toContainEqual(
      expect.objectContaining({ id: `thread-${root}`, kind: 'thread', parent: 'bot', name: 'Ritournelle' }),
    );
    for (const as of ['e02', 'm1'])
      expect((await get(`messages?as=${as}&in=thread-${root}`)).status).toBe(404);
  });

  it('changes and takes away a message of one’s own, named to the bot by the call that said it', async () => {
    const { post, read, calls } = await setUp();
    const mine = async () => (await read('e01', 'bot')).filter(({ from }) => from === 'e01');
    await post('say', { as: 'e01', in: 'bot', text: 'La crate', id: 'first' });
    const change = { as: 'e01', message: (await mine())[0]?.id };
    expect(await post('edit', { ...change, text: 'La carte', id: 'second' })).toEqual({
      status: 200,
      body: { answer: null },
    });
    expect(await mine()).toMatchObject([{ id: change.message, text: 'La carte', version: 2 }]);
    await post('delete', { ...change, id: 'third' });
    expect(await mine()).toEqual([]);
    expect(calls.slice(1)).toMatchObject([
      { id: 'second', user: 'e01', act: { kind: 'edit', message: 'first', text: 'La carte' } },
      { id: 'third', user: 'e01', act: { kind: 'delete', message: 'first' } },
    ]);
    expect((await post('delete', change)).status).toBe(404);
  });

  it('shows what the bot says to a change, in the thread of the message', async () => {
    const { post, read } = await setUp({ reply: { sections: [{ text: ['Corrigé.'] }] } });
    const root = (await read('e01', 'bot'))[0]?.id;
    await post('say', { as: 'e01', in: `thread-${root}`, text: 'La crate' });
    const said = (await read('e01', `thread-${root}`)).find(({ from }) => from === 'e01');
    expect((await post('edit', { as: 'e01', message: said?.id, text: 'La carte' })).body).toMatchObject({
      answer: { message: { text: 'Corrigé.', thread: root } },
    });
    expect((await read('e01', `thread-${root}`)).length).toBe(4);
  });

  it('changes nothing that is the bot’s, or somebody else’s', async () => {
    const { post, read, calls } = await setUp();
    const prompt = (await read('e01', 'bot'))[0]?.id;
    await post('say', { as: 'e01', in: 'projet-mer', text: 'À jeudi' });
    const [said] = await read('e02', 'projet-mer');
    for (const [as, message] of [
      ['e01', prompt],
      ['e02', said?.id],
      ['e01', '999999'],
    ])
      for (const what of ['edit', 'delete'])
        expect((await post(what, { as, message, text: 'À lundi' })).status).toBe(404);
    expect(await read('e02', 'projet-mer')).toMatchObject([{ text: 'À jeudi', version: 1 }]);
    expect(calls).toEqual([]);
  });

  it('changes for them alone what people say to each other', async () => {
    const { post, read, calls } = await setUp();
    await post('say', { as: 'e01', in: 'projet-mer', text: 'À jeudi' });
    const [said] = await read('e01', 'projet-mer');
    expect((await post('edit', { as: 'e01', message: said?.id, text: 'À lundi' })).body).toEqual({
      answer: null,
    });
    expect(await read('e02', 'projet-mer')).toMatchObject([{ text: 'À lundi' }]);
    expect(calls).toEqual([]);
  });
});
