import { type Chat, type ExternalPlace, type Memory, type Receive, type Ref, SendFailed } from '../chat.ts';
import type { Message } from '../message.ts';
import { type Acting, makeActing } from './acting.ts';
import { BOT, directWith, type History, type Town } from './history.ts';
import { WORKSPACE } from './inbound.ts';
import { makeReading, type Reading } from './reading.ts';

/** A chat platform in our own process: what a person sees and does is told by `reading` and `acting`. */
export type Sandbox = Chat & {
  reading: Reading;
  acting: Acting;
  onChange(listener: () => void): () => void;
};

type Parts = { history: History; town: Town; command: string };

const conversationOf = (to: ExternalPlace): string => ('user' in to ? directWith(to.user) : to.channel);
const threadOf = (to: ExternalPlace): number | null =>
  'channel' in to && to.thread !== undefined ? Number(to.thread) : null;

const refused = (reason: string): SendFailed => new SendFailed({ kind: 'refused', reason });

export const makeSandbox = ({ history, town, command }: Parts): Sandbox => {
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  let connected: { receive: Receive; memory: Memory } | undefined;
  const bot = () => {
    if (!connected) throw new Error('the sandbox is not started');
    return connected;
  };
  const reading = makeReading(history, town);

  const isThere = async (to: ExternalPlace): Promise<boolean> =>
    !('user' in to) || (await town.people()).some(({ id }) => id === to.user);

  return {
    reading,
    acting: makeActing({ history, town, reading, command, changed, bot }),
    platform: WORKSPACE.platform,
    workspace: WORKSPACE.externalId,

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start(receive, memory) {
      connected = { receive, memory };
      return Promise.resolve();
    },
    stop() {
      connected = undefined;
      return Promise.resolve();
    },

    async send(to: ExternalPlace, { sections }: Message, key: string): Promise<Ref> {
      if (!(await isThere(to))) throw refused('no such person');
      const at = await town.now();
      const kept = await history.add({
        conversation: conversationOf(to),
        thread: threadOf(to),
        sender: BOT,
        key,
        sections,
        at,
      });
      changed();
      return String(kept.id);
    },
    async edit(ref, { sections }) {
      if (!(await history.replace(Number(ref), sections))) throw refused('the message is gone');
      changed();
    },
    async remove(ref) {
      await history.remove(Number(ref));
      changed();
    },
    async find(to, key) {
      const kept = await history.byKey(key, conversationOf(to));
      return kept && String(kept.id);
    },
    async *people() {
      for (const { id, name, mail, zone, locale } of await town.people())
        yield {
          id,
          name,
          active: true,
          guest: false,
          ...(mail ? { mail } : {}),
          ...(zone ? { zone } : {}),
          ...(locale ? { locale } : {}),
        };
    },
  };
};
