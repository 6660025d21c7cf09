import { createHash } from 'node:crypto';
import { actAgain, REOPEN } from '../adapter/reopen.ts';
import type { Act, Call, Ref, Values } from '../chat.ts';
import { typedText } from './markup.ts';
import { refOf } from './ref.ts';
import type { Pressed } from './render.ts';

/** What the server sends → a `Call`. Pure: names of places are looked up before. */

export type Self = { server: string; user: string; username: string; command: string };

type From = { id: string; user: string; place?: string | undefined; thread?: Ref | undefined };

export const callOf = ({ server }: Self, { id, user, place, thread }: From, act: Act): Call => ({
  id,
  workspace: { platform: 'mattermost', externalId: server },
  user,
  ...(place === undefined ? {} : { channel: place }),
  ...(thread ? { thread } : {}),
  act,
});

/** Direct conversations are named after both accounts; a plain name has no such double underscore between ids. */
export const isDirectName = (name: string): boolean => /^[a-z0-9]{26}__[a-z0-9]{26}$/.test(name);

/** `root` is always the first message of a thread, never a reply. */
export const threadOf = (channel: string, root: string | undefined): Ref | undefined =>
  root ? refOf(channel, root) : undefined;

/** The first part of a trigger is unique for a press or a command; the rest says who and when, and is signed. */
const uniquePart = (trigger: string): string => {
  const [first = ''] = Buffer.from(trigger, 'base64').toString('latin1').split(':');
  return /^[a-z0-9]{26}$/.test(first) ? first : trigger;
};

export type CommandBody = {
  command: string;
  text: string;
  user_id: string;
  channel_id: string;
  channel_name: string;
  root_id: string;
  trigger_id: string;
};

/** `/eig bilan` and its shortcut `/bilan` give the same words. */
export const fromCommand = (body: CommandBody, place: string | undefined, self: Self): Call => {
  const text = typedText(body.text).trim();
  const words = body.command === self.command ? text : `${body.command.slice(1)} ${text}`.trim();
  const thread = threadOf(body.channel_id, body.root_id);
  const from = { id: `command:${uniquePart(body.trigger_id)}`, user: body.user_id, place, thread };
  return callOf(self, from, { kind: 'command', text: words });
};

export type PressBody = {
  user_id: string;
  channel_id: string;
  post_id: string;
  trigger_id: string;
  chosen?: string | undefined;
};

const actOf = ({ action, payload, options }: Pressed, chosen: string | undefined): Act | undefined => {
  if (action === REOPEN) return actAgain(payload);
  if (options === undefined) return { kind: 'press', action, payload };
  // Nothing chosen, or a value that was never offered: the server passes on whatever a client sends.
  if (chosen === undefined || !options.includes(chosen)) return undefined;
  return { kind: 'press', action, payload, value: chosen };
};

export const fromPress = (
  body: PressBody,
  pressed: Pressed,
  { place, thread }: { place?: string | undefined; thread?: Ref | undefined },
  self: Self,
): Call | undefined => {
  const act = actOf(pressed, body.chosen);
  const id = `press:${body.post_id}:${uniquePart(body.trigger_id)}`;
  return act && callOf(self, { id, user: body.user_id, place, thread }, act);
};

/** What the state of a form holds. `names` are its own fields: a second step comes with the answers of the first. */
export type DialogState = {
  form: string;
  payload: string;
  origin?: string | undefined;
  names: readonly string[];
  multi: readonly string[];
};

/** An empty field may be absent, null, '' or []; a number may come as text, several choices in one text with commas. */
const valueOf = (given: unknown, isMulti: boolean): string | readonly string[] => {
  const all = (Array.isArray(given) ? given : [given])
    .filter((one) => typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean')
    .map((one) => typedText(String(one)));
  if (!isMulti) return all[0] ?? '';
  return all.flatMap((one) => one.split(',')).filter((one) => one !== '');
};

export const valuesOf = (
  submission: Readonly<Record<string, unknown>>,
  { names, multi }: Pick<DialogState, 'names' | 'multi'>,
): Values =>
  Object.fromEntries(
    names.map((name) => [
      name,
      valueOf(Object.hasOwn(submission, name) ? submission[name] : undefined, multi.includes(name)),
    ]),
  );

/** A double click sends the same bytes twice: one act. The same form sent again with other words: another. */
export const fromDialog = (
  { user, submission }: { user: string; submission: Readonly<Record<string, unknown>> },
  { nonce, state }: { nonce: string; state: DialogState },
  self: Self,
): Call => {
  const values = valuesOf(submission, state);
  const hash = createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 22);
  const { form, payload, origin } = state;
  return callOf(
    self,
    { id: `dialog:${nonce}:${hash}`, user },
    { kind: 'submit', form, payload, values, ...(origin ? { origin } : {}) },
  );
};
