import { z } from 'zod';
import { homeView, messageBlocks, modalView, type ShownBlock } from './blocks.ts';
import { BOT, BOT_USER, type Person, type Post, TEAM, type Upload, type Workspace } from './state.ts';

/** The methods of the Web API that the bot calls. Arguments arrive as a form; unknown ones are refused. */

export class Refusal extends Error {}

const refuse = (error: string): never => {
  throw new Refusal(error);
};

type Body = Record<string, unknown>;
export type Method = (workspace: Workspace, args: unknown) => Body;

const json = <T extends z.ZodType>(inside: T) =>
  z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(inside);
const flag = z.enum(['true', 'false']).optional();
const count = z.coerce.number().int().min(1).max(999).optional();
const channel = z.string().min(1);
const text = z.string().min(1).max(40_000);

const metadata = json(
  z.strictObject({
    event_type: z.string().regex(/^[A-Za-z0-9_-]+$/),
    event_payload: z.strictObject({ key: z.string() }),
  }),
);

/** Reads arguments as Slack does; invalid blocks have an error of their own. */
const method =
  <Args extends z.ZodType>(args: Args, work: (workspace: Workspace, args: z.infer<Args>) => Body): Method =>
  (workspace, given) => {
    const parsed = args.safeParse(given);
    if (parsed.success) return work(workspace, parsed.data);
    const [where] = parsed.error.issues.map(({ path }) => path[0]);
    return refuse(where === 'blocks' || where === 'view' ? 'invalid_blocks' : `invalid_arguments`);
  };

const mustExist = ({ channels }: Workspace, id: string): Set<string> =>
  channels.get(id) ?? refuse('channel_not_found');

const mustHold = (workspace: Workspace, id: string): void => {
  if (!mustExist(workspace, id).has(BOT_USER)) refuse('not_in_channel');
};

const isShown = ({ looks, complete }: Upload, { looksBeforeReady }: Workspace): boolean =>
  complete === true && looks >= looksBeforeReady;

/** An image whose file is not ready, or does not exist, makes Slack refuse the whole message. */
const mustShow = (workspace: Workspace, blocks: readonly ShownBlock[] = []): void => {
  for (const block of blocks) {
    if (block.type !== 'image') continue;
    const upload = workspace.uploads.get(block.slack_file.id);
    if (!upload || !isShown(upload, workspace)) refuse('invalid_blocks');
  }
};

const found = ({ posts }: Workspace, id: string, ts: string): Post =>
  posts.find((post) => post.channel === id && post.ts === ts) ?? refuse('message_not_found');

/** A message with replies has itself as thread. */
const threadOf = ({ ts, threadTs }: Post, { posts }: Workspace): Body => {
  const last = posts.findLast((post) => post.threadTs === ts);
  if (last) return { thread_ts: ts, latest_reply: last.ts };
  return threadTs ? { thread_ts: threadTs } : {};
};

const shownOf = (post: Post, workspace: Workspace): Body => {
  const { ts, user, text: said, editedTs, key } = post;
  return {
    type: 'message',
    ts,
    user,
    text: said,
    ...(user === BOT_USER ? { bot_id: BOT } : {}),
    ...threadOf(post, workspace),
    ...(editedTs ? { edited: { user, ts: editedTs } } : {}),
    ...(key ? { metadata: { event_type: 'ritournelle_delivery', event_payload: { key } } } : {}),
  };
};

export const userOf = (person: Person): Body => ({
  id: person.id,
  team_id: TEAM,
  name: person.id.toLowerCase(),
  deleted: person.deleted ?? false,
  real_name: person.name,
  tz: person.tz ?? 'Europe/Paris',
  locale: person.locale ?? 'fr-FR',
  is_bot: person.bot ?? false,
  is_restricted: person.guest ?? false,
  is_email_confirmed: true,
  ...(person.stranger ? { is_stranger: true } : {}),
  ...(person.enterprise ? { enterprise_user: { id: person.id, enterprise_id: person.enterprise } } : {}),
  profile: { real_name: person.name, ...(person.email ? { email: person.email } : {}) },
});

