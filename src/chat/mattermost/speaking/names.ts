import type { Message } from '../../message.ts';
import type { Rest } from '../client.ts';
import { mentionedIn } from '../render.ts';

/** User names change, and an id mentions nobody: they are asked for when a message is rendered. */
export const usernamesFor = async (
  message: Message,
  rest: Rest,
): Promise<(user: string) => string | undefined> => {
  const users = [...new Set(mentionedIn(message))];
  if (users.length === 0) return () => undefined;
  const found = new Map<string, string>();
  // A message matters more than its mentions: without them, people are named.
  const profiles = await rest.getProfilesByIds(users).catch(() => []);
  for (const { id, username } of profiles) found.set(id, username);
  return (user) => found.get(user);
};
