import type { HelpAudience } from './request.ts';

/** The names of what a request for help has to say. All of them begin so that one question finds them. */
export const aboutRequest = (requestId: string): string => `help:${requestId}:`;

/** The post in the channel of one audience, and the lines in its thread. */
export const postKey = (requestId: string, audience: HelpAudience): string =>
  `${aboutRequest(requestId)}post:${audience}`;
export const helpersKey = (requestId: string, audience: HelpAudience): string =>
  `${aboutRequest(requestId)}helpers:${audience}`;
export const closedKey = (requestId: string, audience: HelpAudience): string =>
  `${aboutRequest(requestId)}closed:${audience}`;

/** To its author alone. */
export const newsKey = (requestId: string, what: string): string => `${aboutRequest(requestId)}news:${what}`;
export const followKey = (requestId: string, slot: string): string =>
  `${aboutRequest(requestId)}follow:${slot}`;
export const removedKey = (requestId: string): string => `${aboutRequest(requestId)}removed`;

/** To the défi's mentor in charge, and to the coordination. */
export const lastingKey = (requestId: string, who: 'mentor' | 'coordination'): string =>
  `${aboutRequest(requestId)}lasting:${who}`;

/** To those who helped, or had the same problem. The random rank is theirs: a key names nobody. */
export const thanksKey = (requestId: string, rank: number): string =>
  `${aboutRequest(requestId)}thanks:${rank}`;
export const sameKey = (requestId: string, rank: number): string => `${aboutRequest(requestId)}same:${rank}`;

export const suggestionKey = (suggestionId: string): string => `help-suggestion:${suggestionId}`;
