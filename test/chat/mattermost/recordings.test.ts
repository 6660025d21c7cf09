import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ExternalPerson } from '../../../src/chat/chat.ts';
import { Rest, RestError } from '../../../src/chat/mattermost/client.ts';
import { sendFailed } from '../../../src/chat/mattermost/failure.ts';
import { sealDialog, sealPress } from '../../../src/chat/mattermost/seal.ts';
import { newNonce } from '../../../src/seal/seal.ts';
import { BOT, BOT_TOKEN, idOf } from '../../fakes/mattermost/state.ts';
import { anOffice, settled } from '../../fixtures/chat/mattermost/workspace.ts';
import { testKeys } from '../../fixtures/keys.ts';
import { eventsToBot, requestsToBot, requestsToServer } from '../../fixtures/mattermost/recordings.ts';
import { portOf } from '../../fakes/proxy.ts';

const COMMAND_TOKEN = 'commandtokenxxxxxxxxxxxxxx';
const CAMILLE = idOf('idcamille');

const ours = (path: string) => requestsToBot.filter((one) => one.path === path && one.raw !== '');

/** The bot, known to the server of the recordings. */
const office = async () => {
  const made = await anOffice({ more: { tokens: [COMMAND_TOKEN] } });
  const bring = async (path: string, type: string, raw: string): Promise<unknown> => {
    const request = new Request(`http://bot.example${path}`, {
      method: 'POST',
      headers: { 'content-type': type },
      body: raw,
    });
    const response = await made.bot.http(request);
    expect(response.status).toBe(200);
    return response.json();
  };
  return { ...made, bring };
};

describe('what the server was heard to send', () => {
  it.each(ours('/mattermost/command').map((one) => [one.name, one] as const))(
    'the command of %s is understood',
    async (_name, { path, type, raw }) => {
      const { bring, calls } = await office();
      await bring(path, type, raw);
      const form = new URLSearchParams(raw);
      expect(calls).toHaveLength(1);
      const isDirect = form.get('channel_name')?.includes('__');
      expect(calls[0]).toMatchObject({
        user: form.get('user_id'),
        act: { kind: 'command', text: form.get('text')?.trim() },
      });
      expect(calls[0]?.channel).toBe(isDirect ? undefined : `promo/${form.get('channel_name')}`);
      const root = form.get('root_id');
      expect(calls[0]?.thread).toBe(root ? `${form.get('channel_id')}:${root}` : undefined);
      expect(calls[0]?.id).toMatch(/^command:[a-z0-9]{26}$/);
    },
  );

  it('presses with another’s context do nothing, and with ours they are understood', async () => {
    const { bring, calls } = await office();
    for (const { path, type, raw } of ours('/mattermost/action')) {
      expect(await bring(path, type, raw)).toHaveProperty('ephemeral_text');
      expect(calls).toEqual([]);
      const body = JSON.parse(raw);
      const { selected_option: chosen } = body.context ?? {};
      const content = { action: 'go', payload: 'p', ...(chosen === undefined ? {} : { options: [chosen] }) };
      const place = { channel: body.channel_id, user: body.user_id, aside: true };
      const sealed = sealPress(testKeys, place, JSON.stringify(content));
      const context = { ...sealed, ...(chosen === undefined ? {} : { selected_option: chosen }) };
      await bring(path, type, JSON.stringify({ ...body, context }));
      const [call] = calls.splice(0);
      const value = chosen === undefined ? {} : { value: chosen };
      expect(call?.user).toBe(body.user_id);
      expect(call?.act).toEqual({ kind: 'press', action: 'go', payload: 'p', ...value });
    }
  });

  it('forms with another’s state do nothing, and with ours their values are read as they really come', async () => {
    const { bring, calls } = await office();
    const read: Record<string, unknown> = {};
    for (const { name, path, type, raw } of ours('/mattermost/dialog')) {
      const body = JSON.parse(raw);
      const names = Object.keys(body.submission ?? {});
      const isSent = body.type === 'dialog_submission' && !body.cancelled;
      const { error = '' } = JSON.parse(JSON.stringify(await bring(path, type, raw)));
      expect([name, error.includes('Rien n’a été fait')]).toEqual([name, isSent]);
      expect(calls).toEqual([]);
      const state = { form: 'f', payload: 'p', names, multi: names.filter((one) => one.startsWith('plus')) };
      const sealed = sealDialog(testKeys, body.user_id, newNonce(), JSON.stringify(state));
      await bring(path, type, JSON.stringify({ ...body, state: sealed }));
      const [call] = calls.splice(0);
      if (call?.act.kind === 'submit') read[name] = call.act.values;
    }
    expect(read['dialog-submit']).toEqual({ fait: 'Écrit des tests', humeur: 'bien' });
    expect(read['dialog-submit-value-types']).toMatchInlineSnapshot(`
      {
        "heure": "2026-12-01T08:30:00Z",
        "jour": "2026-12-01",
        "nombre": "12",
        "oui": "true",
        "plus": [
          "a",
          "c",
        ],
        "plus2": [
          "a",
          "c",
        ],
        "qui": "idinesxxxxxxxxxxxxxxxxxxxx",
        "vide": "",
      }
    `);
    expect(Object.keys(read)).not.toContain('dialog-cancel');
  });

  it('every event is heard without a fault, and only what is said to the bot is an act', async () => {
    const heard: [string, string][] = [];
    const met: ExternalPerson[] = [];
    for (const [name, events] of Map.groupBy(eventsToBot, (one) => one.name)) {
      const made = await office();
      for (const { event } of events) made.server.tell(event.event, event.data);
      await settled(made.server, made.bot);
      for (const { act } of made.calls) heard.push([name, act.kind]);
      met.push(...made.met);
    }
    expect(heard).toMatchInlineSnapshot(`
      [
        [
          "ws-direct-message-with-file",
          "say",
        ],
        [
          "ws-direct-message",
          "say",
        ],
        [
          "ws-direct-thread-reply",
          "say",
        ],
        [
          "ws-first-direct-message",
          "say",
        ],
        [
          "ws-mention",
          "say",
        ],
        [
          "ws-resume",
          "say",
        ],
        [
          "ws-resume",
          "say",
        ],
        [
          "ws-resume",
          "say",
        ],
      ]
    `);
    expect(met.map(({ active }) => active)).toMatchInlineSnapshot(`
      [
        true,
        false,
        true,
        true,
        true,
      ]
    `);
  });
});

