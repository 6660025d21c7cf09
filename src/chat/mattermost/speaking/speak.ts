import { newNonce } from '../../../seal/seal.ts';
import { retryWhenLimited as retryFor } from '../../adapter/answer.ts';
import type { File, Message } from '../../message.ts';
import { splitMessage } from '../../split.ts';
import { sendFailed } from '../failure.ts';
import { LIMITS } from '../limits.ts';
import { attachmentsFor, type Attachment, hasActions, wholeText } from '../render.ts';
import { attachAgain, isMissing, picturesOf, uploadAll } from './attach.ts';
import { directWith, readerOf } from './places.ts';
import { propsOf, shownOf, surroundingsOf, type Writing } from './write.ts';

/** Answers to an act: sent at once and not stored. Stored messages leave through `send.ts`. */

const retryWhenLimited = retryFor(sendFailed);

export type EphemeralAnswer = {
  response_type: 'ephemeral';
  text: string;
  skip_slack_parsing: true;
  attachments?: Attachment[];
};

export const speakTo = (writing: Writing) => {
  const { rest, memory } = writing;

  const post = async (channel: string, said: Message, thread?: string): Promise<void> => {
    const user = await readerOf(memory, channel);
    // An answer is no delivery, but its buttons belong to it all the same.
    const key = newNonce();
    const around = await surroundingsOf(said, writing, { channel, user, key });
    const files = await uploadAll(picturesOf(said), channel, rest);
    await retryWhenLimited(async () => {
      const sent = await rest.createPost({
        channel_id: channel,
        message: '',
        props: propsOf(shownOf(said, around, {}), key),
        ...(thread ? { root_id: thread } : {}),
        ...(files?.length ? { file_ids: files } : {}),
      });
      // Its words say what a picture shows: one that is left out twice fails nothing.
      if (isMissing(sent, files?.length ?? 0))
        await attachAgain(sent, picturesOf(said), rest).catch(() => {});
    });
  };

  /** In a conversation where it stays readable. */
  const inside = async (channel: string, said: Message, thread?: string): Promise<void> => {
    for (const part of splitMessage(said, LIMITS)) await post(channel, part, thread);
  };

  const direct = async (user: string, said: Message): Promise<void> =>
    inside(await directWith(writing, user), said);

  return {
    inside,
    direct,

    /** For one person only, where they typed a command. Nothing is stored, so it cannot change later. */
    async ephemeral(user: string, channel: string, said: Message, thread?: string): Promise<EphemeralAnswer> {
      const place = { channel, user, aside: true, ...(thread ? { thread } : {}) };
      const around = await surroundingsOf(said, writing, place);
      const shown = hasActions(said) ? attachmentsFor(said, around) : [];
      return {
        response_type: 'ephemeral',
        text: shown.length > 0 ? '' : wholeText(said, around) || ' ',
        skip_slack_parsing: true,
        ...(shown.length > 0 ? { attachments: shown } : {}),
      };
    },

    /** The answer to a press holds no button. */
    async ephemeralText(user: string, channel: string, said: Message): Promise<string> {
      return wholeText(said, await surroundingsOf(said, writing, { channel, user, aside: true }));
    },

    /** Files go to the person's own conversation, wherever they asked. `words` say what is missing. */
    async files(
      user: string,
      files: readonly File[],
      words: { none: string; missing: string },
    ): Promise<void> {
      const channel = await directWith(writing, user);
      const ids = await uploadAll(files, channel, rest);
      if (!ids) return inside(channel, { sections: [{ text: [words.none] }] });
      const draft = { channel_id: channel, message: '', file_ids: ids };
      // A file that was used before, or that somebody else sent, is left out without an error.
      const { file_ids: sent } = await rest.createPost(draft);
      if ((sent?.length ?? 0) < files.length)
        await inside(channel, { sections: [{ text: [words.missing] }] });
    },
  };
};

export type Speak = ReturnType<typeof speakTo>;