/** A page of rows, and the start of the next: as on Slack, pages before the end may be empty. */
const page = <T>(rows: readonly T[], cursor: string | undefined, size: number) => {
  const from = Number(cursor ?? 0);
  const next = from + size < rows.length ? String(from + size) : '';
  return { rows: rows.slice(from, from + size), next };
};

type Asked = {
  channel: string;
  oldest?: string | undefined;
  cursor?: string | undefined;
  limit?: number | undefined;
  ts?: string | undefined;
};

const history = (workspace: Workspace, given: Asked) => {
  mustHold(workspace, given.channel);
  const all = workspace.posts
    .filter((post) => post.channel === given.channel && post.only === undefined)
    .filter((post) => Number(post.ts) > Number(given.oldest ?? 0))
    .filter(({ ts, threadTs }) => (given.ts ? [ts, threadTs].includes(given.ts) : threadTs === undefined))
    .toReversed();
  const { rows, next } = page(all, given.cursor, given.limit ?? 100);
  return {
    messages: rows.map((post) => shownOf(post, workspace)),
    has_more: next !== '',
    response_metadata: { next_cursor: next },
  };
};

const asked = {
  channel,
  oldest: z.string().optional(),
  cursor: z.string().optional(),
  limit: count,
  include_all_metadata: flag,
};

const shown = { text, blocks: json(messageBlocks).optional() };
const quiet = {
  unfurl_links: flag,
  unfurl_media: flag,
  parse: z.literal('none').optional(),
  link_names: flag,
  mrkdwn: flag,
};

const publish = z.strictObject({ user_id: z.string(), view: json(homeView) });
const open = z.strictObject({ trigger_id: z.string(), view: json(modalView) });

let views = 0;