describe('what the server was seen to answer', () => {
  const answering = async () => {
    let answer = requestsToServer[0];
    const server = createServer((_request, response) => {
      response.writeHead(answer?.status ?? 500, answer?.headers);
      const body = answer?.answer;
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    onTestFinished(() => void server.close());
    const rest = new Rest({ url: `http://127.0.0.1:${portOf(server)}`, token: BOT_TOKEN });
    const ask = async (given: (typeof requestsToServer)[number]): Promise<unknown> => {
      answer = given;
      const { method } = given;
      if (method === 'GET') return rest.getMe();
      if (method === 'DELETE') return rest.deletePost('x');
      return method === 'PUT'
        ? rest.patchPost({ id: 'x' })
        : rest.createPost({ channel_id: 'x', message: '' });
    };
    return ask;
  };

  it('is given back, or refused by its status and id, whatever its words', async () => {
    const ask = await answering();
    const outcomes: Record<string, string> = {};
    for (const given of requestsToServer) {
      const answer = await ask(given).catch((error: unknown) => error);
      const refusal = answer instanceof RestError ? answer : undefined;
      expect(refusal?.status ?? 200).toBe(given.status < 300 ? 200 : given.status);
      if (refusal)
        outcomes[given.name] = `${refusal.status} ${refusal.id}: ${sendFailed(refusal).failure.kind}`;
    }
    expect(outcomes).toMatchInlineSnapshot(`
      {
        "bot-disabled": "401 api.context.session_expired.app_error: limited",
        "command-list-as-plain-bot": "403 api.context.permissions.app_error: refused",
        "command-register-duplicate": "400 api.command.duplicate_trigger.app_error: refused",
        "command-register-refused": "403 api.context.permissions.app_error: refused",
        "dialog-open-bad-trigger": "400 interactive_message.decode_trigger_id.missing_data: refused",
        "dialog-open-expired": "400 interactive_message.decode_trigger_id.expired: refused",
        "direct-open-unknown": "400 api.channel.create_direct_channel.invalid_user.app_error: refused",
        "direct-restricted-open": "403 api.channel.create_channel.direct_channel.team_restricted_error: refused",
        "direct-restricted-post": "400 api.post.create_post.can_not_post_in_restricted_dm.error: refused",
        "ephemeral-refused": "403 api.context.permissions.app_error: refused",
        "file-attachments-off": "403 api.file.attachments.disabled.app_error: refused",
        "file-too-large": "413 api.file.upload_file.too_large_detailed.app_error: refused",
        "no-token": "401 api.context.session_expired.app_error: limited",
        "post-archived-channel": "400 api.post.create_post.can_not_post_to_deleted.error: refused",
        "post-body-too-large": "413 api.context.request_body_too_large.app_error: refused",
        "post-delete-again": "404 app.post.get.app_error: refused",
        "post-edit-too-late": "400 api.post.update_post.permissions_time_limit.app_error: refused",
        "post-not-member": "403 api.context.permissions.app_error: refused",
        "post-patch-deleted": "403 api.context.permissions.app_error: refused",
        "post-pending-id-at-once": "500 api.post.deduplicate_create_post.pending: unknown",
        "post-props-too-long": "413 api.context.request_body_too_large.app_error: refused",
        "post-reply-deleted-root": "400 api.post.create_post.root_id.app_error: refused",
        "post-too-long": "400 model.post.is_valid.message_length.app_error: refused",
        "post-unknown-channel": "403 api.context.permissions.app_error: refused",
        "rate-limited": "429 undefined: limited",
        "rate-limited-post": "429 undefined: limited",
        "token-revoked": "401 api.context.session_expired.app_error: limited",
        "user-by-email-private": "403 api.user.get_user_by_email.permissions.app_error: refused",
        "user-by-email-unknown": "404 app.user.missing_account.const: refused",
        "wrong-token": "401 api.context.session_expired.app_error: limited",
      }
    `);
  });
});

it('the recordings are about the bot that they are replayed to', () => {
  expect(requestsToBot.length + eventsToBot.length + requestsToServer.length).toBeGreaterThan(190);
  expect(requestsToBot.some(({ raw }) => raw.includes(CAMILLE))).toBe(true);
  expect(JSON.stringify(requestsToServer)).toContain(BOT);
});
