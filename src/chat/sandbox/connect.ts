import {
  type Answer,
  type Chat,
  type ExternalPerson,
  type ExternalPlace,
  type Receive,
  type Ref,
  SendFailed,
  Unavailable,
} from '../chat.ts';
import type { Message } from '../message.ts';
import { Acting } from './acting.ts';
import { BOT, directWith, type History, type Town } from './history.ts';
import { WORKSPACE } from './inbound.ts';
import { Reading } from './reading.ts';
import { withFiles } from './render.ts';

const conversationOf = (to: ExternalPlace): string => ('user' in to ? directWith(to.user) : to.channel);
const threadOf = (to: ExternalPlace): number | null =>
  'channel' in to && to.thread !== undefined ? Number(to.thread) : null;

const refused = (reason: string): SendFailed => new SendFailed({ kind: 'refused', reason });

/** Nobody retries here, so the person is told. */
const toldAnyway = (error: unknown): Answer => {
  if (error instanceof Unavailable) return error.answer;
  throw error;
};

/** A chat platform in our own process: `reading` and `acting` are what people see and do. */
export class Sandbox implements Chat {
  readonly platform = WORKSPACE.platform;
  readonly workspace = WORKSPACE.externalId;
  /** `/eig`. */
  readonly command: string;
  readonly reading: Reading;
  readonly acting: Acting;
  readonly #history: History;
  readonly #town: Town;
  readonly #listeners = new Set<() => void>();
  #receive: Receive | undefined;

  constructor({ history, town, command }: { history: History; town: Town; command: string }) {
    this.#history = history;
    this.#town = town;
    this.command = command;
    this.reading = new Reading(history, town);
    this.acting = new Acting({
      history,
      town,
      command,
      reading: this.reading,
      changed: () => this.#changed(),
      receive: (call) => this.#connected()(call).catch(toldAnyway),
    });
  }

  async start(receive: Receive): Promise<void> {
    this.#receive = receive;
  }

  async stop(): Promise<void> {
    this.#receive = undefined;
  }

  async send(to: ExternalPlace, message: Message, key: string): Promise<Ref> {
    if (!(await this.#isThere(to))) throw refused('no such person');
    const at = await this.#town.now();
    const place = { conversation: conversationOf(to), thread: threadOf(to) };
    const kept = await this.#history.add({ ...place, sender: BOT, key, sections: withFiles(message), at });
    this.#changed();
    return String(kept.id);
  }

  async edit(ref: Ref, message: Message): Promise<void> {
    if (!(await this.#history.replace(Number(ref), withFiles(message)))) throw refused('the message is gone');
    this.#changed();
  }

  async remove(ref: Ref): Promise<void> {
    await this.#history.remove(Number(ref));
    this.#changed();
  }

  async find(to: ExternalPlace, key: string): Promise<Ref | undefined> {
    const kept = await this.#history.byKey(key, conversationOf(to));
    return kept && String(kept.id);
  }

  async *people(): AsyncIterable<ExternalPerson> {
    const everyone = [...(await this.#town.people()), ...(await this.#town.visitors())];
    for (const { roles: _roles, challenges: _challenges, ...person } of everyone)
      yield { ...person, active: true, guest: false };
  }

  /** Something was added, changed or removed, so pages reload. Returns a function that stops listening. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #connected(): Receive {
    if (!this.#receive) throw new Error('the sandbox is not started');
    return this.#receive;
  }

  async #isThere(to: ExternalPlace): Promise<boolean> {
    return !('user' in to) || this.#town.knows(to.user);
  }
}
