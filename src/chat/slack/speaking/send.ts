import type { DeliveryKey, ExternalPlace, MayLeave, Memory, Ref } from '../../chat.ts';
import { SendFailed } from '../../chat.ts';
import type { Message } from '../../message.ts';
import type { Clients } from '../client.ts';
import { partsOf, refOf } from '../ref.ts';
import { targetOf } from './direct.ts';
import { errorOf, isRevoked, sendFailed } from '../failure.ts';
import { wordsFor } from '../locale.ts';
import { filesOf } from './picture.ts';
import { notificationPayload, payloadOf } from '../render.ts';

/** Only letters, digits, `_` and `-`: with anything else, Slack drops the metadata without an error. */
export const EVENT_TYPE = 'ritournelle_delivery';

const keyMetadata = (key: DeliveryKey) => ({ event_type: EVENT_TYPE, event_payload: { key } });

/** No unfurling, no parsing, and no name becomes a mention. */
const AS_IT_IS = {
  unfurl_links: false,
  unfurl_media: false,
  parse: 'none',
  link_names: false,
  mrkdwn: false,
} as const;

/** Seconds by which Slack's clock may differ from the database's. */
const SKEW = 300;
const PAGE = 200;

type Parts = {
  clients: Clients;
  memory: Memory;
  scopes: ReadonlySet<string>;
  looks?: readonly number[] | undefined;
  onRevoked: (error: unknown) => void;
};

/** Sends to Slack, each message once. */
export class Sending {
  readonly #parts: Parts;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  send(to: ExternalPlace, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<Ref> {
    const { clients, memory } = this.#parts;
    return this.#told(async () => {
      // In one round trip.
      const [{ channel, thread }, { readThere }] = await Promise.all([
        targetOf(clients.write, memory, to),
        wordsFor(memory, 'user' in to ? to.user : undefined),
      ]);
      const fileOf = await filesOf(message, this.#parts);
      mayLeave?.();
      const sent = await clients.write.chat.postMessage({
        channel,
        ...notificationPayload(message, readThere, fileOf),
        ...(thread ? { thread_ts: thread } : {}),
        ...AS_IT_IS,
        metadata: keyMetadata(key),
      });
      return refOf(sent.channel ?? channel, sent.ts ?? '');
    });
  }

  /** An edit notifies nobody, so its text is complete again. */
  edit(ref: Ref, message: Message, _key: DeliveryKey, mayLeave?: MayLeave): Promise<void> {
    return this.#told(async () => {
      const { parse, link_names } = AS_IT_IS;
      const fileOf = await filesOf(message, this.#parts);
      mayLeave?.();
      await this.#parts.clients.write.chat.update({
        ...partsOf(ref),
        ...payloadOf(message, fileOf),
        parse,
        link_names,
      });
    });
  }

  remove(ref: Ref): Promise<void> {
    return this.#told(async () => {
      try {
        await this.#parts.clients.write.chat.delete(partsOf(ref));
      } catch (error) {
        if (errorOf(error) !== 'message_not_found') throw error;
      }
    });
  }

  async find(to: ExternalPlace, key: DeliveryKey, since: string): Promise<Ref | undefined> {
    return (await this.#copies(to, key, { since, most: 1 }))[0];
  }

  findAll(to: ExternalPlace, key: DeliveryKey, since: string): Promise<readonly Ref[]> {
    return this.#copies(to, key, { since, most: Infinity });
  }

  /** The history can always be read in direct messages; in channels only with the scope. */
  #copies(to: ExternalPlace, key: DeliveryKey, { since, most }: { since: string; most: number }) {
    const { clients, memory } = this.#parts;
    return this.#told(async () => {
      const target = await targetOf(clients.write, memory, to);
      if (!this.#mayRead(target.channel))
        throw new SendFailed({ kind: 'refused', reason: 'unknown outcome' });
      const oldest = Temporal.Instant.from(since).subtract({ seconds: SKEW }).epochMilliseconds / 1000;
      return this.#search(target, key, { oldest: String(oldest), most });
    });
  }

  #mayRead(channel: string): boolean {
    const { scopes } = this.#parts;
    if (channel.startsWith('D')) return scopes.has('im:history');
    return scopes.has('channels:history') && scopes.has('groups:history');
  }

  async #search(
    { channel, thread }: { channel: string; thread?: string },
    key: DeliveryKey,
    { oldest, most }: { oldest: string; most: number },
  ): Promise<Ref[]> {
    const copies: string[] = [];
    // The write client reports a rate limit at once.
    const { write } = this.#parts.clients;
    const asked = { channel, oldest, limit: PAGE, include_all_metadata: true };
    let cursor: string | undefined;
    do {
      const more = cursor ? { cursor } : {};
      const page = thread
        ? await write.conversations.replies({ ...asked, ...more, ts: thread })
        : await write.conversations.history({ ...asked, ...more });
      const found = page.messages?.filter(({ metadata: kept }) => keyIn(kept) === key) ?? [];
      copies.push(...found.flatMap(({ ts }) => ts ?? []));
      // A short page is not the last: only an empty cursor is.
      cursor = page.response_metadata?.next_cursor;
    } while (cursor && copies.length < most);
    // A history is given newest first, a thread oldest first.
    return copies.toSorted((a, b) => Number(a) - Number(b)).map((ts) => refOf(channel, ts));
  }

  async #told<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (isRevoked(error)) this.#parts.onRevoked(error);
      throw sendFailed(error);
    }
  }
}

const keyIn = (kept: { event_type?: string; event_payload?: unknown } | undefined): unknown => {
  const { event_payload: inside } = kept ?? {};
  return kept?.event_type === EVENT_TYPE && typeof inside === 'object' && inside && 'key' in inside
    ? inside.key
    : undefined;
};
