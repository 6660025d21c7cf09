import { z } from 'zod';

/** What the server sends, or somebody in its place: only what is used is read. */

const id = z.string().min(1).max(64);
const text = z.string();

export const commandBody = z.object({
  token: text,
  team_id: text.default(''),
  team_domain: text.default(''),
  channel_id: id,
  channel_name: text.default(''),
  user_id: id,
  command: text,
  text: text.default(''),
  root_id: text.default(''),
  trigger_id: text.min(1),
});

export const pressBody = z.object({
  user_id: id,
  channel_id: id,
  channel_name: text.default(''),
  team_domain: text.default(''),
  post_id: id,
  trigger_id: text.min(1),
  context: z.object({ seal: text, mine: z.boolean(), selected_option: text.optional() }),
});

export const dialogBody = z.object({
  type: text,
  state: text.default(''),
  user_id: id,
  submission: z.record(text, z.unknown()).nullish(),
  cancelled: z.boolean().nullish(),
});

/** What the seal of a button holds. */
export const pressContent = z.object({
  action: text,
  payload: text,
  options: z.array(text).optional(),
  /** The message it is in; absent in an answer that only one person sees. */
  key: text.optional(),
  thread: text.optional(),
});

/** What the state of a form holds. */
export const dialogContent = z.object({
  form: text,
  payload: text,
  origin: text.optional(),
  names: z.array(text),
  multi: z.array(text),
});

export const jsonOf = (raw: string): unknown => {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
};
