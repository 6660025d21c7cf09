import type { types } from '@slack/bolt';
import {
  type Button,
  colonOf,
  isSelect,
  type Message,
  type Piece,
  type Section,
  type Select,
  type Text,
} from '../message.ts';
import { clipText, mustFit } from '../adapter/clip.ts';
import { harmless, plainMessage, plainText } from '../plain.ts';
import { previewOf } from '../preview.ts';
import {
  ALT_MAX,
  BUTTON_TEXT_MAX,
  BUTTON_VALUE_MAX,
  HEADER_MAX,
  ID_MAX,
  OPTION_MAX,
  OPTIONS_MAX,
  PLACEHOLDER_MAX,
} from './limits.ts';
import { withEmoji } from './emoji.ts';
import { escapeMrkdwn } from './markup.ts';

/**
 * Message → Block Kit. Pure. All words go to rich text or plain text, which parse nothing, so no escaping is needed. Long
 * messages are already split (`src/chat/split.ts`).
 */

type Block = types.KnownBlock;
type Element = types.RichTextElement;
type FileOf = (png: Uint8Array) => string | undefined;

export const plainElement = (text: string, max: number): types.PlainTextElement => ({
  type: 'plain_text',
  // Slack refuses empty text.
  text: clipText(text, max) || ' ',
  // Titles and choices have people's words too, and their emoji come by name.
  emoji: true,
});

const textElements = (text: string): Element[] => (text === '' ? [] : [{ type: 'text', text }]);

const DATE = '{date_short_pretty} {time}';

const elementsOf = (piece: Piece): Element[] => {
  if (typeof piece === 'string') return textElements(piece);
  if ('said' in piece) return withEmoji(harmless(piece.said));
  if ('strong' in piece)
    return withEmoji(piece.strong).map((element) =>
      element.type === 'text' ? { ...element, style: { bold: true } } : element,
    );
  if ('link' in piece) return [{ type: 'link', url: piece.link, text: piece.text }];
  if ('when' in piece) {
    const timestamp = Math.floor(Temporal.Instant.from(piece.when).epochMilliseconds / 1000);
    return [{ type: 'date', timestamp, format: DATE, fallback: piece.text }];
  }
  return piece.user ? [{ type: 'user', user_id: piece.user }] : textElements(harmless(piece.name));
};

const richTextLine = (text: Text): types.RichTextSection => {
  const inside = text.flatMap(elementsOf);
  return { type: 'rich_text_section', elements: inside.length > 0 ? inside : [{ type: 'text', text: ' ' }] };
};

const paragraphBlock = (...texts: readonly Text[]): Block => ({
  type: 'rich_text',
  elements: texts.map(richTextLine),
});

const titleBlock = (text: Text): Block => {
  const said = plainText(text);
  if (said.length <= HEADER_MAX) return { type: 'header', text: plainElement(said, HEADER_MAX) };
  return paragraphBlock(text);
};

const listBlock = (items: readonly Text[]): Block => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_list', style: 'bullet', elements: items.map(richTextLine) }],
});

/** One line each: two columns of long answers are unreadable on a phone. */
const fieldsBlock = (pairs: readonly (readonly [Text, Text])[], colon: string): Block =>
  paragraphBlock(
    ...pairs.map(([name, value], at) => [
      { strong: `${plainText(name)}${colon}` },
      ...value,
      ...(at < pairs.length - 1 ? ['\n'] : []),
    ]),
  );

const buttonElement = ({ id, label, payload, primary }: Button): types.Button => ({
  type: 'button',
  action_id: id,
  text: plainElement(label, BUTTON_TEXT_MAX),
  ...(payload === '' ? {} : { value: mustFit(payload, BUTTON_VALUE_MAX) }),
  ...(primary ? { style: 'primary' } : {}),
});

const optionElement = ({ value, label }: Select['options'][number]): types.PlainTextOption => ({
  text: plainElement(label, OPTION_MAX),
  value: mustFit(value, OPTION_MAX),
});

/** Slack has no payload for a select, so the id of its block carries it. */
const PAYLOAD = 'p:';

const chooserBlock = ({ id, label, payload, options }: Select): Block => ({
  type: 'actions',
  ...(payload === '' ? {} : { block_id: `${PAYLOAD}${payload}` }),
  elements: [
    {
      type: 'static_select',
      action_id: id,
      placeholder: plainElement(label, PLACEHOLDER_MAX),
      options: options.slice(0, OPTIONS_MAX).map(optionElement),
    },
  ],
});

/** If the payload is too long for the id of a block, one button per option carries it. */
const choiceButtons = ({ id, payload, options }: Select): Block => ({
  type: 'actions',
  elements: options.slice(0, 25).map(({ value, label }, at) => ({
    type: 'button',
    action_id: `${id}-${at}`,
    text: plainElement(label, BUTTON_TEXT_MAX),
    value: mustFit(JSON.stringify([value, payload]), BUTTON_VALUE_MAX),
  })),
});

/** Reads back the payload from `chooserBlock` and `choiceButtons`. */
export const carriedBy = (
  { action_id: id, block_id: block }: { action_id: string; block_id: string },
  value = '',
): { id: string; payload: string; value?: string } => {
  if (!id.includes('-')) return { id, payload: block.startsWith(PAYLOAD) ? block.slice(PAYLOAD.length) : '' };
  const pair: unknown = value.startsWith('[') ? JSON.parse(value) : [];
  const [chosen, payload] = Array.isArray(pair) ? pair.map(String) : [];
  return { id: id.slice(0, id.indexOf('-')), payload: payload ?? '', value: chosen ?? '' };
};

const actionsBlock = (given: NonNullable<Section['actions']>): Block => {
  if (!isSelect(given)) return { type: 'actions', elements: given.map(buttonElement) };
  return given.payload.length + PAYLOAD.length <= ID_MAX ? chooserBlock(given) : choiceButtons(given);
};

/** Images are uploaded by then: shown by the id of the file, or replaced by their text. */
const imageBlock = ({ alt, file }: { alt: Text; file?: string | undefined }): Block =>
  file
    ? { type: 'image', slack_file: { id: file }, alt_text: clipText(plainText(alt), ALT_MAX) }
    : paragraphBlock(alt);

function* blocksOf(section: Section, fileOf: FileOf): Iterable<Block> {
  if (section.title) yield titleBlock(section.title);
  if (section.text) yield paragraphBlock(section.text);
  if (section.list?.length) yield listBlock(section.list);
  if (section.fields?.length) yield fieldsBlock(section.fields, colonOf(section));
  if (section.image) yield imageBlock({ alt: section.image.alt, file: fileOf(section.image.png) });
  if (section.actions && (isSelect(section.actions) || section.actions.length > 0))
    yield actionsBlock(section.actions);
}

export const blocksFor = ({ sections }: Message, fileOf: FileOf = () => undefined): Block[] =>
  sections.flatMap((section) => [...blocksOf(section, fileOf)]);

export type Payload = { text: string; blocks: Block[] };

/** `text` has the whole content, which screen readers read first. */
export const payloadOf = (message: Message, fileOf?: FileOf): Payload => ({
  text: escapeMrkdwn(plainMessage(message)) || ' ',
  blocks: blocksFor(message, fileOf),
});

/** For unasked messages: a locked phone shows `text`, so only the blocks have the whole content (0072). */
export const notificationPayload = (message: Message, readThere: string, fileOf?: FileOf): Payload => ({
  text: escapeMrkdwn(previewOf(message, readThere)) || ' ',
  blocks: blocksFor(message, fileOf),
});
