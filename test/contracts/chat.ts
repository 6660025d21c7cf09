import { describe, expect, it } from 'vitest';
import { type Chat, type ExternalPlace, SendFailed } from '../../src/chat/chat.ts';
import { message, said } from '../../src/chat/message.ts';

/** One platform under test: where to write, and what its people then read. */
export type Subject = {
  chat: Pick<Chat, 'send' | 'edit' | 'remove' | 'find' | 'findAll' | 'people'>;
  person: ExternalPlace;
  stranger: ExternalPlace;
  /** Absent where only people are written to. */
  channel?: ExternalPlace & { channel: string };
  read(place: ExternalPlace): Promise<string[]>;
};

const hello = message({ title: ['Bonjour'], text: ['Vous avez écrit : ', said('<b>@channel</b>')] });
const SINCE = '2026-01-01T00:00:00Z';

/** `never`: what was sent stays as it was sent. */
type Differs = { edits?: 'never' };

/** What every platform promises to the engine. */
export const chatContract = (name: string, make: () => Promise<Subject>, { edits }: Differs = {}): void => {
  describe(`the chat contract, on ${name}`, () => {
    it('shows a message where it was sent, all of it as text', async () => {
      const { chat, person, read } = await make();
      await chat.send(person, hello, 'k1');
      expect(await read(person)).toEqual(['Bonjour\nVous avez écrit : <b>@channel</b>']);
    });

    it('finds a message by its key, and only where it was sent', async () => {
      const { chat, person, channel } = await make();
      const ref = await chat.send(person, hello, 'k1');
      expect(await chat.find?.(person, 'k1', SINCE)).toBe(ref);
      expect(await chat.find?.(person, 'k2', SINCE)).toBeUndefined();
      expect(channel && (await chat.find?.(channel, 'k1', SINCE))).toBeUndefined();
    });

    it('finds every copy of a message, oldest first, and no longer the one that was taken away', async () => {
      const { chat, person } = await make();
      if (!chat.findAll) return;
      // A platform that knows a key again writes it once.
      const sent = [await chat.send(person, hello, 'k1'), await chat.send(person, hello, 'k1')];
      const copies = [...new Set(sent)];
      await chat.send(person, hello, 'k2');
      expect(await chat.findAll(person, 'k1', SINCE)).toEqual(copies);
      await chat.remove(copies.at(-1) ?? '');
      expect(await chat.findAll(person, 'k1', SINCE)).toEqual(copies.slice(0, -1));
    });

    it('asks just before it writes whether it still may, and writes nothing if not', async () => {
      const { chat, person, read } = await make();
      const no = () => {
        throw new SendFailed({ kind: 'limited', afterSeconds: 0 });
      };
      await expect(chat.send(person, hello, 'k1', no)).rejects.toBeInstanceOf(SendFailed);
      expect(await read(person)).toEqual([]);
      const ref = await chat.send(person, hello, 'k1', () => {});
      await expect(chat.edit(ref, message({ text: ['Autre chose'] }), 'k1', no)).rejects.toBeInstanceOf(
        SendFailed,
      );
      expect(await read(person)).toHaveLength(1);
      expect((await read(person))[0]).toContain('Bonjour');
    });

    it.runIf(edits === 'never')('sends nothing for a change, nor for a message taken away', async () => {
      const { chat, person, read } = await make();
      const ref = await chat.send(person, hello, 'k1');
      await chat.edit(ref, message({ text: ['Autre chose'] }), 'k1');
      await chat.remove(ref);
      expect(await read(person)).toHaveLength(1);
      expect((await read(person))[0]).toContain('Bonjour');
    });

    it.skipIf(edits === 'never')('replaces a message in place', async () => {
      const { chat, person, channel = person, read } = await make();
      const ref = await chat.send(channel, hello, 'k1');
      await chat.edit(ref, message({ text: ['Autre chose'] }), 'k1');
      expect(await read(channel)).toEqual(['Autre chose']);
    });

    it.skipIf(edits === 'never')('takes a message away, once and for all', async () => {
      const { chat, person, channel = person, read } = await make();
      const ref = await chat.send(channel, hello, 'k1');
      await chat.remove(ref);
      await chat.remove(ref);
      expect(await read(channel)).toEqual([]);
      await expect(chat.edit(ref, hello, 'k1')).rejects.toMatchObject({ failure: { kind: 'refused' } });
    });

    it('answers in a thread', async () => {
      const { chat, channel, read } = await make();
      if (!channel) return;
      const root = await chat.send(channel, hello, 'k1');
      await chat.send({ channel: channel.channel, thread: root }, message({ text: ['Une ligne'] }), 'k2');
      expect(await read(channel)).toHaveLength(2);
    });

    it('refuses for certain to write to someone who is not there', async () => {
      const { chat, stranger } = await make();
      const refusal = await chat.send(stranger, hello, 'k1').catch((error: unknown) => error);
      expect(refusal).toBeInstanceOf(SendFailed);
      expect(refusal).toMatchObject({ failure: { kind: 'refused' } });
    });

    it('never lets words become what they are not', async () => {
      const { chat, person, read } = await make();
      await chat.send(person, message({ text: [said('a\u202Eb\u0000c\uD800d')] }), 'k1');
      expect(await read(person)).toEqual(['abc\uFFFDd']);
    });

    it('shows a picture with its words, which say all of it', async () => {
      const { chat, person, channel = person, read } = await make();
      const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
      const ref = await chat.send(channel, message({ image: { png, alt: ['Trois et quatre'] } }), 'k1');
      expect(await read(channel)).toEqual(['Trois et quatre']);
      if (edits === 'never') return;
      await chat.edit(ref, message({ image: { png, alt: ['Trois et cinq'] } }), 'k1');
      expect(await read(channel)).toEqual(['Trois et cinq']);
    });

    it('tells who is there', async () => {
      const { chat, person } = await make();
      const ids: string[] = [];
      for await (const { id } of chat.people()) ids.push(id);
      expect(ids).toContain('user' in person ? person.user : '');
    });
  });
};
