import { fileInfo, channelAsRead, postAsRead, teamAsRead, userAsRead } from './shapes.ts';
import { shownAttachments, shownDialog } from './faults.ts';
import { type CallBot, Failed, press, runCommand } from './integrations.ts';
import type { FakeMattermost } from './server.ts';
import { BOT, type Channel, type Command, newId, type Post, type Props } from './state.ts';

/** The REST routes that the bot calls, with the refusals that the server was seen to give. */

export class Refusal extends Error {
  readonly status: number;
  constructor(status: number, id: string) {
    super(id);
    this.status = status;
  }
}

const refuse = (status: number, id: string): never => {
  throw new Refusal(status, id);
};

const PERMISSIONS = 'api.context.permissions.app_error';
const DEDUPLICATED_FOR = 30_000;
const PAGE = 1_000;

type Body = Record<string, unknown>;
type Asked = { ids: string[]; query: URLSearchParams; body: Body; raw: unknown };
type Answer = { status?: number; body: unknown };
export type Route = (server: FakeMattermost, asked: Asked) => Answer | Promise<Answer>;

const text = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

const textsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

const heldByBot = ({ channels }: FakeMattermost, id: string): Channel => {
  const channel = channels.get(id);
  return channel?.members.has(BOT) ? channel : refuse(403, PERMISSIONS);
};

const stored = ({ posts }: FakeMattermost, id: string): Post =>
  posts.find((post) => post.id === id && post.only === undefined) ?? refuse(404, 'app.post.get.app_error');

const mayEdit = (server: FakeMattermost, id: string): Post => {
  const post = server.posts.find((one) => one.id === id);
  return post && post.delete_at === 0 && post.user_id === BOT ? post : refuse(403, PERMISSIONS);
};

const propsIn = (server: FakeMattermost, body: Body): Props => {
  const props = body['props'];
  if (typeof props !== 'object' || props === null) return {};
  const attachments: unknown = Reflect.get(props, 'attachments');
  const shown = shownAttachments.safeParse(attachments ?? []);
  if (attachments !== undefined && !shown.success) server.faults.push(shown.error.message);
  return { ...props };
};

const checkLength = (message: string): void => {
  if (Array.from(message).length > 16_383) refuse(400, 'model.post.is_valid.message_length.app_error');
};

const checkRoot = (server: FakeMattermost, root: string, channel: string): void => {
  if (root === '') return;
  const found = server.posts.find(({ id, delete_at: gone }) => id === root && gone === 0);
  if (!found || found.root_id !== '') refuse(400, 'api.post.create_post.root_id.app_error');
  if (found?.channel_id !== channel) refuse(400, 'api.post.create_post.channel_root_id.app_error');
};

const sharesTeam = ({ teamMembers }: FakeMattermost, user: string): boolean =>
  [...teamMembers.values()].some((members) => members.has(user) && members.has(BOT));

const isRestricted = (server: FakeMattermost, user: string): boolean =>
  server.config['RestrictDirectMessage'] === 'team' && !sharesTeam(server, user);

/** Files that are already in a post, or somebody else's, are left out without an error; the others are sorted. */
const attach = (server: FakeMattermost, ids: readonly string[], post: string): string[] => {
  const { files } = server;
  const leavesOne = ids.length > 0 && server.leavesOutFiles > 0;
  if (leavesOne) server.leavesOutFiles -= 1;
  return (leavesOne ? ids.slice(1) : ids)
    .filter((id) => {
      const file = files.get(id);
      if (!file || file.user !== BOT || file.post !== undefined) return false;
      file.post = post;
      return true;
    })
    .toSorted();
};

/** One key for all accounts and channels: its first post is given back for half a minute. */
const repeated = (server: FakeMattermost, key: string): Post | undefined =>
  key === ''
    ? undefined
    : server.posts.find(
        (post) => post.pending_post_id === key && server.now() - post.create_at < DEDUPLICATED_FOR,
      );

