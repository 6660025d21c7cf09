import { webApi } from '@slack/bolt';
import { SendFailed, type SendFailure } from '../chat.ts';
import { TooLong } from '../adapter/clip.ts';
import { neverLeft } from '../adapter/never-left.ts';

/** Slack's errors → the outcome for a message. */

/** Part of the operation may have succeeded, according to the reference of `chat.postMessage`. */
const UNSURE = [
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
];

/** Nothing can be sent to this workspace until an administrator acts; the message is not at fault. */
export const REVOKED = [
  'token_revoked',
  'token_expired',
  'account_inactive',
  'invalid_auth',
  'not_authed',
  'team_access_not_granted',
  'access_denied',
  'app_uninstalled',
];

const RATE_LIMITED = ['ratelimited', 'rate_limited', 'message_limit_exceeded'];

/** Seconds to wait when Slack does not say. */
const DEFAULT_WAIT = 30;

export const errorOf = (error: unknown): string | undefined =>
  error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined;

export const isRevoked = (error: unknown): boolean => REVOKED.includes(errorOf(error) ?? '');

const ofPlatform = (reason: string): SendFailure => {
  if (RATE_LIMITED.includes(reason)) return { kind: 'limited', afterSeconds: DEFAULT_WAIT };
  if (REVOKED.includes(reason)) return { kind: 'suspended', reason };
  return UNSURE.includes(reason) ? { kind: 'unknown' } : { kind: 'refused', reason };
};

/** The vendor's error keeps the cause apart. */
const didNotLeave = (error: unknown): boolean =>
  error instanceof webApi.WebAPIRequestError && neverLeft(error.original);

/** A 429 with a missing or non-numeric Retry-After: the client throws a plain error without a class. */
const isUnreadableLimit = (error: unknown): boolean =>
  error instanceof Error && error.message.startsWith('Retry header did not contain');

const failureOf = (error: unknown): SendFailure => {
  if (error instanceof webApi.WebAPIRateLimitedError)
    return { kind: 'limited', afterSeconds: Math.max(1, error.retryAfter) };
  if (isUnreadableLimit(error) || didNotLeave(error)) return { kind: 'limited', afterSeconds: DEFAULT_WAIT };
  if (error instanceof TooLong) return { kind: 'refused', reason: error.message };
  const reason = errorOf(error);
  return reason === undefined ? { kind: 'unknown' } : ofPlatform(reason);
};

export const sendFailed = (error: unknown): SendFailed =>
  error instanceof SendFailed ? error : new SendFailed(failureOf(error), { cause: error });
