import type { Limits, Pace } from '../chat.ts';

/** The server's limits, as a server of version 11.6 was seen to apply them. */

/**
 * Bytes of a request: the only limit of attachments, far below the 800,000 characters that the properties of a message may hold.
 * Its own text, which we leave empty, holds 16,383 code points.
 */
export const BODY_MAX = 300_000;
/** Bytes, for clients as old as the oldest server. Newer ones count characters, the server's log bytes. */
export const DIALOG_TITLE_MAX = 24;
export const DIALOG_LABEL_MAX = 24;
export const DIALOG_HELP_MAX = 150;
export const DIALOG_TEXT_MAX = 150;
export const DIALOG_LONG_MAX = 3_000;
export const FILES_MAX = 10;
export const BUTTON_MAX = 75;
export const OPTIONS_MAX = 100;
/** What a notification shows. */
export const FALLBACK_MAX = 1_000;

/**
 * What fits in one message, in characters of its plain text. Escaped, one of them takes three code points and seven bytes
 * at most: 84,000 bytes of text at worst, and room for the buttons.
 */
export const LIMITS: Limits = { elements: 50, perElement: 12_000, characters: 12_000 };

/** Four sendings at once are all that a server gains from. */
export const AT_ONCE = 4;

/** Without its rate limiter a server writes some two hundred messages a second. */
export const PACE: Pace = { perMinute: { send: 12_000, edit: 12_000, find: 12_000 }, secondsPerPlace: 0 };

/** Its limiter, where it is on, counts all requests together: ten a second unless somebody changed it. */
export const LIMITED_PACE: Pace = { perMinute: { send: 300, edit: 120, find: 60 }, secondsPerPlace: 0 };
