import { expect, it } from 'vitest';
import { makeSlackWorld, userOf } from '../../../fixtures/chat/slack/world.ts';
import * as tables from '../../../../src/store/tables/index.ts';

const [ADA, BASILE] = [userOf('e01'), userOf('e02')];

it('on Slack, what is typed stays its author’s until they say for whom: thread, redelivery, edit, deletion, broadcast', async () => {
  const { to, texts, hands, db } = await makeSlackWorld();
  const prompt = (user: string) => texts(user).findLast((text) => text.includes('Stand-up du')) ?? '';
  await to('2026-11-23T10:05:00+01:00');

  const bare = 'Je pense à la carte';
  const ts = await hands.say(ADA, bare);
  expect(texts('e01').at(-1)).toContain('Rien n’est enregistré, et personne d’autre que vous');
  await hands.repeat(ADA, bare, ts);
  expect(texts('e01').filter((text) => text.includes(bare))).toHaveLength(1);
  expect(texts('e02').join()).not.toContain(bare);

  const reply = await hands.reply(ADA, 'Stand-up', 'Hier la carte', { broadcast: true });
  expect(prompt('e02')).toContain('Hier la carte');
  await hands.edit(ADA, ['Hier la carte', 'Hier la carte en ligne'], reply);
  expect(prompt('e02')).toContain('Hier la carte en ligne');
  await hands.remove(ADA, 'Hier la carte en ligne', reply);
  expect(prompt('e02')).not.toContain('la carte');

  await hands.reply(BASILE, 'Stand-up', 'je n’en peux plus du serveur');
  expect(texts('e02').at(-1)).toContain('Une personne peut vous écouter');
  expect(prompt('e01')).not.toContain('serveur');
  await hands.press(BASILE, 'heldConfirm');
  expect(prompt('e01')).toContain('je n’en peux plus du serveur');

  await hands.press(ADA, 'heldRound');
  expect(await db.select().from(tables.heldTexts)).toHaveLength(1);
}, 120_000);