const createPost: Route = (server, { body }) => {
  const channelId = text(body, 'channel_id');
  const channel = heldByBot(server, channelId);
  const key = text(body, 'pending_post_id');
  if (server.pendingKeys.delete(key)) refuse(500, 'api.post.deduplicate_create_post.pending');
  const before = repeated(server, key);
  if (before?.delete_at) refuse(500, 'api.post.deduplicate_create_post.failed_to_get');
  if (before) return { status: 201, body: { ...postAsRead(before, server), pending_post_id: '' } };
  if (channel.delete_at > 0) refuse(400, 'api.post.create_post.can_not_post_to_deleted.error');
  const other = channel.type === 'D' ? [...channel.members].find((id) => id !== BOT) : undefined;
  if (other && isRestricted(server, other))
    refuse(400, 'api.post.create_post.can_not_post_in_restricted_dm.error');
  const message = text(body, 'message');
  checkLength(message);
  checkRoot(server, text(body, 'root_id'), channelId);
  const ids = textsIn(body['file_ids']);
  if (ids.length > 10) refuse(400, 'model.post.is_valid.file_ids.app_error');
  const post = server.add({
    channel_id: channelId,
    user_id: BOT,
    message,
    root_id: text(body, 'root_id'),
    props: { ...propsIn(server, body), from_bot: 'true' },
    pending_post_id: key,
  });
  post.file_ids = attach(server, ids, post.id);
  server.tellPosted(post);
  return { status: 201, body: postAsRead(post, server) };
};

const patchPost: Route = (server, { ids: [id = ''], body }) => {
  const post = mayEdit(server, id);
  const limit = Number(server.config['PostEditTimeLimit']);
  const message = body['message'];
  const changesText = typeof message === 'string' && message !== post.message;
  if (changesText && limit >= 0 && server.now() - post.create_at > limit * 1000)
    refuse(400, 'api.post.update_post.permissions_time_limit.app_error');
  if (typeof message === 'string') checkLength(message);
  const at = server.now();
  Object.assign(post, {
    ...(typeof message === 'string' ? { message } : {}),
    ...(body['props'] === undefined ? {} : { props: propsIn(server, body) }),
    edit_at: at,
    update_at: at,
  });
  if (Array.isArray(body['file_ids'])) post.file_ids = attach(server, textsIn(body['file_ids']), id);
  server.tell('post_edited', { post: JSON.stringify(postAsRead(post, server)) }, post.channel_id);
  return { body: postAsRead(post, server) };
};

const deletePost: Route = (server, { ids: [id = ''] }) => {
  const post = server.posts.find((one) => one.id === id && one.delete_at === 0);
  if (!post) return refuse(404, 'app.post.get.app_error');
  if (post.user_id !== BOT) refuse(403, PERMISSIONS);
  server.erase(post);
  return { body: { status: 'OK' } };
};

const postsSince: Route = (server, { ids: [id = ''], query }) => {
  heldByBot(server, id);
  const since = Number(query.get('since'));
  const changed = server.posts
    .filter((post) => post.channel_id === id && post.only === undefined && post.update_at > since)
    .toSorted((one, other) => one.update_at - other.update_at)
    .slice(0, PAGE);
  return {
    body: {
      order: changed.map((post) => post.id).toReversed(),
      posts: Object.fromEntries(changed.map((post) => [post.id, postAsRead(post, server)])),
      next_post_id: '',
      prev_post_id: '',
      has_next: false,
    },
  };
};

const openDirect: Route = (server, { raw }) => {
  const [one = '', other = ''] = textsIn(raw);
  const user = one === BOT ? other : one;
  if (!server.users.has(user)) refuse(400, 'api.channel.create_direct_channel.invalid_user.app_error');
  if (isRestricted(server, user))
    refuse(403, 'api.channel.create_channel.direct_channel.team_restricted_error');
  return { status: 201, body: channelAsRead(server.directWith(user), server) };
};

