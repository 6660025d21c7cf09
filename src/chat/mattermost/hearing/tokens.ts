import { createHash, timingSafeEqual } from 'node:crypto';
import type { Memory } from '../../chat.ts';

/** The tokens of the commands that call us: our own by team, and those an administrator gave, for any team. */

const KIND = 'commandToken';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes as long for any token of any length. */
const isOneOf = (token: string, known: readonly string[]): boolean => {
  const given = digest(token);
  return known.map((one) => timingSafeEqual(digest(one), given)).includes(true);
};

export const keepToken = (
  memory: Memory,
  { team, trigger }: { team: string; trigger: string },
  token: string,
): Promise<void> => memory.set(KIND, `${team} ${trigger}`, token);

/** A command has a token in each team: one team's is no proof for another's. */
export const isKnownToken = async (
  { token, team, trigger }: { token: string; team: string; trigger: string },
  { memory, given }: { memory: Memory; given: readonly string[] },
): Promise<boolean> => {
  const own = await memory.get(KIND, `${team} ${trigger}`);
  return isOneOf(token, [...given, ...(typeof own === 'string' ? [own] : [])]);
};
