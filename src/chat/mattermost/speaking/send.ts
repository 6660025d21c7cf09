import type { Post } from '@mattermost/types/posts';
import { type DeliveryKey, type ExternalPlace, type MayLeave, type Ref, SendFailed } from '../../chat.ts';
import type { TellOperator } from '../../adapter/tell-operator.ts';
import type { Message } from '../../message.ts';
import { errorIdOf, isNotFound, isRevoked, sendFailed } from '../failure.ts';
import { AT_ONCE } from '../limits.ts';
import { wordsFor } from '../locale.ts';
import { partsOf, refOf } from '../ref.ts';
import { pendingId } from '../seal.ts';
import { attachAgain, isMissing, picturesOf, uploadAll } from './attach.ts';
import { findByKey } from './find.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { forgetPlace, readerOf, type Target, targetOf } from './places.ts';
import { keyIn, propsOf, shownOf, surroundingsOf, type Writing } from './write.ts';

/** How often another key is tried when somebody posts under ours. */
const KEYS_TRIED = 3;

const ROOT_REFUSED = 'api.post.create_post.root_id.app_error';

type Parts = Writing & { onRevoked: (error: unknown) => void; tell: TellOperator };

/** A message of ours can always be edited, unless it is gone: the server says `forbidden` then too. */
const goneIfForbidden = async (edited: Promise<unknown>): Promise<void> => {
  try {
    await edited;
  } catch (error) {
    if (errorIdOf(error) !== 'api.context.permissions.app_error') throw error;
    throw new SendFailed(
      { kind: 'refused', reason: 'the message is gone, or its channel is closed to the bot' },
      { cause: error },
    );
  }
};

type Draft = Pick<Post, 'channel_id' | 'message'> & Partial<Post>;

/** Sends to Mattermost, each message once. */
export class Sending {
  readonly #parts: Parts;
  readonly #inTurn = limitConcurrency(AT_ONCE);

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  send(to: ExternalPlace, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<Ref> {
    return this.#outcome(async () => {
      const target = await targetOf(this.#parts, to);
      try {
        return await this.#post(target, message, key, mayLeave);
      } catch (error) {
        // A channel that was archived or made anew is looked for again by its name.
        if ('channel' in to && sendFailed(error).failure.kind === 'refused')
          await forgetPlace(this.#parts.memory, to.channel);
        throw error;
      }
    });
  }

  /** Always rendered anew: what is read back has lost what its buttons call. */
  edit(ref: Ref, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<void> {
    return this.#outcome(async () => {
      const { channel, post } = partsOf(ref);
      const { rest, memory } = this.#parts;
      const user = await readerOf(memory, channel);
      const around = await surroundingsOf(message, this.#parts, { channel, key, user });
      const files = await uploadAll(picturesOf(message), channel, rest);
      const props = propsOf(shownOf(message, around, {}), key);
      mayLeave?.();
      await goneIfForbidden(
        rest.patchPost({ id: post, props, ...(files?.length ? { file_ids: files } : {}) }),
      );
    });
  }

  remove(ref: Ref): Promise<void> {
    return this.#outcome(async () => {
      try {
        await this.#parts.rest.deletePost(partsOf(ref).post);
      } catch (error) {
        if (!isNotFound(error)) throw error;
      }
    });
  }

  /** A deleted one was sent, and is not sent again. */
  async find(to: ExternalPlace, key: DeliveryKey, since: string): Promise<Ref | undefined> {
    return (await this.#search(to, key, since))[0]?.ref;
  }

  async findAll(to: ExternalPlace, key: DeliveryKey, since: string): Promise<readonly Ref[]> {
    const found = await this.#search(to, key, since);
    return found.filter(({ isDeleted }) => !isDeleted).map(({ ref }) => ref);
  }

  #search(to: ExternalPlace, key: DeliveryKey, since: string) {
    return this.#outcome(async () => {
      const { channel } = await targetOf(this.#parts, to);
      return findByKey(this.#parts, { channel, key, since });
    });
  }

  async #post(
    { channel, thread, user }: Target,
    message: Message,
    key: DeliveryKey,
    mayLeave?: MayLeave,
  ): Promise<Ref> {
    const { memory, rest } = this.#parts;
    const { readThere } = await wordsFor(memory, user);
    const around = await surroundingsOf(message, this.#parts, { channel, user, key });
    const files = await uploadAll(picturesOf(message), channel, rest);
    const post = await this.#create(
      {
        channel_id: channel,
        message: '',
        props: propsOf(shownOf(message, around, { readThere }), key),
        ...(thread ? { root_id: thread } : {}),
        ...(files?.length ? { file_ids: files } : {}),
      },
      key,
      mayLeave,
    );
    await this.#completeFiles(post, message, files?.length ?? 0);
    return refOf(channel, post.id);
  }

  /** The message is there, so that nothing here fails it: its words say what a picture shows. */
  async #completeFiles(post: Post, message: Message, count: number): Promise<void> {
    const { rest, tell } = this.#parts;
    const attach = () => attachAgain(post, picturesOf(message), rest);
    if (!isMissing(post, count)) return;
    const isWhole = await attach().catch(() => false);
    if (!isWhole) tell('warn', 'the server left a picture out of a message, whose words say what it shows');
  }

  /** Whoever posts first under a key owns it: an answer that is not ours means that our message was swallowed. */
  async #create(draft: Draft, key: DeliveryKey, mayLeave?: MayLeave): Promise<Post> {
    for (let attempt = 0; attempt < KEYS_TRIED; attempt += 1) {
      const pending = pendingId(this.#parts.keys, key, draft.channel_id, attempt);
      mayLeave?.();
      const post = await this.#createUnder(pending, draft);
      if (this.#isOurs(post, key, draft.channel_id)) return post;
    }
    throw new SendFailed({ kind: 'limited', afterSeconds: 60, only: 'place' });
  }

  /** Only the first message of a thread takes replies. */
  async #createUnder(pending: string, draft: Draft): Promise<Post> {
    const { rest } = this.#parts;
    try {
      return await rest.createPost({ ...draft, pending_post_id: pending });
    } catch (error) {
      if (!draft.root_id || errorIdOf(error) !== ROOT_REFUSED) throw error;
      const root = await rest.getPost(draft.root_id).then(
        (reply) => reply.root_id,
        () => '',
      );
      if (root === '') throw error;
      return rest.createPost({ ...draft, root_id: root, pending_post_id: pending });
    }
  }

  #isOurs(post: Post, key: DeliveryKey, channel: string): boolean {
    return post.user_id === this.#parts.self && post.channel_id === channel && keyIn(post) === key;
  }

  async #outcome<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.#inTurn(work);
    } catch (error) {
      if (isRevoked(error)) this.#parts.onRevoked(error);
      throw sendFailed(error);
    }
  }
}
