import { expect, it } from 'vitest';
import { setClock } from '../../../../src/store/core/clock.ts';
import { shownTo } from '../../../fakes/mattermost/shown.ts';
import {
  makeMattermostWorld,
  onMattermost,
  placeOf,
  userOf,
} from '../../../fixtures/chat/mattermost/world.ts';
import { sixTeams } from '../../../fixtures/practices/digest.ts';

const datasets = [{ id: 'j01', challenge: 'mer', title: 'Analyses', stage: 'access', since: '2026-11-02' }];

it('the weekly page on Mattermost: asked for, previewed, sent, with its picture in the thread, and read by a team', async () => {
  const file = onMattermost(sixTeams((raw) => Object.assign(raw, { datasets })));
  const world = await makeMattermostWorld({ file, now: '2026-11-20T17:00:00+01:00' });
  const { db, engine, hands, server, texts } = world;
  await hands.say(userOf('e01'), 'appel demande Une salle <jeudi> & un café');
  await hands.command(userOf('c1'), 'digest');
  expect(texts('c1').at(-1)).toContain('Aperçu : la page de la semaine 47 part lundi 23 novembre à 9 h');
  await setClock(db, Temporal.Instant.from('2026-11-23T09:00:00+01:00'));
  await engine.tick();
  await engine.drain();

  const posts = server.read(userOf('c1'), placeOf('coordination'));
  const page = posts.find((post) => shownTo(post, server).startsWith('La page de la semaine 47'));
  expect(page && shownTo(page, server)).toContain('Une salle <jeudi> & un café');
  expect(page?.props.attachments?.[0]?.fallback).not.toContain('café');
  const pictures = posts.find(({ file_ids: files }) => files.length > 0);
  expect(pictures?.root_id).toBe(page?.id);
  expect(pictures && shownTo(pictures, server)).toContain('y avoir accès : 1');

  await hands.command(userOf('e03'), 'digest');
  expect(texts('e03').at(-1)).toContain('Envoyée lundi 23 novembre.');
  await hands.press(userOf('e03'), 'digestPictures');
  const direct = server.read(userOf('e03'), server.directWith(userOf('e03')).id);
  expect(direct.at(-1)?.file_ids).toHaveLength(1);
  expect(server.faults).toEqual([]);
}, 120_000);
