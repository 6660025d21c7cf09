import type { Limits, Pace } from '../chat.ts';

/** Slack's limits, in characters, from the reference of each object and method (docs.slack.dev, autumn 2026). */

export const HEADER_MAX = 150;
export const BUTTON_TEXT_MAX = 75;
export const BUTTON_VALUE_MAX = 2_000;
/** The documentation allows longer values than the published types: the shorter limit. */
export const OPTION_MAX = 75;
export const OPTIONS_MAX = 100;
export const PLACEHOLDER_MAX = 150;
export const ID_MAX = 255;
export const ALT_MAX = 2_000;
/** Of an upload: `files.getUploadURLExternal` answers `alt_txt_too_large` beyond. */
export const UPLOAD_ALT_MAX = 1_000;
export const INPUT_LABEL_MAX = 2_000;
export const INPUT_TEXT_MAX = 3_000;
export const VIEW_TITLE_MAX = 24;
export const PRIVATE_METADATA_MAX = 3_000;
export const VIEW_BLOCKS_MAX = 100;
export const MESSAGE_BLOCKS_MAX = 50;
export const BLOCK_TEXT_MAX = 3_000;

/**
 * What fits in one message. Beyond 40,000 characters `text` is cut, and blocks are refused beyond an unpublished length:
 * 12,000 is the only total in the reference, for another block.
 */
export const LIMITS: Limits = {
  elements: MESSAGE_BLOCKS_MAX,
  perElement: BLOCK_TEXT_MAX,
  characters: 12_000,
};

/**
 * `chat.postMessage` accepts "several hundred" messages a minute in a workspace and about one a second in a conversation;
 * `chat.update`, `chat.delete` and `conversations.history` are of the third tier, fifty a minute.
 */
export const PACE: Pace = { perMinute: { send: 300, edit: 50, find: 50 }, secondsPerPlace: 1 };
