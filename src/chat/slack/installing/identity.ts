import { setTimeout as wait } from 'node:timers/promises';
import type { Clients } from '../client.ts';
import { errorOf, isRevoked } from '../failure.ts';
import type { TellOperator } from '../../adapter/tell-operator.ts';
import { revokedTrouble, whyUnreachable } from './trouble.ts';

export type Identity = {
  team: string;
  /** The organisation, on an Enterprise Grid. */
  enterprise?: string | undefined;
  user: string;
  bot: string;
  scopes: ReadonlySet<string>;
};

const LONGEST_WAIT = 60_000;
const FIRST_WAIT = 1_000;

const askIdentity = async ({ write }: Clients): Promise<Identity> => {
  const { user_id: user, bot_id: bot, response_metadata: more, ...where } = await write.auth.test();
  const { team_id: team, enterprise_id: enterprise } = where;
  if (!team || !user || !bot) throw revokedTrouble('not a bot token');
  return { team, user, bot, scopes: new Set(more?.scopes), ...(enterprise ? { enterprise } : {}) };
};

/** The identity of our token. Waits while Slack is away; a refused token is reported at once. */
export const whoWeAre = async (clients: Clients, tell: TellOperator): Promise<Identity> => {
  for (let pause = FIRST_WAIT; ; pause = Math.min(pause * 2, LONGEST_WAIT)) {
    try {
      return await askIdentity(clients);
    } catch (error) {
      if (isRevoked(error)) throw revokedTrouble(errorOf(error) ?? '');
      if (error instanceof Error && error.name === 'SlackTrouble') throw error;
      tell('warn', `Slack does not answer (${whyUnreachable(error)}): waiting for it, nothing is lost`);
      await wait(pause);
    }
  }
};
