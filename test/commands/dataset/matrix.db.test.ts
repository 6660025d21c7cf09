import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../fixtures/practices/datasets.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { rehearsing, type Said, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

/** `mer` is e01's and m1's; e04 and m2 are in another team, c1 coordinates, s1 sponsors, a1 is in the community. */
const file = () =>
  smallCohort((raw) => {
    raw.rituals.splice(0);
    Object.assign(raw.channels, { communaute: { for: 'community' } });
    Object.assign(raw, { datasets: DATASETS, milestones: { template: 'eig-10-months', exceptions: [] } });
  });

const EVERYONE = ['e01', 'm1', 'e04', 'm2', 'c1', 's1', 'a1'];

const rehearse = rehearsing({ file: file() });

/** What somebody reads, in a form or not. */
const shown = ({ text, form }: Said): string => form?.title ?? text;

type Hands = {
  own: { id: string; challengeId: string };
  say(as: string, text: string): Promise<string>;
  act(as: string, action: string, payload: string): Promise<string>;
  stage: Stage;
};

const withHands = (work: (hands: Hands) => Promise<void>) =>
  rehearse(async (stage) => {
    const own = (await stage.tx.select().from(tables.datasets)).find(({ slug }) => slug === 'j01');
    await work({
      own: own ?? { id: '', challengeId: '' },
      say: async (as, text) => shown(await stage.say(as, text)),
      act: async (as, action, payload) => shown(await stage.press(as, action, payload)),
      stage,
    });
  });

const allowed = async (how: (user: string) => Promise<string>, isOpen: RegExp): Promise<string[]> => {
  const open: string[] = [];
  for (const user of EVERYONE) if (isOpen.test(await how(user))) open.push(user);
  return open;
};

describe('who may read and write what, by default nobody', () => {
  it('a dataset is read by its own team and mentor; the coordination reads counts', () =>
    withHands(async ({ say }) => {
      expect(await allowed((user) => say(user, '/eig donnees'), /Analyses des eaux/)).toEqual(['e01', 'm1']);
      expect(await allowed((user) => say(user, '/eig donnees'), /donn?ées de la promotion/i)).toEqual(['c1']);
    }));

  it('the status of each is read by the coordination after its counts, and by EIGs; others read what is published', () =>
    withHands(async ({ say, stage }) => {
      await say('e01', 'donnees ajouter Cartes des plages');
      await say('e01', 'donnees licence 4 lov2');
      await say('e01', 'donnees etape 4 annonce');
      const read = (user: string) => say(user, '/eig donnees promotion');
      expect(await allowed(read, /Cartes des plages/)).toEqual(['e01', 'm1', 'e04', 'm2', 'c1', 'a1']);
      expect(await allowed(read, /Arrêtés de fermeture/)).toEqual(['e01', 'e04', 'c1']);
      expect(await say('e04', '/eig data cohort')).toContain(
        'Arrêtés de fermeture · Mer Claire · To be determined',
      );
      expect(await read('c1')).toMatch(/Les données de la promotion[^]*Chaque jeu de données/);
      expect(await read('e01')).not.toMatch(/la DSI|réseau/);
      const community =
        'Les données ouvertes par la promotion\n• Cartes des plages · Mer Claire · publié le 23 novembre 2026 · Licence Ouverte 2.0';
      expect(await say('a1', '/eig donnees')).toBe(community);
      expect(await say('a1', '/eig donnees ajouter Un titre')).toContain('vous n’en avez pas');
      expect(await say('a1', 'aide tout')).toContain('les données que la promotion a ouvertes');
      expect((await stage.tx.select().from(tables.datasets)).some(({ title }) => title === 'Un titre')).toBe(
        false,
      );
    }));

  it('a dataset is written by its own team and mentor, whoever knows its id', () =>
    withHands(async ({ act, own, stage }) => {
      expect(await allowed((user) => act(user, 'datasetUpdate', own.id), /Où en est-on/)).toEqual([
        'e01',
        'm1',
      ]);
      expect(await allowed((user) => act(user, 'datasetAdd', own.challengeId), /Nouveau jeu/)).toEqual([
        'e01',
        'm1',
      ]);
      for (const user of ['e04', 'm2', 'c1', 's1', 'a1'])
        await stage.submit(
          user,
          'datasetUpdate',
          {
            stage: 'maintenance',
            licence: '',
            link: '',
            end: '',
            ground: '',
          },
          own.id,
        );
      const after = await stage.tx.select().from(tables.datasets);
      expect(after.find(({ slug }) => slug === 'j01')?.stage).toBe('preparation');
    }));

  it('a mentor of another défi is refused politely, and no data comes along', () =>
    withHands(async ({ act, own }) => {
      const answer = await act('m2', 'datasetUpdate', own.id);
      expect(answer).toContain('celui d’une autre équipe');
      expect(answer).not.toContain('Analyses');
    }));

  it('a team’s milestones are its own to move, the cohort’s the coordination’s', () =>
    withHands(async ({ act, own }) => {
      const team = `roadmap ${own.challengeId} -`;
      expect(await allowed((user) => act(user, 'milestoneUpdate', team), /Mettre à jour un jalon/)).toEqual([
        'e01',
        'm1',
      ]);
      const cohort = 'demo-day - -';
      expect(await allowed((user) => act(user, 'milestoneUpdate', cohort), /Mettre à jour un jalon/)).toEqual(
        ['c1'],
      );
    }));

  it('the cohort’s milestones are read by the whole cohort, and by nobody else', () =>
    withHands(async ({ say }) => {
      expect(
        await allowed((user) => say(user, '/eig jalon'), /Journée démo interne|Internal demo day/),
      ).toEqual(['e01', 'm1', 'e04', 'm2']);
      expect(
        await allowed(
          (user) => say(user, '/eig jalon voir journée démo'),
          /Journée démo interne|Internal demo day/,
        ),
      ).toEqual(['e01', 'm1', 'e04', 'm2', 'c1']);
      expect(
        await allowed(
          (user) => say(user, '/eig jalon promotion'),
          /jalons de la promotion|cohort’s milestones/i,
        ),
      ).toEqual(['e01', 'm1', 'e04', 'm2', 'c1']);
    }));

  it('a page is its team’s, and the sponsor point its mentor’s', () =>
    withHands(async ({ say, act, own }) => {
      expect(await allowed((user) => say(user, '/eig defi'), /Mer Claire/)).toEqual(['e01', 'm1']);
      expect(await allowed((user) => act(user, 'challengePoint', own.challengeId), /Point sponsor/)).toEqual([
        'm1',
      ]);
    }));
});
