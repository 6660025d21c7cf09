import type { HelpAudience } from './request.ts';

/** Keys of a request for help share a prefix, so that one query finds them all. */
export const aboutRequest = (requestId: string): string => `help:${requestId}:`;

/** The post in the channel of one audience, and the lines in its thread. */
export const postKey = (requestId: string, audience: HelpAudience): string =>
  `${aboutRequest(requestId)}post:${audience}`;
export const helpersKey = (requestId: string, audience: HelpAudience): string =>
  `${aboutRequest(requestId)}helpers:${audience}`;
export const closedKey = (requestId: string, audience: HelpAudience): string =>
  `${aboutRequest(requestId)}closed:${audience}`;

export const newsKey = (requestId: string, what: string): string => `${aboutRequest(requestId)}news:${what}`;
export const followKey = (requestId: string, slot: string): string =>
  `${aboutRequest(requestId)}follow:${slot}`;
export const removedKey = (requestId: string): string => `${aboutRequest(requestId)}removed`;

export const lastingKey = (requestId: string, who: 'mentor' | 'coordination'): string =>
  `${aboutRequest(requestId)}lasting:${who}`;

/** To people who helped or had the same problem. The rank is random, because a key names nobody. */
export const thanksKey = (requestId: string, rank: number): string =>
  `${aboutRequest(requestId)}thanks:${rank}`;
export const sameKey = (requestId: string, rank: number): string => `${aboutRequest(requestId)}same:${rank}`;

export const suggestionKey = (suggestionId: string): string => `help-suggestion:${suggestionId}`;
