import { describe, expect, it } from 'vitest';
import { sixTeams } from '../../fixtures/practices/digest.ts';
import { rehearsing, type Stage } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({ file: sixTeams(), now: '2026-11-20T17:00:00+01:00' });

const news = async ({ tx }: Stage) => (await tx.select().from(tables.goodNews)).map(({ text }) => text);

it('what comes twice was done already, and says so', () =>
  rehearse(async ({ attempt }) => {
    const values = { text: 'La carte est en ligne' };
    const told = { kind: 'submit', form: 'digest-tell', payload: '', values } as const;
    expect((await attempt('e01', told)).text).toContain('page de la semaine');
    expect((await attempt('e01', told, { again: true })).text).toContain('C’était déjà fait');
  }));

describe('the next page', () => {
  it('is shown to the coordination, and nothing of it is kept', () =>
    rehearse(async ({ say, tx }) => {
      await say('e01', 'appel demande Une salle pour jeudi');
      const shown = await say('c1', '/eig digest');
      expect(shown.text).toContain('Aperçu : la page de la semaine 47 part lundi 23 novembre à 9 h');
      expect(shown.text).toMatch(/• Demande n° \d+ : Une salle pour jeudi \(Mer Claire\)/);
      expect([...shown.buttons.keys()]).toEqual(['digestSend', 'askAnswer']);
      expect(shown.buttons.get('digestSend')).toBe('2026-W47');
      for (const same of ['digest aperçu', 'digest preview'])
        expect((await say('c1', same)).text).toBe(shown.text);
      expect(shown.outcome).not.toHaveProperty('say');
      expect(await tx.select().from(tables.digests)).toEqual([]);
    }));

  it('is sent sooner by the coordination alone, once, and then is the last one', () =>
    rehearse(async ({ say, press }) => {
      expect((await say('e01', 'digest')).text).toContain('Aucune page n’est encore partie');
      for (const refused of [
        await say('e01', 'digest envoyer'),
        await press('e01', 'digestSend', '2026-W47'),
        await press('m1', 'digestSend', '2026-W47'),
      ])
        expect(refused.text).toContain('Seule la coordination envoie');
      const sent = await say('c1', 'digest envoyer');
      expect(sent.text).toContain('La page de la semaine 47 est partie');
      expect(sent.outcome?.log).toMatchObject([{ type: 'digest.sent', facts: { early: true } }]);
      expect((await press('c1', 'digestSend', '2026-W47')).text).toContain('semaine 47 est déjà partie');
      expect((await say('c1', 'digest dernier')).text).toContain('La page de la semaine 47');
      expect((await say('e01', 'digest')).text).toContain('Envoyée vendredi 20 novembre.');
    }));

  it.each(['', '2026-W46', 'bof'])('is not sent by a button that carries « %s »', (payload) =>
    rehearse(async ({ press, tx }) => {
      expect((await press('c1', 'digestSend', payload)).refused).toBe(true);
      expect(await tx.select().from(tables.digests)).toEqual([]);
    }),
  );
});

describe('the last page', () => {
  it('has details and pictures, by a button or in words', () =>
    rehearse(async ({ say, press }) => {
      await say('c1', 'digest envoyer');
      expect([...(await say('e01', 'digest')).buttons.keys()]).toEqual(['digestDetails', 'digestPictures']);
      const details = (await say('e01', 'digest détails')).text;
      expect(details).toContain('La page de la semaine 47');
      expect((await press('e01', 'digestDetails')).text).toBe(details);
      for (const asked of [await say('m1', 'digest images'), await press('m1', 'digestPictures')]) {
        expect(asked.text).toContain('Les deux graphiques arrivent');
        expect(asked.outcome?.say).toMatchObject([{ kind: 'digest-pictures', reply: true }]);
      }
    }));

  it('is not for the community, nor meant by a sentence', () =>
    rehearse(async ({ say }) => {
      await say('c1', 'digest envoyer');
      expect((await say('a1', '/eig digest')).text).toContain('est réservé à d’autres rôles');
      expect((await say('e01', '/eig digest de la semaine')).text).toContain('Je n’ai pas compris');
    }));
});

describe('good news', () => {
  it('is told in words, signed by the team, and taken back by it', () =>
    rehearse(async (stage) => {
      const { say } = stage;
      const told = await say('e01', 'digest nouvelle La carte est en ligne');
      expect(told.text).toContain(
        'Votre nouvelle sera dans la page de la semaine 47, signée de votre équipe',
      );
      expect(told.outcome?.log).toMatchObject([{ type: 'digest.told', facts: {} }]);
      expect((await say('c1', 'digest')).text).toContain('• La carte est en ligne (Mer Claire)');
      expect((await say('e03', 'digest retirer')).text).toContain('pas de bonne nouvelle à retirer');
      expect((await say('e02', 'digest retirer')).text).toContain('La carte est en ligne');
      expect(await news(stage)).toEqual([]);
    }));

  it('is told in a form by one team, and asks which team of whoever has several', () =>
    rehearse(async (stage) => {
      const { say, submit } = stage;
      const { form } = await say('e01', 'digest nouvelle');
      expect(form?.fields.map(({ name }) => name)).toEqual(['text']);
      expect((await submit('e01', form?.id ?? '', { text: 'La carte' })).text).toContain('semaine 47');

      const several = await say('m2', 'digest nouvelle Une école nous rejoint');
      expect(several.form?.title).toBe('Une bonne nouvelle');
      const [text, team] = several.form?.fields ?? [];
      expect(text?.value).toBe('Une école nous rejoint');
      expect(team?.options?.map(({ label }) => label)).toContain('Dune Fixe');
      const dune = team?.options?.find(({ label }) => label === 'Dune Fixe')?.value ?? '';
      const values = { text: 'Une école', team: '' };
      expect((await submit('m2', 'digest-tell', values)).errors).toHaveProperty('team');
      await submit('m2', 'digest-tell', { ...values, team: dune });
      expect((await say('c1', 'digest')).text).toContain('• Une école (Dune Fixe)');
      const notTheirs = { text: 'Une autre', team: dune };
      expect((await submit('e01', 'digest-tell', notTheirs)).text).toContain('semaine 47');
      expect((await say('c1', 'digest')).text).toContain('• Une autre (Mer Claire)');
    }));

  it('is in the next page when this one left already', () =>
    rehearse(async ({ say }) => {
      await say('c1', 'digest envoyer');
      expect((await say('e01', 'digest nouvelle La carte')).text).toContain('dans la page de la semaine 48');
    }));

  it.each([
    ['c1', 'digest nouvelle Une salle', 'vous n’en avez pas en ce moment'],
    ['c1', 'digest nouvelle', 'vous n’en avez pas en ce moment'],
    ['e01', `digest nouvelle ${'a'.repeat(301)}`, '301 caractères, pour 300 au plus'],
    ['m2', `digest nouvelle ${'a'.repeat(301)}`, '301 caractères, pour 300 au plus'],
  ])('from %s is refused when it cannot be signed or is too long', (who, text, sentence) =>
    rehearse(async (stage) => {
      expect((await stage.say(who, text)).text).toContain(sentence);
      expect(await news(stage)).toEqual([]);
    }),
  );
});
