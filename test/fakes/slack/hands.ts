import { createHmac } from 'node:crypto';
import {
  aCommand,
  aDeletion,
  aDirectMessage,
  aKeptMessage,
  anEdit,
  aHomeOpened,
  aMention,
  aPress,
  aShortcut,
  aSubmission,
} from '../../fixtures/chat/slack/payloads.ts';
import type { FakeSlack } from './server.ts';
import { type Modal, messageBlocks, modalView } from './blocks.ts';
import { BOT_USER, type Opened, type Post, SECRET } from './state.ts';

/** How Slack sends an act: a kind of envelope, and its payload. Returns the acknowledgement. */
export type Bring = (
  type: 'slash_commands' | 'interactive' | 'events_api',
  payload: object,
) => Promise<unknown>;

const encoded = (type: string, payload: object): { body: string; contentType: string } => {
  if (type === 'events_api') return { body: JSON.stringify(payload), contentType: 'application/json' };
  const form: Record<string, string> =
    type === 'interactive'
      ? { payload: JSON.stringify(payload) }
      : Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]));
  return {
    body: new URLSearchParams(form).toString(),
    contentType: 'application/x-www-form-urlencoded',
  };
};

export const signedHeaders = (body: string, { secret = SECRET, at = Date.now() / 1000 } = {}) => {
  const timestamp = String(Math.floor(at));
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` };
};

/** The same payload as Slack would post it. */
export const signedRequest = (type: string, payload: object): Request => {
  const { body, contentType } = encoded(type, payload);
  return new Request('http://bot.example/slack/events', {
    method: 'POST',
    headers: { 'content-type': contentType, ...signedHeaders(body) },
    body,
  });
};

/** Over HTTP: anything but a 2xx is a failure that the person sees, or that Slack retries. */
export const overHttp =
  (handle: (request: Request) => Promise<Response>): Bring =>
  async (type, payload) => {
    const response = await handle(signedRequest(type, payload));
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const said = await response.text();
    return said === '' ? undefined : JSON.parse(said);
  };

export const overSocket =
  (slack: FakeSlack): Bring =>
  (type, payload) =>
    slack.push(type, payload);

const TRIGGER_LIFE = 3_000;

/** Slack escapes what people type. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** What people of this workspace do, and what they then see. */
export const handsOf = (slack: FakeSlack, bring: Bring) => {
  let count = 0;
  const trigger = (user: string): string => {
    count += 1;
    const id = `${count}.hand`;
    slack.triggers.set(id, { user, until: Date.now() + TRIGGER_LIFE });
    return id;
  };
  const responseUrl = (user: string, channel: string, ts?: string): string => {
    count += 1;
    const path = `/response/${count}`;
    slack.responseUrls.set(path, { user, channel, left: 5, ...(ts ? { ts } : {}) });
    return `${slack.url}${path}`;
  };
  const aside = (user: string, channel: string, response: unknown): void => {
    if (typeof response !== 'object' || response === null || !('text' in response)) return;
    const blocks = messageBlocks.parse('blocks' in response ? response.blocks : []);
    slack.add({ channel, user: BOT_USER, text: String(response.text), blocks, only: user });
  };

  /** With what was picked while typing, as Slack writes it: people, channels, links. */
  const pick = async (user: string, text: string): Promise<string> => {
    const channel = slack.directWith(user);
    const post = slack.add({ channel, user, text, blocks: [] });
    await bring('events_api', aDirectMessage(post.text, { user, ts: post.ts, channel }));
    return post.ts;
  };

  return {
    pick,
    async command(user: string, text: string, { channel = slack.directWith(user), command = '/eig' } = {}) {
      const payload = aCommand(text, {
        user,
        channel,
        command,
        trigger: trigger(user),
        responseUrl: responseUrl(user, channel),
      });
      aside(user, channel, await bring('slash_commands', payload));
    },

    say: (user: string, text: string): Promise<string> => pick(user, escaped(text)),

    /** Answers the last message of this person's conversation that says so, in its thread. */
    async reply(user: string, under: string, text: string, { broadcast = false } = {}): Promise<string> {
      const channel = slack.directWith(user);
      const root = slack.read(user, channel).findLast((one) => one.text.includes(under));
      if (!root) throw new Error(`nothing says ${under}`);
      const post = slack.add({ channel, user, text: escaped(text), blocks: [] });
      const more = { thread_ts: root.ts, ...(broadcast ? { subtype: 'thread_broadcast' } : {}) };
      await bring('events_api', aDirectMessage(post.text, { user, ts: post.ts, channel, ...more }));
      return post.ts;
    },

    /** The very event once more, as Slack brings it when it heard nothing. */
    async repeat(user: string, text: string, ts: string): Promise<void> {
      const channel = slack.directWith(user);
      await bring('events_api', aDirectMessage(escaped(text), { user, ts, channel }));
    },

    async edit(user: string, [before, after]: readonly [string, string], ts: string): Promise<void> {
      await this.repick(user, [escaped(before), escaped(after)], ts);
    },

    async repick(user: string, [before, after]: readonly [string, string], ts: string): Promise<void> {
      const kept = aKeptMessage(before, { user, ts });
      const at = `${Number(ts.split('.')[0]) + 60}.000000`;
      await bring('events_api', anEdit(kept, after, at, slack.directWith(user)));
    },

    async remove(user: string, text: string, ts: string): Promise<void> {
      await bring('events_api', aDeletion(aKeptMessage(escaped(text), { user, ts }), slack.directWith(user)));
    },

    async mention(user: string, channel: string, text: string): Promise<void> {
      const post = slack.add({ channel, user, text: `<@${BOT_USER}> ${escaped(text)}`, blocks: [] });
      await bring('events_api', aMention(escaped(text), { user, channel, ts: post.ts }));
    },

    /** The last button or select with this id that this person sees there. */
    async press(user: string, id: string, { channel = slack.directWith(user), option = '' } = {}) {
      const post = slack.read(user, channel).findLast((one) => actionIn(one, id));
      const found = post && actionIn(post, id);
      if (!post || !found) throw new Error(`nobody can press ${id} there`);
      const payload = aPress(
        {
          action_id: found.element.action_id,
          ...(found.block.block_id ? { block_id: found.block.block_id } : {}),
          ...('value' in found.element && found.element.value ? { value: found.element.value } : {}),
          ...(option ? { option } : {}),
        },
        {
          user,
          channel,
          messageTs: post.ts,
          aside: post.only !== undefined,
          trigger: trigger(user),
          responseUrl: responseUrl(user, channel, post.ts),
        },
      );
      await bring('interactive', payload);
    },

    /** Fills in the modal on this person's screen. Returns the errors under its fields, if it stays open. */
    async submit(user: string, answers: Readonly<Record<string, string | readonly string[]>>) {
      const opened = slack.modals.findLast((one) => one.user === user);
      if (!opened) throw new Error('no form is open');
      const response = await bring(
        'interactive',
        aSubmission(submitted(opened), filled(opened.view, answers), { user }),
      );
      if (typeof response !== 'object' || response === null || !('response_action' in response)) return {};
      if (response.response_action === 'update' && 'view' in response) {
        opened.view = modalView.parse(response.view);
        opened.hash = `${opened.hash}+`;
        return {};
      }
      return { errors: 'errors' in response ? response.errors : undefined };
    },

    async openHome(user: string, tab = 'home'): Promise<void> {
      await bring('events_api', aHomeOpened({ user, tab }));
    },

    async shortcut(user: string, callback: string): Promise<void> {
      await bring('interactive', aShortcut(callback, { user, trigger: trigger(user) }));
    },
  };
};

const actionIn = (post: Post, id: string) => {
  for (const block of post.blocks) {
    if (block.type !== 'actions') continue;
    const element = block.elements.find((one) => one.action_id === id);
    if (element) return { block, element };
  }
  return undefined;
};

const submitted = ({ id, hash, view }: Opened) => ({
  id,
  hash,
  callback_id: view.callback_id,
  private_metadata: view.private_metadata,
});

const answerTo = (type: string, answer: string | readonly string[] | undefined): object => {
  const one = typeof answer === 'string' ? answer : answer?.[0];
  const many = (typeof answer === 'string' ? [answer] : (answer ?? [])).map((value) => ({ value }));
  if (type === 'checkboxes' || type === 'multi_static_select') return { type, selected_options: many };
  if (type === 'static_select') return { type, selected_option: one ? { value: one } : null };
  if (type === 'datepicker') return { type, selected_date: one ?? null };
  if (type === 'timepicker') return { type, selected_time: one ?? null };
  if (type === 'users_select') return { type, selected_user: one ?? null };
  return { type, value: one ?? null };
};

/** Every field of a modal is sent, even if empty. */
const filled = (view: Modal, answers: Readonly<Record<string, string | readonly string[]>>) =>
  Object.fromEntries(
    view.blocks.flatMap((block) =>
      block.type === 'input'
        ? [[block.block_id, answerTo(block.element.type, answers[block.block_id])] as const]
        : [],
    ),
  );
