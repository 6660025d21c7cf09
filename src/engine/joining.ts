import type { Chat, Receive } from '../chat/chat.ts';
import { findOrAddWorkspace, memoryOf } from '../store/core/instance.ts';
import type { Database } from '../store/core/database.ts';
import { resumeWorkspace } from '../store/delivery/pacing.ts';
import type { Context } from './context.ts';
import { meetFor, readPeople } from './outside/people.ts';

type Chats = Map<string, Chat>;

export const workspacesOf = async (db: Database, chats: readonly Chat[]): Promise<Chats> => {
  const found: Chats = new Map();
  for (const chat of chats) found.set(await findOrAddWorkspace(db, chat.platform, chat.workspace), chat);
  return found;
};

/** How platforms come to be heard. `chats` is the context's own map: one that joins is added to it. */
export const makeJoining = (context: Context, chats: Chats, receive: Receive) => {
  const { db } = context;
  const atFirst = new Map(chats);

  const startAll = async (started: Chats): Promise<void> => {
    await Promise.all(
      [...started].map(async ([id, chat]) => {
        await chat.start(receive, memoryOf(db, id), meetFor(context, id, chat));
        await resumeWorkspace(db, id);
      }),
    );
    await readPeople({ ...context, chats: started }, { again: true });
  };

  return {
    connect: () => startAll(atFirst),
    async join(chat: Chat): Promise<void> {
      const joining = await workspacesOf(db, [chat]);
      for (const [id] of joining) chats.set(id, chat);
      await startAll(joining);
    },
  };
};
