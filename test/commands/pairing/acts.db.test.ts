import { describe, expect, it } from 'vitest';
import { workshopCohort } from '../../fixtures/practices/workshops.ts';
import { rehearsing } from '../../fixtures/stage.ts';

const rehearse = rehearsing({ file: workshopCohort(), until: '2026-11-23T10:00:00+01:00' });

describe('a coffee', () => {
  it('is joined, skipped once, joined again and left, in words or by a button', () =>
    rehearse(async ({ say, press }) => {
      expect((await say('e01', 'café')).text).toContain('Vous n’y participez pas.');
      const joined = await say('e01', 'café participer');
      expect(joined.text).toContain('vous serez du prochain tirage');
      expect(joined.outcome?.log).toMatchObject([{ type: 'pairing.joined' }]);
      expect([...(await say('e01', 'café')).buttons.keys()]).toEqual(['pairingSkip', 'pairingLeave']);
      expect((await press('e01', 'pairingSkip')).text).toContain('cette fois seulement');
      const skipping = await say('e01', 'café');
      expect(skipping.text).toContain('Vous passez votre tour la prochaine fois.');
      expect([...skipping.buttons.keys()]).toEqual(['pairingBack', 'pairingLeave']);
      expect((await say('e01', 'café venir')).text).toBe('C’est noté : vous serez du prochain tirage.');
      expect((await say('e01', 'café')).text).toContain('Vous y participez. Ou écrivez');
      const left = await press('e01', 'pairingLeave');
      expect(left.outcome?.log).toMatchObject([{ type: 'pairing.left' }]);
      expect([...(await say('e01', 'café')).buttons.keys()]).toEqual(['pairingJoin']);
    }));

  it('is neither skipped nor joined again by whoever takes no part', () =>
    rehearse(async ({ say, press }) => {
      for (const refused of [
        await say('e01', 'café passer'),
        await press('e01', 'pairingSkip'),
        await say('e01', 'café venir'),
        await press('e01', 'pairingBack'),
      ])
        expect(refused).toMatchObject({
          refused: true,
          text: expect.stringContaining('Vous ne participez pas aux cafés'),
        });
    }));

  it('is open to EIGs, mentors and the coordination; anything else is said not to be understood', () =>
    rehearse(async ({ say }) => {
      for (const as of ['e01', 'm1', 'c1'])
        expect((await say(as, '/eig café participer')).text).toContain('vous serez du prochain tirage');
      expect((await say('e01', '/eig café blabla')).text).toContain('Je n’ai pas compris. Rien n’a été fait');
      for (const as of ['a1', 's1'])
        expect((await say(as, 'café')).text).toContain('est réservé à d’autres rôles');
    }));
});
