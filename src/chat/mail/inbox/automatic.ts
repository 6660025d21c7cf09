import type { Headers } from './headers.ts';

/**
 * What no person wrote, and must not be answered, or two machines would answer each other for ever (RFC 3834, and what
 * programs of before it do).
 */

/** Written by a list, or to one. */
const OF_LISTS = ['list-id', 'list-post', 'list-help', 'list-unsubscribe', 'mailing-list'];
/** Names that some answering machines use instead. */
const OF_MACHINES = ['x-autoreply', 'x-autorespond', 'x-auto-reply', 'x-loop', 'x-ritournelle-key'];

const MACHINES =
  /^(?:mailer-daemon|postmaster|no-?reply|do-?not-?reply|ne-?pas-?repondre|bounces?|owner-.*|.*-request|.*-bounces?)(?:\+.*)?@/i;

const saysSo = (headers: Headers): boolean => {
  const valueOf = (name: string): string => (headers.get(name) ?? '').toLowerCase();
  return [
    /^(?!no\b)\S/.test(valueOf('auto-submitted')),
    /^(?:bulk|list|junk|auto_reply)/.test(valueOf('precedence')),
    /\b(?:all|autoreply|oof)\b/.test(valueOf('x-auto-response-suppress')),
    valueOf('return-path') === '<>',
    valueOf('x-spam-flag').startsWith('yes'),
    valueOf('content-type').startsWith('multipart/report'),
  ].includes(true);
};

export const isAutomatic = (headers: Headers, from: string): boolean =>
  saysSo(headers) || [...OF_LISTS, ...OF_MACHINES].some((name) => headers.has(name)) || MACHINES.test(from);