export const METHODS: Readonly<Record<string, Method>> = {
  'api.test': method(z.object({}), () => ({})),

  'auth.test': method(z.object({}), ({ enterprise }) => ({
    ...(enterprise ? { enterprise_id: enterprise, is_enterprise_install: false } : {}),
    team_id: TEAM,
    user_id: BOT_USER,
    bot_id: BOT,
    url: 'https://test.slack.example/',
  })),

  'conversations.open': method(z.strictObject({ users: z.string() }), (workspace, { users }) => {
    const person = workspace.people.get(users) ?? refuse('user_not_found');
    if (person.deleted) refuse('user_disabled');
    return { channel: { id: workspace.directWith(users) } };
  }),

  'conversations.info': method(z.strictObject({ channel }), (workspace, given) => {
    const isMember = mustExist(workspace, given.channel).has(BOT_USER);
    const isPrivate = workspace.privateChannels.has(given.channel);
    if (!workspace.scopes.includes(isPrivate ? 'groups:read' : 'channels:read')) refuse('missing_scope');
    // A private channel that the bot is not in is not there at all.
    if (isPrivate && !isMember) refuse('channel_not_found');
    const name = workspace.channelNames.get(given.channel) ?? given.channel.toLowerCase();
    return { channel: { id: given.channel, name, is_private: isPrivate, is_member: isMember } };
  }),

  'conversations.history': method(z.strictObject(asked), (workspace, given) => history(workspace, given)),
  'conversations.replies': method(z.strictObject({ ...asked, ts: z.string() }), (workspace, given) =>
    history(workspace, given),
  ),

  'chat.postMessage': method(
    z.strictObject({
      channel,
      ...shown,
      ...quiet,
      thread_ts: z.string().optional(),
      metadata: metadata.optional(),
    }),
    (workspace, given) => {
      mustHold(workspace, given.channel);
      mustShow(workspace, given.blocks);
      const post = workspace.add({
        channel: given.channel,
        user: BOT_USER,
        text: given.text,
        blocks: given.blocks ?? [],
        threadTs: given.thread_ts,
        key: given.metadata?.event_payload.key,
      });
      return { channel: given.channel, ts: post.ts };
    },
  ),

  'chat.postEphemeral': method(
    z.strictObject({ channel, user: z.string(), ...shown, thread_ts: z.string().optional() }),
    (workspace, given) => {
      if (!mustExist(workspace, given.channel).has(given.user)) refuse('user_not_in_channel');
      const post = workspace.add({
        channel: given.channel,
        user: BOT_USER,
        text: given.text,
        blocks: given.blocks ?? [],
        only: given.user,
      });
      return { message_ts: post.ts };
    },
  ),

  'chat.update': method(
    z.strictObject({
      channel,
      ts: z.string(),
      ...shown,
      parse: z.literal('none').optional(),
      link_names: flag,
    }),
    (workspace, given) => {
      const post = found(workspace, given.channel, given.ts);
      if (post.user !== BOT_USER) refuse('cant_update_message');
      mustShow(workspace, given.blocks);
      Object.assign(post, { text: given.text, blocks: given.blocks ?? [] });
      return { channel: given.channel, ts: given.ts };
    },
  ),

  'chat.delete': method(z.strictObject({ channel, ts: z.string() }), (workspace, given) => {
    workspace.posts.splice(workspace.posts.indexOf(found(workspace, given.channel, given.ts)), 1);
    return { channel: given.channel, ts: given.ts };
  }),

  'files.getUploadURLExternal': method(
    z.strictObject({
      filename: z.string().min(1),
      length: z.coerce.number().int().positive(),
      alt_txt: z.string().min(1).optional(),
    }),
    (workspace, { filename, length, alt_txt: alt }) => {
      if (alt && alt.length > 1_000) refuse('alt_txt_too_large');
      if (!workspace.scopes.includes('files:write')) refuse('missing_scope');
      const id = `F${workspace.uploads.size + 1}`;
      workspace.uploads.set(id, { name: filename, length, looks: 0, ...(alt ? { alt } : {}) });
      return { upload_url: `${workspace.url}/upload/${id}`, file_id: id };
    },
  ),

  'files.completeUploadExternal': method(
    z.strictObject({
      files: json(z.array(z.strictObject({ id: z.string(), title: z.string() })).min(1)),
      channel_id: z.string().optional(),
    }),
    (workspace, { files, channel_id: shared }) => {
      for (const { id } of files) {
        const upload = workspace.uploads.get(id) ?? refuse('file_not_found');
        if (upload.bytes?.length !== upload.length || upload.complete) refuse('file_not_found');
        upload.complete = true;
        if (shared) upload.channel = shared;
      }
      return { files: files.map(({ id }) => ({ id })) };
    },
  ),

  'files.info': method(z.strictObject({ file: z.string() }), (workspace, { file }) => {
    if (!workspace.scopes.includes('files:read')) refuse('missing_scope');
    const upload = workspace.uploads.get(file) ?? refuse('file_not_found');
    upload.looks += 1;
    return { file: { id: file, ...(isShown(upload, workspace) ? { mimetype: 'image/png' } : {}) } };
  }),

  'views.open': method(open, (workspace, given) => {
    const trigger = workspace.triggers.get(given.trigger_id) ?? refuse('invalid_trigger_id');
    workspace.triggers.delete(given.trigger_id);
    if (Date.now() > trigger.until) refuse('expired_trigger_id');
    views += 1;
    const opened = { id: `V${views}`, hash: `${views}.1`, user: trigger.user, view: given.view };
    workspace.modals.push(opened);
    return { view: { id: opened.id, hash: opened.hash } };
  }),

  'views.publish': method(publish, (workspace, given) => {
    workspace.homes.set(given.user_id, given.view.blocks);
    return { view: { id: `H${given.user_id}` } };
  }),

  'users.info': method(z.strictObject({ user: z.string(), include_locale: flag }), (workspace, { user }) => ({
    user: userOf(workspace.people.get(user) ?? refuse('user_not_found')),
  })),

  'users.list': method(
    z.strictObject({ limit: count, cursor: z.string().optional(), include_locale: flag }),
    (workspace, given) => {
      if (!given.limit || given.limit > 200) refuse('limit_required');
      const { rows, next } = page([...workspace.people.values()], given.cursor, given.limit ?? 200);
      return { members: rows.map(userOf), response_metadata: { next_cursor: next } };
    },
  ),
};
