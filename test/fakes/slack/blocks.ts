import { z } from 'zod';

/** The blocks that Slack accepts according to its reference; anything else is refused, unknown fields included. */

const plain = (max: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

const id = z.string().min(1).max(255);
const style = z.strictObject({ bold: z.boolean() });
const url = z
  .string()
  .max(3_000)
  .regex(/^(https?|mailto):/);

const richElement = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() }),
  z.strictObject({ type: z.literal('link'), url, text: z.string().min(1) }),
  z.strictObject({ type: z.literal('emoji'), name: z.string().min(1) }),
  z.strictObject({ type: z.literal('user'), user_id: z.string().regex(/^[UW][A-Z0-9]+$/) }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: z.string().includes('{date'),
    fallback: z.string().min(1),
  }),
]);
const richSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richElement).min(1),
});
const richList = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.literal('bullet'),
  elements: z.array(richSection).min(1),
});

/** Not published for this block: the limit of other texts. */
const RICH_MAX = 3_000;
const lengthOf = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const own = 'type' in value && 'text' in value && typeof value.text === 'string' ? value.text.length : 0;
  return own + Object.values(value).reduce((sum: number, inside) => sum + lengthOf(inside), 0);
};

const richText = z
  .strictObject({
    type: z.literal('rich_text'),
    block_id: id.optional(),
    elements: z.array(z.discriminatedUnion('type', [richSection, richList])).min(1),
  })
  .refine((block) => lengthOf(block) <= RICH_MAX);

const option = z.strictObject({ text: plain(75), value: z.string().min(1).max(75) });
const options = (max: number) => z.array(option).min(1).max(max);

const button = z.strictObject({
  type: z.literal('button'),
  action_id: id,
  text: plain(75),
  value: z.string().min(1).max(2_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  action_id: id,
  placeholder: plain(150).optional(),
  options: options(100),
  initial_option: option.optional(),
});

const inputElement = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: id,
    multiline: z.boolean().optional(),
    initial_value: z.string().max(3_000).optional(),
    max_length: z.int().min(1).max(3_000).optional(),
  }),
  z.strictObject({
    type: z.literal('number_input'),
    action_id: id,
    is_decimal_allowed: z.boolean(),
    initial_value: z.string().optional(),
  }),
  staticSelect,
  z.strictObject({
    type: z.literal('multi_static_select'),
    action_id: id,
    options: options(100),
    initial_options: options(100).optional(),
  }),
  z.strictObject({
    type: z.literal('checkboxes'),
    action_id: id,
    options: options(10),
    initial_options: options(10).optional(),
  }),
  z.strictObject({
    type: z.literal('datepicker'),
    action_id: id,
    initial_date: z.iso.date().optional(),
  }),
  z.strictObject({ type: z.literal('timepicker'), action_id: id, initial_time: z.string().optional() }),
  z.strictObject({ type: z.literal('users_select'), action_id: id, initial_user: z.string().optional() }),
]);

const input = z.strictObject({
  type: z.literal('input'),
  block_id: id,
  label: plain(2_000),
  hint: plain(2_000).optional(),
  optional: z.boolean().optional(),
  element: inputElement,
});

const shown = [
  z.strictObject({ type: z.literal('header'), block_id: id.optional(), text: plain(150) }),
  richText,
  z.strictObject({
    type: z.literal('image'),
    slack_file: z.strictObject({ id: z.string() }),
    alt_text: z.string().min(1).max(2_000),
  }),
  z.strictObject({
    type: z.literal('actions'),
    block_id: id.optional(),
    elements: z
      .array(z.discriminatedUnion('type', [button, staticSelect]))
      .min(1)
      .max(25),
  }),
] as const;

const uniqueBy = <T>(rows: readonly T[], key: (row: T) => string | undefined): boolean => {
  const keys = rows.map(key).filter((one) => one !== undefined);
  return new Set(keys).size === keys.length;
};

type Block = { type: string; block_id?: string | undefined; elements?: readonly object[] };
const idsAreUnique = (blocks: readonly Block[]): boolean =>
  uniqueBy(blocks, ({ block_id: one }) => one) &&
  blocks
    .filter(({ type }) => type === 'actions')
    .every(({ elements = [] }) =>
      uniqueBy(elements, (one) => ('action_id' in one ? String(one.action_id) : undefined)),
    );

export const messageBlocks = z
  .array(z.union(shown))
  .max(50)
  .refine(idsAreUnique)
  // Beyond an unpublished length, Slack answers `msg_blocks_too_long`.
  .refine((blocks) => lengthOf(blocks) <= 13_000);

export const homeView = z.strictObject({
  type: z.literal('home'),
  blocks: z.array(z.union(shown)).max(100).refine(idsAreUnique),
});

export const modalView = z.strictObject({
  type: z.literal('modal'),
  callback_id: id,
  private_metadata: z.string().max(3_000),
  title: plain(24),
  submit: plain(24),
  close: plain(24),
  blocks: z
    .array(z.union([...shown, input]))
    .min(1)
    .max(100)
    .refine(idsAreUnique),
});

export type ShownBlock = z.infer<typeof messageBlocks>[number];
export type Modal = z.infer<typeof modalView>;
