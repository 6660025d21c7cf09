import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { commands } from '../../../../commands/index.ts';
import { sealDialog, sealPress } from '../../../../src/chat/mattermost/seal.ts';
import { message } from '../../../../src/chat/message.ts';
import { sealForm, sealMessage } from '../../../../src/engine/acting/sealed.ts';
import { makeLog } from '../../../../src/engine/engine.ts';
import type { Role } from '../../../../src/rituals/people/roles.ts';
import type { AnyCommand } from '../../../../src/engine/practice/define.ts';
import { newNonce } from '../../../../src/seal/seal.ts';
import { textsIn } from '../../../../src/texts/index.ts';
import { pressBody } from '../../../fakes/mattermost/integrations.ts';
import { makeMattermostWorld, userOf } from '../../../fixtures/chat/mattermost/world.ts';
import { CALLBACK } from '../../../fixtures/chat/mattermost/workspace.ts';
import { testKeys } from '../../../fixtures/keys.ts';

/** Somebody of each role: a door is tried by whoever may come in. */
const BY_ROLE: Readonly<Record<Role, string>> = {
  eig: 'e01',
  mentor: 'm1',
  sponsor: 's1',
  coordination: 'c1',
  community: 'a1',
};

/** What no button of ours ever carried, though it was sealed by us, and what no client ever sent. */
const PAYLOADS = ['', '[', '00000000-0000-0000-0000-000000000000', '\u0000\uD800', 'x'.repeat(3_000)];
const SUBMISSIONS: readonly Record<string, unknown>[] = [
  {},
  { name: null, subject: [], dataset: {} },
  { reason: 12, title: ['@all'] },
];

/** As the engine seals what a button or a form carries. */
const sealedPress = (id: string, payload: string): string => {
  const [section] = sealMessage(testKeys, message({ actions: [{ id, label: id, payload }] })).sections;
  const { actions = [] } = section ?? {};
  return (Array.isArray(actions) ? actions[0]?.payload : undefined) ?? '';
};
const sealedForm = (id: string, payload: string): string =>
  sealForm(testKeys, {
    id,
    title: id,
    payload,
    fields: [{ name: 'x', label: 'x', required: false, type: 'text' }],
  }).payload;

/** The commands, saying which of them were reached. */
const watched = (reached: Set<string>): AnyCommand[] =>
  commands.map((command) => ({
    ...command,
    run(raw, call, tools, again) {
      reached.add(command.name);
      return command.run(raw, call, tools, again);
    },
  }));

const doorsOf = (kind: 'press' | 'form' | 'words'): string[] =>
  commands.filter(({ door }) => kind in door).map(({ name }) => name);

it('every declared act is reached by its command, its button and its form, and answers in words what was never in them', async () => {
  const log = new PassThrough();
  const lines: string[] = [];
  log.on('data', (line: Buffer) => lines.push(line.toString()));
  const reached = new Set<string>();
  const world = await makeMattermostWorld({
    parts: { log: makeLog('error', log), commands: watched(reached) },
  });
  const { server, call, settle, hands } = world;
  const ask = async (path: string, body: object): Promise<string> => {
    const response = await call(
      new Request(`${CALLBACK}/mattermost/${path}`, { method: 'POST', body: JSON.stringify(body) }),
    );
    expect(response.status).toBe(200);
    return response.text();
  };
  server.person(userOf('x9'), 'Une Inconnue');

  const press = (as: string, action: string, payload: string): Promise<string> => {
    const user = userOf(as);
    const channel = server.directWith(user).id;
    const content = JSON.stringify({ action, payload: sealedPress(action, payload) });
    const context = { ...sealPress(testKeys, { channel, user, aside: true }, content) };
    return ask(
      'action',
      pressBody(server, { user, post: server.add({ channel_id: channel, user_id: user }), context }),
    );
  };
  const submit = (
    as: string,
    form: string,
    payload: string,
    submission: Record<string, unknown>,
  ): Promise<string> => {
    const user = userOf(as);
    const names = Object.keys(submission);
    const state = JSON.stringify({ form, payload: sealedForm(form, payload), names, multi: [] });
    const sealed = sealDialog(testKeys, user, newNonce(), state);
    return ask('dialog', { type: 'dialog_submission', state: sealed, user_id: user, submission });
  };

  const type = async (as: string, { name, door }: AnyCommand): Promise<void> => {
    const [word = ''] = 'words' in door ? door.words(textsIn('fr')) : [];
    await hands.command(userOf(as), `${word} ${'x'.repeat(200)}`);
    // A word that also begins sentences is not meant by those.
    if (!reached.has(name)) await hands.command(userOf(as), word);
  };

  const answers: string[] = [];
  for (const [rank, command] of commands.entries()) {
    const { door, roles } = command;
    const payload = PAYLOADS[rank % PAYLOADS.length] ?? '';
    const submission = SUBMISSIONS[rank % SUBMISSIONS.length] ?? {};
    // Every seventh is tried by somebody unknown too.
    const people = [BY_ROLE[roles[0] ?? 'eig'], ...(rank % 7 === 0 ? ['x9'] : [])];
    for (const as of people) {
      if ('press' in door) answers.push(await press(as, door.press, payload));
      if ('form' in door) answers.push(await submit(as, door.form, payload, submission));
      if ('words' in door) await type(as, command);
    }
  }
  await settle();
  for (const kind of ['press', 'form', 'words'] as const)
    expect([kind, doorsOf(kind).filter((name) => !reached.has(name))]).toEqual([kind, []]);
  expect(answers.filter((answer) => answer.includes('ne peut plus servir'))).toEqual([]);
  expect(answers.length).toBeGreaterThan(100);
  expect(lines).toEqual([]);
  expect(server.faults).toEqual([]);
}, 240_000);
