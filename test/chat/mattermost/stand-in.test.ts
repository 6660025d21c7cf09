import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { BOT, BOT_TOKEN, idOf, TEAM } from '../../fakes/mattermost/state.ts';
import { ADA, aServer, PROMO } from '../../fixtures/chat/mattermost/workspace.ts';
import { recordedAnswer } from '../../fixtures/mattermost/recordings.ts';

const ROOT = join(import.meta.dirname, '../../..');
const OPENAPI = join(ROOT, '../shared/contracts/mattermost-openapi.v4.json');

const asking = async () => {
  const server = await aServer();
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${server.url}/api/v4${path}`, {
      method,
      headers: { authorization: `Bearer ${BOT_TOKEN}` },
      ...(body === undefined ? {} : { body: body instanceof FormData ? body : JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    return { status: response.status, answer };
  };
  return { server, ask };
};

type Asking = Awaited<ReturnType<typeof asking>>;

const firstOf = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const keysOf = (value: unknown): string[] => {
  const one = firstOf(value);
  return typeof one === 'object' && one !== null ? Object.keys(one).toSorted() : [];
};

const field = (value: unknown, name: string): string => {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : '';
};

const aPost = ({ ask }: Asking) =>
  ask('POST', '/posts', {
    channel_id: PROMO,
    message: 'Bonjour',
    props: { ritournelle: { key: 'k' }, attachments: [{ fallback: '', text: 'x' }] },
  });

const anUpload = (): FormData => {
  const form = new FormData();
  form.set('channel_id', PROMO);
  form.set('files', new Blob(['a;b\n'], { type: 'text/csv' }), 'a.csv');
  return form;
};

/** Each route that the bot uses, as the server recorded it, and as the stand-in answers it. */
const CASES: readonly [
  string,
  string,
  string,
  (asking: Asking) => Promise<{ status: number; answer: unknown }>,
][] = [
  [
    'a direct conversation',
    'direct-open',
    '/channels/direct post 201',
    ({ ask }) => ask('POST', '/channels/direct', [BOT, ADA]),
  ],
  ['a message', 'bot-post-with-buttons', '/posts post 201', aPost],
  [
    'an edit',
    'post-patch-props',
    '/posts/{post_id}/patch put 200',
    async (asked) => {
      const { answer } = await aPost(asked);
      return asked.ask('PUT', `/posts/${field(answer, 'id')}/patch`, {
        props: { ritournelle: { key: 'k' } },
      });
    },
  ],
  [
    'a deletion',
    'post-delete',
    '/posts/{post_id} delete 200',
    async (asked) => asked.ask('DELETE', `/posts/${field((await aPost(asked)).answer, 'id')}`),
  ],
  ['teams', 'bot-teams', '/users/{user_id}/teams get 200', ({ ask }) => ask('GET', '/users/me/teams')],
  ['channels', 'channels-of-bot', '', ({ ask }) => ask('GET', '/users/me/channels')],
  ['a person', 'user-deactivated', '/users/{user_id} get 200', ({ ask }) => ask('GET', `/users/${ADA}`)],
  ['people', 'users-in-team', '/users get 200', ({ ask }) => ask('GET', '/users?page=0&per_page=2')],
  [
    'a command',
    'command-register-as-team-admin',
    '/commands post 201',
    ({ ask }) =>
      ask('POST', '/commands', {
        team_id: TEAM,
        trigger: 'eig',
        method: 'P',
        url: 'http://bot.example/mattermost/command',
      }),
  ],
  ['a file', 'file-upload-ics-csv', '/files post 201', ({ ask }) => ask('POST', '/files', anUpload())],
  [
    'an unknown person',
    'direct-open-unknown',
    '/channels/direct post 400',
    ({ ask }) => ask('POST', '/channels/direct', [BOT, idOf('nobody')]),
  ],
  [
    'a message elsewhere',
    'post-not-member',
    '/posts post 403',
    ({ ask }) => ask('POST', '/posts', { channel_id: idOf('elsewhere'), message: 'x' }),
  ],
];

/** The description says that some texts are never null; the server says so of a team's policy and of a message's files. */
const withoutNulls = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer), (name, value) =>
    ['policy_id', 'scheme_id', 'file_ids'].includes(name) && value === null ? undefined : value,
  );

/** What only some answers of one kind have. */
const OPTIONAL = ['is_bot', 'bot_description', 'notify_props', 'last_password_update', 'props', 'post_id'];
const SOMETIMES = [
  ...OPTIONAL,
  'width',
  'height',
  'has_preview_image',
  'plugin_id',
  'username',
  'icon_url',
  'auto_complete',
  'auto_complete_desc',
  'auto_complete_hint',
  'display_name',
  'description',
  'reply_count',
];

describe('the stand-in', () => {
  it.each(CASES)('answers %s with the fields of its recording', async (_what, recording, _path, ask) => {
    const { answer } = await ask(await asking());
    const relevant = (value: unknown) => keysOf(value).filter((key) => !SOMETIMES.includes(key));
    expect(relevant(answer)).toEqual(relevant(recordedAnswer(recording)));
    const errorIn = (value: unknown) => (keysOf(value).includes('status_code') ? field(value, 'id') : '');
    expect(errorIn(answer)).toBe(errorIn(recordedAnswer(recording)));
  });

  it.skipIf(!existsSync(OPENAPI))('answers as the server’s own description says', async () => {
    const openapi = JSON.parse(readFileSync(OPENAPI, 'utf8'));
    const ajv = new Ajv({ strict: false, validateFormats: false });
    const validators: [string, ValidateFunction][] = CASES.filter(([, , path]) => path !== '').map(
      ([what, , where]) => {
        const [path = '', method = '', status = ''] = where.split(' ');
        const { $ref, ...own } = openapi.paths[`/api/v4${path}`][method].responses[status];
        const response = $ref ? openapi.components.responses[$ref.split('/').at(-1)] : own;
        const { schema } = response.content['application/json'];
        return [what, ajv.compile({ ...schema, components: openapi.components })];
      },
    );
    for (const [what, validate] of validators) {
      const found = CASES.find(([name]) => name === what);
      const answered = await found?.[3](await asking());
      expect([what, validate(withoutNulls(answered?.answer)), validate.errors]).toEqual([what, true, null]);
    }
  });
});
