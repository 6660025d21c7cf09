import { expect, it } from 'vitest';
import { shownTo } from '../../../fakes/slack/shown.ts';
import { setClock } from '../../../../src/store/core/clock.ts';
import { sixTeams } from '../../../fixtures/practices/digest.ts';
import { makeSlackWorld, onSlack, placeOf, userOf } from '../../../fixtures/chat/slack/world.ts';

const datasets = [{ id: 'j01', challenge: 'mer', title: 'Analyses', stage: 'access', since: '2026-11-02' }];

it('the weekly page on Slack: asked for, previewed, sent, with its picture in the thread, and read by a team', async () => {
  const file = onSlack(sixTeams((raw) => Object.assign(raw, { datasets })));
  const { db, engine, hands, slack, texts } = await makeSlackWorld({
    file,
    now: '2026-11-20T17:00:00+01:00',
  });
  await hands.say(userOf('e01'), 'appel demande Une salle <jeudi> & un café');
  await hands.command(userOf('c1'), 'digest');
  expect(texts('c1').at(-1)).toContain('Aperçu : la page de la semaine 47 part lundi 23 novembre à 9 h');
  await setClock(db, Temporal.Instant.from('2026-11-23T09:00:00+01:00'));
  await engine.tick();
  await engine.drain();

  const posts = slack.read(userOf('c1'), placeOf('coordination'));
  const page = posts.find(({ text }) => text.startsWith('La page de la semaine 47'));
  expect(page && shownTo(page, slack)).toContain('Demande n° 1 : Une salle <jeudi> & un café (Mer Claire)');
  expect(page?.text).not.toContain('café');
  const pictures = posts.find(({ blocks }) => blocks.some(({ type }) => type === 'image'));
  expect(pictures?.threadTs).toBe(page?.ts);
  expect(pictures?.text).toContain('y avoir accès : 1');
  expect([...slack.uploads.values()].map(({ complete }) => complete)).toEqual([true]);

  await hands.command(userOf('e03'), 'digest');
  expect(texts('e03').at(-1)).toContain('Envoyée lundi 23 novembre.');
  await hands.press(userOf('e03'), 'digestPictures');
  const direct = slack.read(userOf('e03'), slack.directWith(userOf('e03')));
  expect(direct.at(-1)?.blocks.some(({ type }) => type === 'image')).toBe(true);
  expect(slack.uploads.size).toBe(1);
});
