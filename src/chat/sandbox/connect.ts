import {
  type Answer,
  type Chat,
  type ExternalPerson,
  type ExternalPlace,
  type MayLeave,
  type Receive,
  type Ref,
  SendFailed,
  Unavailable,
} from '../chat.ts';
import type { Message } from '../message.ts';
import { Acting } from './acting.ts';
import { BOT, directWith, type History, type Directory } from './history.ts';
import { WORKSPACE } from './inbound.ts';
import { Reading } from './reading.ts';
import { withFiles } from './render.ts';

const conversationOf = (to: ExternalPlace): string => ('user' in to ? directWith(to.user) : to.channel);
const threadOf = (to: ExternalPlace): number | null =>
  'channel' in to && to.thread !== undefined ? Number(to.thread) : null;

const refusedFailure = (reason: string): SendFailed => new SendFailed({ kind: 'refused', reason });

/** Nobody retries here, so the person is told. */
const answerOfUnavailable = (error: unknown): Answer => {
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
  readonly #directory: Directory;
  readonly #listeners = new Set<() => void>();
  #receive: Receive | undefined;

  constructor({ history, directory, command }: { history: History; directory: Directory; command: string }) {
    this.#history = history;
    this.#directory = directory;
    this.command = command;
    this.reading = new Reading(history, directory);
    this.acting = new Acting({
      history,
      directory,
      command,
      reading: this.reading,
      changed: () => this.#changed(),
      receive: (call) => this.#connected()(call).catch(answerOfUnavailable),
    });
  }

  async start(receive: Receive): Promise<void> {
    this.#receive = receive;
  }

  async stop(): Promise<void> {
    this.#receive = undefined;
  }

  async send(to: ExternalPlace, message: Message, key: string, mayLeave?: MayLeave): Promise<Ref> {
    if (!(await this.#isThere(to))) throw refusedFailure('no such person');
    const place = { conversation: conversationOf(to), thread: threadOf(to) };
    mayLeave?.();
    const kept = await this.#history.add({ ...place, sender: BOT, key, sections: withFiles(message) });
    this.#changed();
    return String(kept.id);
  }

  async edit(ref: Ref, message: Message, key: string, mayLeave?: MayLeave): Promise<void> {
    mayLeave?.();
    if (!(await this.#history.replace(Number(ref), withFiles(message))))
      throw refusedFailure('the message is gone');
    this.#changed();
  }

  async remove(ref: Ref): Promise<void> {
    await this.#history.remove(Number(ref));
    this.#changed();
  }

  async find(to: ExternalPlace, key: string): Promise<Ref | undefined> {
    return (await this.findAll(to, key))[0];
  }

  async findAll(to: ExternalPlace, key: string): Promise<readonly Ref[]> {
    return (await this.#history.byKey(key, conversationOf(to))).map(({ id }) => String(id));
  }

  async *people(): AsyncIterable<ExternalPerson> {
    const everyone = [...(await this.#directory.people()), ...(await this.#directory.visitors())];
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
    return !('user' in to) || this.#directory.knows(to.user);
  }
}