const addCommand: Route = (server, { body }) => {
  if (server.config['EnableCommands'] !== 'true') refuse(501, 'api.command.disabled.app_error');
  if (!server.isTeamAdmin) refuse(403, PERMISSIONS);
  const trigger = text(body, 'trigger').toLowerCase();
  if (!/^[a-z0-9_-]+$/.test(trigger)) refuse(400, 'model.command.is_valid.trigger.app_error');
  const team = text(body, 'team_id');
  const isTaken = server.commands.some(
    (one) => one.trigger === trigger && one.team_id === team && one.delete_at === 0,
  );
  if (isTaken || trigger === 'away') refuse(400, 'api.command.duplicate_trigger.app_error');
  const command: Command = {
    ...body,
    id: newId(),
    token: newId(),
    create_at: server.now(),
    update_at: server.now(),
    delete_at: 0,
    creator_id: BOT,
    team_id: team,
    trigger,
    url: text(body, 'url'),
  };
  server.commands.push(command);
  return { status: 201, body: command };
};

const editCommand: Route = (server, { ids: [id = ''], body }) => {
  if (!server.isTeamAdmin) refuse(403, PERMISSIONS);
  const command =
    server.commands.find((one) => one.id === id) ?? refuse(404, 'app.command.getcommand.internal_error');
  Object.assign(command, body, { id, token: command.token });
  return { body: command };
};

const listCommands: Route = (server, { query }) => {
  if (!server.isTeamAdmin) refuse(403, PERMISSIONS);
  return {
    body: server.commands.filter((one) => one.team_id === query.get('team_id') && one.delete_at === 0),
  };
};

const upload: Route = (server, { raw }) => {
  if (server.config['EnableFileAttachments'] !== 'true')
    refuse(403, 'api.file.attachments.disabled.app_error');
  if (!(raw instanceof FormData)) return refuse(400, 'api.file.upload_file.read_form_value.app_error');
  const given = raw.get('channel_id');
  const channel = typeof given === 'string' ? given : '';
  heldByBot(server, channel);
  const infos = raw.getAll('files').map((file) => server.takeUpload(file, channel));
  if (infos.some(({ bytes }) => bytes.length > Number(server.config['MaxFileSize'])))
    refuse(413, 'api.file.upload_file.too_large_detailed.app_error');
  return { status: 201, body: { file_infos: infos.map(fileInfo), client_ids: [] } };
};

const openDialog: Route = (server, { body }) => {
  const trigger =
    server.triggers.get(text(body, 'trigger_id')) ??
    refuse(400, 'interactive_message.decode_trigger_id.missing_data');
  if (Date.now() > trigger.until) refuse(400, 'interactive_message.decode_trigger_id.expired');
  const shown = shownDialog.safeParse(body['dialog']);
  if (!shown.success) server.faults.push(shown.error.message);
  else server.dialogs.push({ user: trigger.user, url: text(body, 'url'), dialog: shown.data });
  return { body: { status: 'OK' } };
};

const readUser: Route = (server, { ids: [id = ''] }) => {
  const user = server.users.get(id === 'me' ? BOT : id) ?? refuse(404, 'app.user.missing_account.const');
  return { body: userAsRead(user, server) };
};

const readChannelByName: Route = (server, { ids: [team = '', name = ''] }) => {
  const found = [...server.channels.values()].find(
    (channel) =>
      channel.name === name && server.teams.get(channel.team_id)?.name === team && channel.delete_at === 0,
  );
  const isHidden = found?.type === 'P' && !found.members.has(BOT);
  return found && !isHidden
    ? { body: channelAsRead(found, server) }
    : refuse(404, 'app.channel.get_by_name.missing.app_error');
};

/** The server calls the bot meanwhile; what it cannot show of the answer is a fault for who acted. */
const actAsBot = async (
  server: FakeMattermost,
  status: number,
  id: string,
  work: (call: CallBot) => Promise<unknown>,
) => {
  try {
    if (!server.callBot) throw new Failed('nobody listens');
    return await work(server.callBot);
  } catch (error) {
    if (error instanceof Failed) return refuse(status, id);
    throw error;
  }
};

