import type { Act, Call, Ref } from '../chat.ts';
import { refOf } from './ref.ts';
import { type FieldState, peopleIn, readMetadata, typedInFields, valuesOf } from './speaking/form.ts';
import { mentionsIn, typedAct } from './markup.ts';
import { type Actor, isOurTeam, isStranger, type Self } from './origin.ts';
import { carriedBy } from './render.ts';
import { actAgain, REOPEN } from '../adapter/reopen.ts';

/** What Slack sends → a `Call`, or `undefined` when it is not for us; messages are in `message.ts`. Pure. */

type Origin = { id: string; user: string; channel?: string | undefined; thread?: Ref | undefined };

/** A direct conversation, not a channel. */
export const isDirect = (channel: string): boolean => channel.startsWith('D');

export const callOf = ({ team }: Self, { id, user, channel, thread }: Origin, act: Act): Call => ({
  id,
  workspace: { platform: 'slack', externalId: team },
  user,
  ...(channel && !isDirect(channel) ? { channel } : {}),
  ...(thread ? { thread } : {}),
  act,
});

export type SlashCommand = {
  command: string;
  text: string;
  user_id: string;
  team_id: string;
  enterprise_id?: string | undefined;
  channel_id: string;
  trigger_id: string;
};

/** The message that a reply is for. A message with replies has itself as thread, but is not a reply. */
export const threadOf = (channel: string, ts: string, thread: string | undefined): Ref | undefined =>
  thread === undefined || thread === ts ? undefined : refOf(channel, thread);

/** `/eig bilan` and its shortcut `/bilan` give the same words. */
export const fromCommand = (body: SlashCommand, self: Self): Call | undefined => {
  if (!isOurTeam(body.team_id, self)) return undefined;
  const { text, ...mentioned } = typedAct(body.text, self.labels);
  const words = body.command === self.command ? text : `${body.command.slice(1)} ${text}`.trim();
  const from = { id: `command:${body.trigger_id}`, user: body.user_id, channel: body.channel_id };
  return callOf(self, from, { kind: 'command', text: words, ...mentioned });
};

export const fromHome = (
  { event, event_id }: { event: { user: string; tab?: string | undefined }; event_id: string },
  self: Self,
): Call | undefined =>
  event.tab === 'home' ? callOf(self, { id: event_id, user: event.user }, { kind: 'home' }) : undefined;

type PressedElement = { action_id: string; block_id: string; action_ts: string };

export type Press = Actor & {
  actions: readonly PressedElement[];
  channel?: { id: string } | undefined;
  container: object;
};

const textIn = (holder: unknown, name: string): string | undefined => {
  const text: unknown = typeof holder === 'object' && holder ? Reflect.get(holder, name) : undefined;
  return typeof text === 'string' ? text : undefined;
};

export const fromPress = (body: Press, self: Self): Call | undefined => {
  const [action] = body.actions;
  if (!action || isStranger(body, self)) return undefined;
  const { channel, container } = body;
  const where = textIn(container, 'message_ts') ?? textIn(container, 'view_id') ?? '';
  const thread = channel && threadOf(channel.id, where, textIn(container, 'thread_ts'));
  const from = {
    id: `press:${where}:${action.action_id}:${action.action_ts}`,
    user: body.user.id,
    channel: channel?.id,
    thread,
  };
  const act = actOf(action);
  return act && callOf(self, from, act);
};

const actOf = (action: PressedElement): Act | undefined => {
  const value = textIn(action, 'value');
  const chosen = textIn(Reflect.get(action, 'selected_option'), 'value');
  if (action.action_id === REOPEN) return actAgain(value ?? '');
  const carried = carriedBy(action, value);
  const option = chosen ?? carried.value;
  if (option === undefined) return { kind: 'press', action: action.action_id, payload: value ?? '' };
  return { kind: 'press', action: carried.id, payload: carried.payload, value: option };
};

export type Submission = Actor & {
  view: {
    id: string;
    hash: string;
    callback_id: string;
    private_metadata: string;
    state: { values: Readonly<Record<string, Readonly<Record<string, FieldState>>>> };
  };
};

/** The same modal submitted twice is one act; submitted after being shown again, another. */
export const fromSubmission = (body: Submission, self: Self): Call | undefined => {
  if (isStranger(body, self)) return undefined;
  const { user, view } = body;
  const { payload, origin } = readMetadata(view.private_metadata);
  const people = peopleIn(view.state.values);
  const mentions = mentionsIn(typedInFields(view.state.values), self.labels);
  return callOf(
    self,
    { id: `view:${view.id}:${view.hash}`, user: user.id },
    {
      kind: 'submit',
      form: view.callback_id,
      payload,
      values: valuesOf(view.state.values, self.labels),
      ...(people.length > 0 ? { people } : {}),
      ...(mentions.length > 0 ? { mentions } : {}),
      ...(origin ? { origin } : {}),
    },
  );
};

/** A global shortcut is a command whose id has the words. */
export const SHORTCUT = 'words:';

export const fromShortcut = (
  body: Actor & { callback_id: string; action_ts: string },
  self: Self,
): Call | undefined => {
  if (isStranger(body, self) || !body.callback_id.startsWith(SHORTCUT)) return undefined;
  const from = { id: `shortcut:${body.action_ts}:${body.callback_id}`, user: body.user.id };
  return callOf(self, from, { kind: 'command', text: body.callback_id.slice(SHORTCUT.length) });
};
