import { z } from 'zod';

/** What the server takes in silence, and no client can draw or use: a fault of the bot's. */

const id = z.string().regex(/^[A-Za-z0-9]+$/);
const integration = z.strictObject({ url: z.url(), context: z.record(z.string(), z.unknown()) });
const option = z.strictObject({ text: z.string().min(1), value: z.string().min(1) });

const action = z.discriminatedUnion('type', [
  z.strictObject({
    id,
    type: z.literal('button'),
    name: z.string().min(1).max(75),
    style: z.literal('primary').optional(),
    integration,
  }),
  z.strictObject({
    id,
    type: z.literal('select'),
    name: z.string().min(1).max(75),
    options: z.array(option).min(1).max(100),
    integration,
  }),
]);

const uniqueIds = (all: readonly { actions?: readonly { id: string }[] | undefined }[]): boolean => {
  const ids = all.flatMap(({ actions = [] }) => actions.map((one) => one.id));
  return new Set(ids).size === ids.length;
};

export const shownAttachments = z
  .array(
    z.strictObject({
      fallback: z.string().max(1_100),
      text: z.string(),
      actions: z.array(action).min(1).optional(),
    }),
  )
  .min(1)
  .refine(uniqueIds, 'an action twice');

const bytes = (max: number) =>
  z.string().refine((text) => Buffer.byteLength(text) <= max, `over ${max} bytes`);

const element = z
  .strictObject({
    display_name: bytes(24).min(1),
    name: z.string().min(1).max(300),
    type: z.enum(['text', 'textarea', 'select', 'date']),
    subtype: z.literal('number').optional(),
    default: z.string().optional(),
    placeholder: z.string().optional(),
    help_text: bytes(150).optional(),
    optional: z.boolean(),
    max_length: z.number().max(3_000).optional(),
    data_source: z.literal('users').optional(),
    multiselect: z.boolean().optional(),
    options: z.array(option).min(1).max(100).optional(),
  })
  .refine(
    ({ type, options, data_source: source }) =>
      type !== 'select' || (options === undefined) !== (source === undefined),
    'a menu has options or a source',
  );

export const shownDialog = z.strictObject({
  callback_id: z.string().min(1),
  title: bytes(24).min(1),
  introduction_text: z.string(),
  elements: z
    .array(element)
    .min(1)
    .refine((all) => new Set(all.map(({ name }) => name)).size === all.length, 'a name twice'),
  submit_label: bytes(24).min(1),
  notify_on_cancel: z.literal(false),
  state: z.string().min(1).max(5_000),
});

export type ShownDialog = z.infer<typeof shownDialog>;
