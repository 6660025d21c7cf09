import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { sealDialog, sealPress } from '../../../../src/chat/mattermost/seal.ts';
import { makeLog } from '../../../../src/engine/engine.ts';
import { newNonce } from '../../../../src/seal/seal.ts';
import { textsIn } from '../../../../src/texts/index.ts';
import { pressBody } from '../../../fakes/mattermost/integrations.ts';
import { makeMattermostWorld, userOf } from '../../../fixtures/chat/mattermost/world.ts';
import { CALLBACK } from '../../../fixtures/chat/mattermost/workspace.ts';
import { testKeys } from '../../../fixtures/keys.ts';

const [ADA, MENTOR, COORDINATION, STRANGER] = ['e01', 'm1', 'c1', 'x9'].map(userOf);

/** What no button of ours ever carried, and what no client ever sent. */
const PAYLOADS = ['', '[', '00000000-0000-0000-0000-000000000000', '\u0000\uD800', 'x'.repeat(3_000)];
const SUBMISSIONS: readonly Record<string, unknown>[] = [
  {},
  { name: null, subject: [], dataset: {} },
  { reason: 12, title: ['@all'] },
];

it('every button and form, with what was never in it, is answered in words, without a fault of ours', async () => {
  const log = new PassThrough();
  const lines: string[] = [];
  log.on('data', (line: Buffer) => lines.push(line.toString()));
  const world = await makeMattermostWorld({ parts: { log: makeLog('error', log) } });
  const { server, call, settle } = world;
  const ask = async (path: string, body: object): Promise<unknown> => {
    const response = await call(
      new Request(`${CALLBACK}/mattermost/${path}`, { method: 'POST', body: JSON.stringify(body) }),
    );
    expect(response.status).toBe(200);
    return response.json();
  };
  const users = [ADA, MENTOR, COORDINATION, STRANGER].filter((user) => user !== undefined);
  server.person(userOf('x9'), 'Une Inconnue');
  let asked = 0;
  for (const { door } of commands) {
    const payload = PAYLOADS[asked % PAYLOADS.length] ?? '';
    const user = users[asked % users.length] ?? '';
    const channel = server.directWith(user).id;
    asked += 1;
    if ('press' in door) {
      const content = JSON.stringify({ action: door.press, payload });
      const context = { ...sealPress(testKeys, { channel, user, aside: true }, content) };
      const post = server.add({ channel_id: channel, user_id: user });
      await ask('action', pressBody(server, { user, post, context }));
    }
    if ('form' in door) {
      const submission = SUBMISSIONS[asked % SUBMISSIONS.length] ?? {};
      const names = Object.keys(submission);
      const state = JSON.stringify({ form: door.form, payload, names, multi: [] });
      const sealed = sealDialog(testKeys, user, newNonce(), state);
      await ask('dialog', { type: 'dialog_submission', state: sealed, user_id: user, submission });
    }
    if ('words' in door) {
      const [word = ''] = door.words(textsIn('fr'));
      await world.hands.command(user, `${word} ${'x'.repeat(200)}`);
    }
  }
  await settle();
  expect(asked).toBeGreaterThan(100);
  expect(lines).toEqual([]);
  expect(server.faults).toEqual([]);
}, 240_000);
