import { setTimeout as wait } from 'node:timers/promises';
import type { Chat } from './chat/chat.ts';
import type { Engine } from './engine/engine.ts';

/** Milliseconds that a platform has to answer once another one does, so that the first minute finds everybody. */
const PATIENCE = 5_000;

type Joining = {
  opening: readonly Promise<Chat>[];
  engine: Pick<Engine, 'join'>;
  /** One more is heard. */
  onJoined(): void;
  /** It cannot be opened, however long one waits. */
  onRefused(error: unknown): void;
  patience?: number;
};

/**
 * Each platform is heard as soon as it answers, whatever the others do. Resolves once one of them is, and the others had
 * their time: those that are away join later.
 */
export const joinPlatforms = async (joining: Joining): Promise<void> => {
  const { opening, engine, onJoined, onRefused, patience = PATIENCE } = joining;
  const joined = opening.map(async (chat) => {
    await engine.join(await chat);
    onJoined();
  });
  for (const one of joined) one.catch(onRefused);
  await Promise.race(joined);
  await Promise.race([Promise.all(joined), wait(patience, undefined, { ref: false })]);
};
