import { setTimeout as wait } from 'node:timers/promises';
import type { TellOperator } from '../../adapter/tell-operator.ts';
import type { Rest } from '../client.ts';
import { isRevoked } from '../failure.ts';
import { refusedToken, whyUnreachable } from './trouble.ts';

export type Identity = { server: string; user: string; username: string };

const LONGEST_WAIT = 60_000;
const FIRST_WAIT = 1_000;

const askIdentity = async (rest: Rest): Promise<Identity> => {
  const { id: user, username } = await rest.getMe();
  const { TelemetryId, DiagnosticId } = await rest.getClientConfig();
  const server = TelemetryId || DiagnosticId;
  if (!server) throw new Error('the server does not say which one it is');
  return { server, user, username };
};

/** Who our token is. Waits while the server is away; a refused token is reported at once. */
export const whoWeAre = async (rest: Rest, tell: TellOperator): Promise<Identity> => {
  for (let pause = FIRST_WAIT; ; pause = Math.min(pause * 2, LONGEST_WAIT)) {
    try {
      return await askIdentity(rest);
    } catch (error) {
      if (isRevoked(error)) throw refusedToken();
      tell('warn', `Mattermost does not answer (${whyUnreachable(error)}): waiting for it, nothing is lost`);
      await wait(pause);
    }
  }
};