const pressAsBot: Route = async (server, { ids: [id = '', action = ''] }) => {
  const post = stored(server, id);
  await actAsBot(server, 400, 'api.post.do_action.action_integration.app_error', (call) =>
    press(server, call, { user: BOT, post, action }),
  );
  return { body: { status: 'OK', trigger_id: newId() } };
};

const executeAsBot: Route = async (server, { body }) => {
  const given = { user: BOT, channel: text(body, 'channel_id'), text: text(body, 'command') };
  const answer = await actAsBot(server, 500, 'api.command.execute_command.failed.app_error', (call) =>
    runCommand(server, call, given),
  );
  return { body: answer };
};

const ID = '([A-Za-z0-9_.-]+)';

/** Method and path → route; the first that matches. */
export const ROUTES: readonly (readonly [string, RegExp, Route])[] = (
  [
    ['GET', '/users/me/teams', (server) => ({ body: [...server.teams.values()].map(teamAsRead) })],
    [
      'GET',
      '/users/me/teams/members',
      ({ teams, isTeamAdmin }) => ({
        body: [...teams.keys()].map((team) => ({
          team_id: team,
          user_id: BOT,
          roles: isTeamAdmin ? 'team_user team_admin' : 'team_user',
          delete_at: 0,
          scheme_user: true,
          scheme_admin: isTeamAdmin,
        })),
      }),
    ],
    [
      'GET',
      '/users/me/channels',
      (server) => ({
        body: [...server.channels.values()]
          .filter(({ members, delete_at: gone }) => members.has(BOT) && gone === 0)
          .map((channel) => channelAsRead(channel, server)),
      }),
    ],
    [
      'POST',
      '/users/ids',
      (server, { raw }) => ({
        body: textsIn(raw).flatMap((id) => {
          const user = server.users.get(id);
          return user ? [userAsRead(user, server)] : [];
        }),
      }),
    ],
    ['GET', `/users/${ID}`, readUser],
    [
      'GET',
      '/users',
      (server, { query }) => {
        const size = Number(query.get('per_page'));
        const from = Number(query.get('page')) * size;
        return {
          body: [...server.users.values()].slice(from, from + size).map((user) => userAsRead(user, server)),
        };
      },
    ],
    ['GET', '/config/client', ({ config }) => ({ body: config })],
    ['GET', '/system/ping', () => ({ body: { status: 'OK' } })],
    ['POST', '/posts', createPost],
    ['PUT', `/posts/${ID}/patch`, patchPost],
    ['DELETE', `/posts/${ID}`, deletePost],
    [
      'GET',
      `/posts/${ID}`,
      (server, { ids: [id = ''] }) => {
        const post = stored(server, id);
        if (post.delete_at > 0) refuse(404, 'app.post.get.app_error');
        heldByBot(server, post.channel_id);
        return { body: postAsRead(post, server) };
      },
    ],
    ['GET', `/channels/${ID}/posts`, postsSince],
    ['POST', '/channels/direct', openDirect],
    [
      'GET',
      `/channels/${ID}/members/me`,
      (server, { ids: [id = ''] }) => ({ body: { channel_id: heldByBot(server, id).id, user_id: BOT } }),
    ],
    ['GET', `/teams/name/${ID}/channels/name/${ID}`, readChannelByName],
    ['POST', '/commands', addCommand],
    ['PUT', `/commands/${ID}`, editCommand],
    ['GET', '/commands', listCommands],
    ['POST', '/files', upload],
    ['POST', '/actions/dialogs/open', openDialog],
    ['POST', `/posts/${ID}/actions/${ID}`, pressAsBot],
    ['POST', '/commands/execute', executeAsBot],
  ] as const satisfies readonly (readonly [string, string, Route])[]
).map(([method, path, route]) => [method, new RegExp(`^/api/v4${path}$`), route] as const);
