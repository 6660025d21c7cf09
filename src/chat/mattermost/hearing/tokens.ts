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
export class CommandTokens {
  readonly #memory: Memory;
  readonly #given: readonly string[];
  /** As last read, so that a command waits for no reading but after its token changed. */
  readonly #own = new Map<string, string>();

  constructor(memory: Memory, given: readonly string[]) {
    this.#memory = memory;
    this.#given = given;
  }

  async knows({ token, team, trigger }: { token: string; team: string; trigger: string }): Promise<boolean> {
    const name = `${team} ${trigger}`;
    const known = this.#own.get(name);
    if (isOneOf(token, [...this.#given, ...(known === undefined ? [] : [known])])) return true;
    const own = await this.#memory.get(KIND, name);
    if (typeof own !== 'string') return false;
    this.#own.set(name, own);
    return isOneOf(token, [own]);
  }
}
