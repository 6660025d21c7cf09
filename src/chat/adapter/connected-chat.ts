import type { Chat, DeliveryKey, ExternalPlace, MayLeave, Ref } from '../chat.ts';
import type { Message } from '../message.ts';

export type Sender = Required<Pick<Chat, 'send' | 'edit' | 'remove' | 'find' | 'findAll'>>;

/** What live platforms do alike once started: they send with what they were connected with, and wait for what is underway. */
export abstract class ConnectedChat<Connected extends { sending: Sender }> {
  abstract readonly platform: string;
  readonly #underway = new Set<Promise<void>>();
  protected started: Connected | undefined;

  protected get connected(): Connected {
    if (!this.started) throw new Error(`${this.platform} is not started`);
    return this.started;
  }

  /** Work to wait for before closing. */
  protected keep(work: Promise<void>): void {
    const kept = work.finally(() => this.#underway.delete(kept));
    this.#underway.add(kept);
  }

  /** Resolves once every answer in progress has been shown. */
  async idle(): Promise<void> {
    while (this.#underway.size > 0) await Promise.all(this.#underway);
  }

  send(to: ExternalPlace, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<Ref> {
    return this.connected.sending.send(to, message, key, mayLeave);
  }

  edit(ref: Ref, message: Message, key: DeliveryKey, mayLeave?: MayLeave): Promise<void> {
    return this.connected.sending.edit(ref, message, key, mayLeave);
  }

  remove(ref: Ref): Promise<void> {
    return this.connected.sending.remove(ref);
  }

  find(to: ExternalPlace, key: DeliveryKey, since: string): Promise<Ref | undefined> {
    return this.connected.sending.find(to, key, since);
  }

  findAll(to: ExternalPlace, key: DeliveryKey, since: string): Promise<readonly Ref[]> {
    return this.connected.sending.findAll(to, key, since);
  }
}
