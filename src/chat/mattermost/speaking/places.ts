import { type ExternalPlace, type Memory, SendFailed } from '../../chat.ts';
import type { Rest } from '../client.ts';
import { isNotFound, tryLater } from '../failure.ts';
import { partsOf } from '../ref.ts';

/** Where a message goes: a person's conversation, or a channel, which files write `team/channel`. */

const DIRECT = 'direct';
/** Whose conversation a channel is. */
const READER = 'reader';
/** The id of a channel by its name in the file, and the other way round: both hold when a team is renamed. */
const PLACE = 'place';
const CHANNEL = 'channel';

const GONE = 'gone';

type Parts = { rest: Rest; memory: Memory; self: string };

const refused = (reason: string): SendFailed => new SendFailed({ kind: 'refused', reason });

const deactivatedFailure = (): SendFailed =>
  refused('this person’s account is deactivated: reactivate it, or end their membership');

/** A conversation with a deactivated person opens and takes messages, so the account is looked at first. */
const openConversation = async ({ rest, self }: Parts, user: string): Promise<string> => {
  try {
    const { delete_at: gone } = await rest.getUser(user);
    if (gone > 0) throw deactivatedFailure();
    return (await rest.createDirectChannel([self, user])).id;
  } catch (error) {
    if (isNotFound(error)) throw refused('nobody has this account any more: correct it in the cohort file');
    // Opening is idempotent, so it can be retried: nothing was sent.
    throw tryLater(error);
  }
};

export const directWith = async (parts: Parts, user: string): Promise<string> => {
  const known = await parts.memory.get(DIRECT, user);
  if (known === GONE) throw deactivatedFailure();
  if (typeof known === 'string') return known;
  const channel = await openConversation(parts, user);
  await rememberDirect(parts.memory, user, channel);
  return channel;
};

/** Learns the conversation from a message, without a call. */
export const rememberDirect = async (memory: Memory, user: string, channel: string): Promise<void> => {
  if ((await memory.get(DIRECT, user)) === channel) return;
  await memory.set(DIRECT, user, channel);
  await memory.set(READER, channel, user);
};

/** The person of a direct conversation, `undefined` in any other channel. */
export const readerOf = async (memory: Memory, channel: string): Promise<string | undefined> => {
  const user = await memory.get(READER, channel);
  return typeof user === 'string' ? user : undefined;
};

/** Nothing is sent to a deactivated account; a reactivated one is opened again. */
export const rememberActive = async (memory: Memory, user: string, active: boolean): Promise<void> => {
  const known = await memory.get(DIRECT, user);
  if (!active && known !== GONE) await memory.set(DIRECT, user, GONE);
  if (active && known === GONE) await memory.set(DIRECT, user, null);
};

export const rememberPlace = async (memory: Memory, place: string, channel: string): Promise<void> => {
  await memory.set(PLACE, place, channel);
  await memory.set(CHANNEL, channel, place);
};

export const forgetPlace = (memory: Memory, place: string): Promise<void> => memory.set(PLACE, place, null);

/** How the file writes this channel, if it was met. */
export const placeOfChannel = async (memory: Memory, channel: string): Promise<string | undefined> => {
  const place = await memory.get(CHANNEL, channel);
  return typeof place === 'string' ? place : undefined;
};

const findChannel = async ({ rest }: Parts, place: string): Promise<string> => {
  const [team = '', name = ''] = place.split('/');
  try {
    return (await rest.getChannelByNameAndTeamName(encodeURIComponent(team), encodeURIComponent(name))).id;
  } catch (error) {
    if (isNotFound(error))
      throw refused(
        `there is no channel ${place} that the bot sees: correct it in the cohort file, or invite the bot there`,
      );
    throw tryLater(error);
  }
};

export const channelAt = async (parts: Parts, place: string): Promise<string> => {
  if (!place.includes('/')) return place;
  const known = await parts.memory.get(PLACE, place);
  if (typeof known === 'string') return known;
  const channel = await findChannel(parts, place);
  await rememberPlace(parts.memory, place, channel);
  return channel;
};

export type Target = { channel: string; thread?: string; user?: string };

export const targetOf = async (parts: Parts, to: ExternalPlace): Promise<Target> => {
  if ('user' in to) return { channel: await directWith(parts, to.user), user: to.user };
  const channel = await channelAt(parts, to.channel);
  return { channel, ...(to.thread ? { thread: partsOf(to.thread).post } : {}) };
};
