import { networkCode } from '../../adapter/never-left.ts';
import { RestError } from '../client.ts';

/** Only the operator can repair it: it is reported in words, and the process ends because a restart has to follow. */
export class MattermostTrouble extends Error {
  override name = 'MattermostTrouble';
}

/** No token, a wrong one, a revoked one and a disabled bot look the same from here. */
export const refusedToken = (): MattermostTrouble =>
  new MattermostTrouble(
    'Mattermost refuses this MATTERMOST_TOKEN. Check that it was copied whole, that the bot is enabled (Integrations, Bot Accounts) and that the account which owns it is active: deactivating the owner disables the bot. Then restart. Messages that were due wait meanwhile.',
  );

/** Why the server could not be reached, without addresses or tokens. */
export const whyUnreachable = (error: unknown): string => {
  if (error instanceof RestError) return error.status === 200 ? 'not Mattermost' : `HTTP ${error.status}`;
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  return networkCode(error) ?? 'no answer';
};
