import { describe, expect, inject, it } from 'vitest';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { makeSlackWorld, onSlack, userOf } from '../../fixtures/chat/slack/world.ts';
import * as tables from '../../../src/store/tables/index.ts';

const withoutStandups = () => onSlack(smallCohort((raw) => raw.rituals.splice(0)));

/** Only through what Slack sends and shows: `npm run simulate`. */
describe.runIf(inject('atLength'))('on Slack', () => {
  it('side tracks are told in a form and shown in one tap; a coffee is joined, and a turn skipped, by buttons', async () => {
    const { db, to, texts, hands, slack } = await makeSlackWorld({
      mode: 'socket',
      file: withoutStandups(),
    });
    await to('2026-11-23T10:00:00+01:00');
    const [ada, basile, firmin] = [userOf('e01'), userOf('e02'), userOf('m2')];

    await hands.command(ada, 'piste');
    await hands.press(ada, 'sideTrackTell');
    expect(slack.modals.at(-1)?.user).toBe(ada);
    const told = { title: 'Bot <!here> & marées', tried: 'Prévoir', state: 'running', shareable: 'no' };
    expect(await hands.submit(ada, { ...told, link: 'javascript:alert(1)' })).toEqual({
      errors: { link: expect.stringContaining('Ce lien ne peut pas être ouvert') },
    });
    expect(await db.select().from(tables.sideTracks)).toEqual([]);
    expect(await hands.submit(ada, { ...told, link: 'https://forge.example/marees' })).toEqual({});
    expect(texts('e01').at(-1)).toContain('Pour votre équipe seule.');
    await hands.say(firmin, 'piste galerie');
    expect(texts('m2').at(-1)).not.toContain('marées');
    await hands.press(ada, 'sideTrackShare');
    expect(texts('e01').at(-1)).toContain('est dans la galerie');
    await hands.say(firmin, 'piste galerie');
    expect(texts('m2').at(-1)).toContain('Bot @here & marées');

    for (const user of [ada, basile, firmin]) {
      await hands.command(user, 'café');
      await hands.press(user, 'pairingJoin');
    }
    expect(texts('e02').at(-1)).toContain('vous serez du prochain tirage');
    await to('2026-11-24T10:00:00+01:00');
    await hands.press(basile, 'pairingSkip');
    expect(texts('e02').join()).toContain('vous passez votre tour, cette fois seulement');
    await to('2026-11-26T10:00:00+01:00');
    expect(texts('e01').at(-1)).toContain('Votre café : Firmin Mentor');
    expect(texts('e02').join()).not.toContain('Votre café');
  }, 120_000);
});
