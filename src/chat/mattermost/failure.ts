import { TooLong } from '../adapter/clip.ts';
import { neverLeft } from '../adapter/never-left.ts';
import { SendFailed, type SendFailure } from '../chat.ts';
import { RestError } from './client.ts';

/** The server's refusals → the outcome for a message. */

const LIMITER = 429;
const UNAUTHORIZED = 401;

/** Seconds to wait when the server does not say. */
const DEFAULT_WAIT = 5;

const PENDING = 'api.post.deduplicate_create_post.pending';

/** In words for the operator, with what to do. */
const REFUSED: Readonly<Record<string, string>> = {
  'api.context.permissions.app_error':
    'the bot is not in this channel, or may not write there: type /invite with its name in the channel',
  'api.post.create_post.can_not_post_to_deleted.error':
    'this channel is archived: unarchive it, or change the place in the cohort file',
  'api.post.create_post.root_id.app_error': 'the message of this thread is gone: nothing can be added to it',
  'api.post.create_post.channel_root_id.app_error':
    'the message of this thread is in another channel: nothing can be added to it',
  'api.post.create_post.can_not_post_in_restricted_dm.error':
    'this server keeps private messages to members of a common team: add the bot to the person’s team',
  'api.channel.create_channel.direct_channel.team_restricted_error':
    'this server keeps private messages to members of a common team: add the bot to the person’s team',
  'api.channel.create_direct_channel.invalid_user.app_error':
    'nobody has this account any more: correct it in the cohort file',
  'model.post.is_valid.message_length.app_error': 'the message is longer than this server takes',
  'api.context.request_body_too_large.app_error': 'the message is larger than this server takes',
  'api.post.update_post.permissions_time_limit.app_error':
    'this server no longer lets this message be edited: raise PostEditTimeLimit',
  'app.post.get.app_error': 'the message is gone: somebody deleted it',
};

export const errorIdOf = (error: unknown): string | undefined =>
  error instanceof RestError ? error.id : undefined;

/** No token, a wrong or revoked one, a bot that was disabled: the server does not tell them apart. */
export const isRevoked = (error: unknown): boolean =>
  error instanceof RestError && error.status === UNAUTHORIZED;

export const isNotFound = (error: unknown): boolean => error instanceof RestError && error.status === 404;

const ofServer = ({ status, id, retryAfter }: RestError): SendFailure => {
  if (status === LIMITER) return { kind: 'limited', afterSeconds: Math.max(1, retryAfter ?? 1) };
  // Stays pending, and leaves once the bot has access again.
  if (status === UNAUTHORIZED) return { kind: 'limited', afterSeconds: 60 };
  if (id === undefined)
    return status === 413 ? { kind: 'refused', reason: 'too large' } : { kind: 'unknown' };
  if (REFUSED[id] !== undefined) return { kind: 'refused', reason: REFUSED[id] };
  // Another request with the same key is under way: whether it succeeds is not known yet.
  if (id === PENDING || (status >= 500 && status !== 501)) return { kind: 'unknown' };
  return { kind: 'refused', reason: id };
};

const failureOf = (error: unknown): SendFailure => {
  if (error instanceof RestError) return ofServer(error);
  if (error instanceof TooLong) return { kind: 'refused', reason: error.message };
  return neverLeft(error) ? { kind: 'limited', afterSeconds: DEFAULT_WAIT } : { kind: 'unknown' };
};

export const sendFailed = (error: unknown): SendFailed =>
  error instanceof SendFailed ? error : new SendFailed(failureOf(error), { cause: error });

/** For what can be repeated safely: an unknown outcome only means to try again. */
export const tryLater = (error: unknown): SendFailed => {
  const failed = sendFailed(error);
  if (failed.failure.kind !== 'unknown') return failed;
  return new SendFailed({ kind: 'limited', afterSeconds: DEFAULT_WAIT, only: 'place' }, { cause: error });
};
