import { authenticate, type Keys } from '../../seal/keys.ts';
import { type Opened, openSeal, sealFor } from '../../seal/seal.ts';

/**
 * What comes back with a press or a form. The server signs neither, and anyone can post a button that calls our address:
 * the seal is the only proof that we made it, for this conversation and this person.
 */

const PRESS = { theirs: 'mattermost press of one', anyones: 'mattermost press of any' } as const;
const DIALOG = 'mattermost dialog';

/** A button stays as long as its message, and a programme lasts ten months. */
const PRESS_LASTS = { hours: 24 * 400 };
const ASIDE_LASTS = { hours: 24 };
const DIALOG_LASTS = { hours: 24 };

/** Hours only: an instant has no days. */
type Lasts = { hours: number };

const expiryFor = ({ hours }: Lasts): Temporal.Instant => Temporal.Now.instant().add({ hours });

/** Where a button is: in a message of the bot's, or in an answer that only one person sees and no server stores. */
export type ButtonPlace = { channel: string; user?: string | undefined; aside?: boolean };

/** `seal` travels in the `context` of a button, which no client sees. */
export type PressContext = { seal: string; mine: boolean };

export const sealPress = (
  keys: Keys,
  { channel, user, aside }: ButtonPlace,
  content: string,
): PressContext => {
  const purpose = user === undefined ? PRESS.anyones : PRESS.theirs;
  const expires = expiryFor(aside ? ASIDE_LASTS : PRESS_LASTS);
  const bound = { object: channel, ...(user === undefined ? {} : { person: user }) };
  return { seal: sealFor(keys, { purpose, expires, ...bound }, content), mine: user !== undefined };
};

export const openPress = (
  keys: Keys,
  { seal, mine }: PressContext,
  { channel, user }: { channel: string; user: string },
): Opened => {
  const now = Temporal.Now.instant();
  const bound = { object: channel, ...(mine ? { person: user } : {}) };
  return openSeal(keys, { purpose: mine ? PRESS.theirs : PRESS.anyones, now, ...bound }, seal);
};

/** Clients read the state of a form, and may send any. */
export const sealDialog = (keys: Keys, user: string, nonce: string, content: string): string =>
  sealFor(keys, { purpose: DIALOG, person: user, nonce, expires: expiryFor(DIALOG_LASTS) }, content);

export const openDialogSeal = (keys: Keys, user: string, state: string): Opened =>
  openSeal(keys, { purpose: DIALOG, person: user, now: Temporal.Now.instant() }, state);

/**
 * For the server to recognise a message that is sent twice. Its keys are shared by everyone and every channel: whoever
 * guesses one makes our message vanish.
 */
export const pendingId = (keys: Keys, delivery: string, channel: string, attempt = 0): string => {
  const [current] = keys.subKeysFor('mattermost pending');
  if (!current) throw new Error('an installation without a key sends nothing');
  return authenticate(current.key, JSON.stringify([delivery, channel, attempt])).toString('base64url');
};
