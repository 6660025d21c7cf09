import { expect, it } from 'vitest';
import type { Act } from '../../src/chat/chat.ts';
import { openAct, sealForm, sealMessage } from '../../src/engine/acting/sealed.ts';
import { message } from '../../src/chat/message.ts';
import { keysFrom } from '../../src/seal/keys.ts';
import { OTHER_SECRET_KEY, SECRET_KEY, testKeys } from '../fixtures/keys.ts';
import { rawReceive } from '../fixtures/world.ts';
import { beginWorkshops } from '../fixtures/practices/workshops.ts';
import * as tables from '../../src/store/tables/index.ts';

const NOW = Temporal.Instant.from('2026-11-23T09:00:00Z');

const shownButton = (id: string, payload: string, keys = testKeys): Act => {
  const { sections } = sealMessage(keys, message({ actions: [{ id, label: '', payload }] }));
  const [button] = [sections[0]?.actions ?? []].flat();
  return { kind: 'press', action: `${id}2`, payload: button?.payload ?? '' };
};

it('a button comes back with what it carried, whatever its number in the message', () => {
  expect(openAct(testKeys, shownButton('sideTrackEdit', '3'), NOW)).toMatchObject({ payload: '3' });
});

it('a form comes back with what it carried', () => {
  const field = { name: 'x', label: '', required: false, type: 'text' } as const;
  const form = sealForm(testKeys, { id: 'sideTrackEdit', title: '', payload: '3', fields: [field] });
  const act: Act = { kind: 'submit', form: form.id, payload: form.payload, values: {} };
  expect(openAct(testKeys, act, NOW)).toMatchObject({ payload: '3' });
  expect(openAct(testKeys, { ...act, form: 'sideTrackTell' }, NOW)).toBeUndefined();
});

it('during a rotation, buttons sealed with the previous key still work', () => {
  const rotated = keysFrom(OTHER_SECRET_KEY, SECRET_KEY);
  expect(openAct(rotated, shownButton('sideTrackEdit', '3'), NOW)).toMatchObject({ payload: '3' });
});

const edit = shownButton('sideTrackEdit', '3');
const carried = 'payload' in edit ? edit.payload : '';

it.each<[what: string, act: Act]>([
  ['nothing, from before the seals', { kind: 'press', action: 'sideTrackEdit', payload: '3' }],
  ['another number', { kind: 'press', action: 'sideTrackEdit', payload: `${carried.slice(0, -1)}4` }],
  ['what another button carried', { ...edit, kind: 'press', action: 'sideTrackRemove', payload: carried }],
  ['a seal of somebody else', shownButton('sideTrackEdit', '3', keysFrom(OTHER_SECRET_KEY))],
])('a button with %s does nothing', (_, act) => {
  expect(openAct(testKeys, act, NOW)).toBeUndefined();
});

it('whoever presses one is told what to type instead', async () => {
  const world = await beginWorkshops();
  await world.say('e01', 'piste raconter Bot de marées');
  const answer = await rawReceive(world, {
    id: 'forged',
    workspace: { platform: 'sandbox', externalId: 'local' },
    user: 'e01',
    act: { kind: 'press', action: 'sideTrackRemove', payload: '1' },
  });
  expect(JSON.stringify(answer)).toContain('rien n’a été fait. Écrivez plutôt « piste retirer 3 »');
  expect(await world.db.select().from(tables.sideTracks)).toHaveLength(1);
});
