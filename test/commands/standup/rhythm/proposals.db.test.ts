import { describe, expect, it } from 'vitest';
import { rehearsing, type Stage } from '../../../fixtures/stage.ts';
import * as tables from '../../../../src/store/tables/index.ts';

const rehearse = rehearsing({ until: '2026-11-23T09:00:00+01:00' });

const states = async ({ tx }: Stage) =>
  (await tx.select().from(tables.standupProposals)).map(({ state }) => state).sort();

const PLENARY = 'standup proposer mer claire quotidien lun jeu';
const OTHER = 'standup proposer mer claire quotidien mar ven';

describe('a second proposal for the same rhythm of a team', () => {
  it('waits, and is made once the first is answered', () =>
    rehearse(async (stage) => {
      const { say } = stage;
      expect((await say('c1', PLENARY)).outcome?.say).toMatchObject([{ kind: 'standup-proposal' }]);
      const second = await say('m1', OTHER);
      expect(second.text).toContain('n’a pas encore répondu à une autre proposition');
      expect(second.outcome).not.toHaveProperty('say');
      expect(await states(stage)).toEqual(['open', 'waiting']);
      const declined = await say('e01', 'standup refuser');
      expect(declined.text).toContain('C’est décliné : stand-up');
      expect(declined.outcome?.say).toMatchObject([
        { kind: 'standup-proposal-answer' },
        { kind: 'standup-proposal' },
      ]);
      expect(await states(stage)).toEqual(['declined', 'open']);
    }));

  it('replaces the first when its author says so, and theirs alone', () =>
    rehearse(async (stage) => {
      const { say, press } = stage;
      await say('c1', PLENARY);
      const payload = (await say('m1', OTHER)).buttons.get('standupReplace') ?? '';
      expect((await press('c1', 'standupReplace', payload)).text).toContain('Aucune de vos propositions');
      expect((await say('m1', 'standup remplacer')).text).toContain('C’est proposé à l’équipe Mer Claire');
      expect(await states(stage)).toEqual(['open', 'replaced']);
      expect((await press('m1', 'standupReplace', payload)).text).toContain('Aucune de vos propositions');
      const accepted = await say('e01', 'standup accepter');
      expect(accepted.text).toContain('C’est accepté : stand-up');
    }));
});

describe('an answer, when several proposals wait', () => {
  it('says which: asked with each one’s buttons, or named', () =>
    rehearse(async (stage) => {
      const { say } = stage;
      await say('c1', PLENARY);
      await say('c1', 'standup proposer mer claire passation lun 10h-12h');
      const asked = await say('e01', 'standup accepter');
      expect(asked.refused).toBe(true);
      expect(asked.text).toContain('Plusieurs propositions attendent votre équipe');
      expect(await states(stage)).toEqual(['open', 'open']);
      expect((await say('e01', 'standup refuser quotidien')).text).toContain('C’est décliné : stand-up');
      expect(await states(stage)).toEqual(['declined', 'open']);
    }));
});

describe('stopping the report of a team', () => {
  it('is asked once, and done by a button or a word', () =>
    rehearse(async ({ say, press }) => {
      const asked = await say('e01', 'bilan arrêter');
      expect(asked.text).toContain(
        'Arrêter le bilan de la semaine de votre équipe ? Rien n’a encore changé.',
      );
      expect(asked.outcome).not.toHaveProperty('log');
      const done = await press('e01', 'standupYesStop', asked.buttons.get('standupYesStop'));
      expect(done.text).toContain('plus de bilan de la semaine');
    }));

  it('in words, « oui » is enough; it stays the team’s to decide', () =>
    rehearse(async ({ say }) => {
      expect((await say('m1', 'bilan arrêter oui')).text).toContain('C’est à l’équipe de décider');
      expect((await say('e01', 'bilan arrêter oui')).text).toContain('plus de bilan de la semaine');
    }));
});
