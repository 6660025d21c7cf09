import {
  type Chat,
  type ExternalPerson,
  type ExternalPlace,
  type Limits,
  type MayLeave,
  type Pace,
  type Platform,
  type Receive,
  type Ref,
  SendFailed,
  type SendFailure,
} from '../../src/chat/chat.ts';
import type { Message } from '../../src/chat/message.ts';
import { plainMessage } from '../../src/chat/plain.ts';

type Post = { ref: Ref; to: ExternalPlace; key: string; text: string; removed: boolean; at: number };

/** `lost`: the platform took the message, but its answer never arrived. */
export type Trouble = SendFailure | { kind: 'lost' };

/** A platform in memory with failures on demand, under the same contract as the real ones. */
export class FakeChat implements Chat {
  readonly platform: Platform;
  readonly workspace: string;
  readonly posts: Post[] = [];
  readonly troubles: Trouble[] = [];
  readonly users: readonly string[];
  receive: Receive | undefined;
  /** Calls to `send`, with any outcome. */
  sendings = 0;
  canFind = true;
  /** The outcome of the next search. */
  findTrouble: SendFailure | undefined;
  pace?: Pace;
  limits?: Limits;

  /** In the sandbox's workspace by default, so that everyone has an account there. */
  constructor(
    users: readonly string[],
    at: { platform: Platform; workspace: string } = { platform: 'sandbox', workspace: 'local' },
  ) {
    this.users = users;
    this.platform = at.platform;
    this.workspace = at.workspace;
  }

  async start(receive: Receive): Promise<void> {
    this.receive = receive;
  }
  async stop(): Promise<void> {}

  /** What happens between the intent and the write: a freeze, another process. */
  beforeWriting: (() => Promise<void>) | undefined;

  async send(to: ExternalPlace, message: Message, key: string, mayLeave?: MayLeave): Promise<Ref> {
    await this.beforeWriting?.();
    mayLeave?.();
    this.sendings += 1;
    const trouble = this.troubles.shift();
    if (trouble && trouble.kind !== 'lost') throw new SendFailed(trouble);
    if ('user' in to && !this.users.includes(to.user))
      throw new SendFailed({ kind: 'refused', reason: 'no such person' });
    const ref = String(this.posts.length);
    this.posts.push({ ref, to, key, text: plainMessage(message), removed: false, at: performance.now() });
    if (trouble) throw new SendFailed({ kind: 'unknown' });
    return ref;
  }

  async edit(ref: Ref, message: Message, key: string, mayLeave?: MayLeave): Promise<void> {
    await this.beforeWriting?.();
    mayLeave?.();
    const post = this.posts.find((one) => one.ref === ref && !one.removed);
    if (!post) throw new SendFailed({ kind: 'refused', reason: 'the message is gone' });
    post.text = plainMessage(message);
  }

  async remove(ref: Ref): Promise<void> {
    const post = this.posts.find((one) => one.ref === ref);
    if (post) post.removed = true;
  }

  async find(to: ExternalPlace, key: string): Promise<Ref | undefined> {
    const trouble = this.findTrouble;
    this.findTrouble = undefined;
    if (trouble) throw new SendFailed(trouble);
    return (await this.findAll(to, key))[0];
  }

  async findAll(to: ExternalPlace, key: string): Promise<readonly Ref[]> {
    const place = 'user' in to ? to.user : to.channel;
    return this.posts
      .filter(
        (post) =>
          post.key === key && !post.removed && ('user' in post.to ? post.to.user : post.to.channel) === place,
      )
      .map(({ ref }) => ref);
  }

  async *people(): AsyncIterable<ExternalPerson> {
    for (const id of this.users) yield { id, name: id, active: true, guest: false };
  }

  /** Messages to a person or a channel, oldest first. */
  textsIn(place: string): string[] {
    return this.posts
      .filter(({ to, removed }) => !removed && ('user' in to ? to.user : to.channel) === place)
      .map(({ text }) => text);
  }
}
