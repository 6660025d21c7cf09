import { type Rest, RestError } from '../client.ts';
import { isRevoked } from '../failure.ts';
import { type MattermostTrouble, refusedToken, whyUnreachable } from './trouble.ts';

const LIMITER = 429;

/** Whether the server still takes our token. One that it refuses ends the process, even when there is nothing to send. */
export const probeToken = async (
  rest: Pick<Rest, 'getMe'>,
  onTrouble: (trouble: MattermostTrouble) => void,
): Promise<string | undefined> => {
  try {
    await rest.getMe();
    return undefined;
  } catch (error) {
    // It answered.
    if (error instanceof RestError && error.status === LIMITER) return undefined;
    if (isRevoked(error)) onTrouble(refusedToken());
    return whyUnreachable(error);
  }
};
