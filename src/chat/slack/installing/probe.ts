import { webApi } from '@slack/bolt';
import type { Clients } from '../client.ts';
import { errorOf, isRevoked } from '../failure.ts';
import { revokedTrouble, type SlackTrouble, whyUnreachable } from './trouble.ts';

/** Whether Slack still takes our token. One that it refuses ends the process, even when there is nothing to send. */
export const probeToken = async (
  { write }: Pick<Clients, 'write'>,
  onTrouble: (trouble: SlackTrouble) => void,
): Promise<string | undefined> => {
  try {
    await write.auth.test();
    return undefined;
  } catch (error) {
    // It answered.
    if (error instanceof webApi.WebAPIRateLimitedError) return undefined;
    if (isRevoked(error)) onTrouble(revokedTrouble(errorOf(error) ?? ''));
    return whyUnreachable(error);
  }
};
