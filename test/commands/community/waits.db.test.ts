import { describe, expect, it } from 'vitest';
import { helpCohort, MONDAY_10 } from '../../fixtures/practices/help.ts';
import { jump } from '../../fixtures/practices/digest.ts';
import { rehearsing } from '../../fixtures/stage.ts';
import { makeWorld } from '../../fixtures/world.ts';

const rehearse = rehearsing({ file: helpCohort(), until: MONDAY_10 });

const WAITS = 'Sacha · demande n° 1, pour rejoindre la communauté : attend depuis lundi 23 novembre';

describe('a request to join that waits', () => {
  it('is on the day of those who may answer, with both answers, and of nobody else', () =>
    rehearse(async ({ say, press }) => {
      await say('n1', 'rejoindre Sacha');
      const day = await say('c1', 'ma-journée');
      expect(day.text).toContain(WAITS);
      for (const other of ['e01', 'm1', 'a1'])
        expect((await say(other, 'ma-journée')).text).not.toContain('Sacha');
      const accepted = await press('c1', 'joinAccept', day.buttons.get('joinAccept'));
      expect(accepted.text).toContain('Sacha fait maintenant partie');
      expect((await say('c1', 'ma-journée')).text).not.toContain('Sacha');
    }));

  it('tells its author where it stands', () =>
    rehearse(async ({ say }) => {
      expect((await say('n1', 'rejoindre Sacha')).text).toContain('« rejoindre » vous dit où en est');
      const stands = (await say('n1', 'rejoindre')).text;
      expect(stands).toContain('attend toujours la réponse de la coordination');
      expect(stands).toContain('lundi 23 novembre');
    }));

  it('is repeated after two working days, to one person, once', async () => {
    const world = await makeWorld({ file: helpCohort(), until: MONDAY_10 });
    await world.say('n1', 'rejoindre Sacha');
    const read = async () => (await world.texts('c1')).filter((text) => text.includes('Sacha'));
    await jump(world, '2026-11-24T10:00:00+01:00');
    expect(await read()).toEqual([]);
    await jump(world, '2026-11-25T09:30:00+01:00');
    await jump(world, '2026-11-26T09:30:00+01:00');
    expect(await read()).toEqual([expect.stringContaining(WAITS)]);
    await world.press('c1', 'joinDecline');
    expect(await read()).toEqual([]);
  });

  it('is not repeated once it is decided', async () => {
    const world = await makeWorld({ file: helpCohort(), until: MONDAY_10 });
    await world.say('n1', 'rejoindre Sacha');
    await world.say('c1', 'rejoindre refuser');
    await jump(world, '2026-11-25T09:30:00+01:00');
    expect((await world.texts('c1')).join('\n')).not.toContain('Sacha');
  });
});
