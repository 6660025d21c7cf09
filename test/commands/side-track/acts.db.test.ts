import { describe, expect, it } from 'vitest';
import { workshopCohort } from '../../fixtures/practices/workshops.ts';
import { rehearsing } from '../../fixtures/stage.ts';

const rehearse = rehearsing({ file: workshopCohort(), until: '2026-11-23T10:00:00+01:00' });

describe('a side track', () => {
  it('kept for the team is neither read nor changed by its mentor, who reads what it shows', () =>
    rehearse(async ({ say, press }) => {
      const told = await say('e01', 'piste raconter Bot de marées');
      expect(told.text).toContain('sous le n° 1');
      expect(told.outcome?.log).toMatchObject([{ type: 'side-track.told' }]);
      for (const order of ['', 'modifier ', 'montrer ', 'garder ', 'retirer '])
        expect((await say('m1', `piste ${order}1`)).text).toContain('Je ne trouve pas de piste');
      expect((await press('m1', 'sideTrackShare', '1')).text).toContain('Je ne trouve pas de piste');
      await say('e02', 'piste montrer 1');
      expect((await say('m1', 'piste 1')).text).toContain('Bot de marées');
      for (const order of ['modifier', 'garder', 'retirer'])
        expect((await say('m1', `piste ${order} 1`)).text).toContain('ou les EIG de son équipe');
    }));

  it('is told by whoever makes one, not by the coordination', () =>
    rehearse(async ({ say, press, submit }) => {
      for (const refused of [
        await say('c1', 'piste raconter Un bot'),
        await press('c1', 'sideTrackTell'),
        await submit('c1', 'sideTrackTell', { title: 'Un bot' }),
      ])
        expect(refused).toMatchObject({
          refused: true,
          text: expect.stringContaining('par les EIG et les mentors'),
        });
    }));
});
