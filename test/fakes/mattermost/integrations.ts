import { z } from 'zod';
import { shownAttachments, shownDialog } from './faults.ts';
import type { FakeMattermost } from './server.ts';
import { type Attachment, newId, type Post } from './state.ts';

/** How the server calls the bot: on a command, a press, a form. `call` brings it, and gives back the answer. */

export type CallBot = (request: Request) => Promise<Response>;

/** What the person reads when the bot's answer cannot be shown. */
export class Failed extends Error {
  override name = 'Failed';
}

const TIMES = 'S'.repeat(96);

export const newTrigger = (server: FakeMattermost, user: string): string => {
  const trigger = Buffer.from(`${newId()}:${user}:${Date.now()}:${TIMES}`).toString('base64');
  server.triggers.set(trigger, { user, until: Date.now() + server.triggerLife });
  return trigger;
};

const called = async (
  call: CallBot,
  url: string,
  body: string,
  type: string,
  more = {},
): Promise<unknown> => {
  const headers = {
    'content-type': type,
    accept: 'application/json',
    'user-agent': 'Mattermost-Bot/1.1',
    ...more,
  };
  const response = await call(new Request(url, { method: 'POST', headers, body }));
  if (response.status !== 200) throw new Failed(`the bot answered ${response.status}`);
  const text = await response.text();
  return text === '' ? {} : JSON.parse(text);
};

const commandAnswer = z.strictObject({
  response_type: z.literal('ephemeral').optional(),
  text: z.string().optional(),
  skip_slack_parsing: z.literal(true).optional(),
  attachments: shownAttachments.optional(),
});

export const runCommand = async (
  server: FakeMattermost,
  call: CallBot,
  { user, channel, text, root = '' }: { user: string; channel: string; text: string; root?: string },
): Promise<{ text?: string | undefined }> => {
  const [, trigger = '', rest = ''] = /^\/(\S+)\s?(.*)$/s.exec(text) ?? [];
  const team = [...server.teams.values()].find(({ id }) => server.teamMembers.get(id)?.has(user));
  const command = server.commands.find(
    (one) => one.trigger === trigger.toLowerCase() && one.team_id === team?.id,
  );
  if (!team || !command) throw new Failed('no such command');
  const fields = {
    channel_id: channel,
    channel_name: server.channels.get(channel)?.name ?? '',
    command: `/${trigger.toLowerCase()}`,
    response_url: `${server.url}/hooks/commands/${newId()}`,
    root_id: root,
    team_domain: team.name,
    team_id: team.id,
    text: rest,
    token: command.token,
    trigger_id: newTrigger(server, user),
    user_id: user,
    user_name: server.users.get(user)?.username ?? '',
  };
  const given = await called(
    call,
    command.url,
    new URLSearchParams(fields).toString(),
    'application/x-www-form-urlencoded',
    { authorization: `Token ${command.token}` },
  );
  const answer = commandAnswer.parse(given);
  if ((answer.text ?? '') === '' && !answer.attachments) return answer;
  server.add({
    channel_id: channel,
    user_id: user,
    root_id: root,
    message: answer.text ?? '',
    type: 'system_ephemeral',
    props: {
      from_webhook: 'true',
      ...(answer.attachments ? { attachments: toStored(answer.attachments) } : {}),
    },
    only: user,
  });
  return answer;
};

const toStored = (shown: z.infer<typeof shownAttachments>): Attachment[] => JSON.parse(JSON.stringify(shown));

export const actionOf = (post: Post, id: string) =>
  post.props.attachments?.flatMap(({ actions = [] }) => actions).find((action) => action.id === id);

const pressAnswer = z.strictObject({
  ephemeral_text: z.string().min(1).optional(),
  skip_slack_parsing: z.literal(true).optional(),
  update: z.strictObject({ message: z.string(), props: z.record(z.string(), z.unknown()) }).optional(),
});

export const pressBody = (
  server: FakeMattermost,
  {
    user,
    post,
    context,
    option,
  }: { user: string; post: Post; context: Record<string, unknown>; option?: string | undefined },
) => {
  const channel = server.channels.get(post.channel_id);
  const isDirect = channel?.type === 'D';
  return {
    user_id: user,
    user_name: server.users.get(user)?.username ?? '',
    channel_id: post.channel_id,
    channel_name: channel?.name ?? '',
    team_id: isDirect ? '' : (channel?.team_id ?? ''),
    team_domain: isDirect ? '' : (server.teams.get(channel?.team_id ?? '')?.name ?? ''),
    post_id: post.id,
    trigger_id: newTrigger(server, user),
    type: option === undefined ? 'button' : 'select',
    data_source: '',
    context: { ...context, ...(option === undefined ? {} : { selected_option: option }) },
  };
};

export const press = async (
  server: FakeMattermost,
  call: CallBot,
  { user, post, action, option }: { user: string; post: Post; action: string; option?: string | undefined },
): Promise<void> => {
  const found = actionOf(post, action);
  // Written back from what was read, a button looks the same and is dead.
  if (!found?.integration || post.delete_at > 0) throw new Failed('api.post.do_action.action_id.app_error');
  const { url, context } = found.integration;
  const body = pressBody(server, { user, post, context, option });
  const answer = pressAnswer.parse(await called(call, url, JSON.stringify(body), 'application/json'));
  if (answer.update && post.only !== undefined) throw new Failed('app.post.get.app_error');
  if (answer.update)
    Object.assign(post, {
      message: answer.update.message,
      props: answer.update.props,
      update_at: server.now(),
    });
  if (answer.ephemeral_text)
    server.add({
      channel_id: post.channel_id,
      user_id: user,
      root_id: post.root_id,
      message: answer.ephemeral_text,
      type: 'system_ephemeral',
      only: user,
    });
};

const dialogAnswer = z.union([
  z.strictObject({ type: z.literal('form'), form: shownDialog }),
  z.strictObject({ errors: z.record(z.string(), z.string()), error: z.string().optional() }),
  z.strictObject({ error: z.string() }),
  z.strictObject({}),
]);

/** Fills in the form on a person's screen: the errors under its fields, if it stays open. */
export const submitDialog = async (
  server: FakeMattermost,
  call: CallBot,
  { user, submission, state }: { user: string; submission: Record<string, unknown>; state?: string },
): Promise<{ errors?: unknown; error?: string }> => {
  const opened = server.dialogs.findLast((one) => one.user === user);
  if (!opened) throw new Failed('no form is open');
  const body = {
    type: 'dialog_submission',
    callback_id: opened.dialog.callback_id,
    state: state ?? opened.dialog.state,
    user_id: user,
    channel_id: server.directWith(user).id,
    team_id: [...server.teams.keys()][0],
    submission,
    cancelled: false,
  };
  const answer = dialogAnswer.parse(await called(call, opened.url, JSON.stringify(body), 'application/json'));
  if ('form' in answer) {
    opened.dialog = answer.form;
    return {};
  }
  return {
    ...('errors' in answer ? { errors: answer.errors } : {}),
    ...('error' in answer && answer.error !== undefined ? { error: answer.error } : {}),
  };
};
