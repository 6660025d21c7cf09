import { describe, expect, it } from 'vitest';
import { textsIn } from '../../../src/texts/index.ts';
import { workshopCohort } from '../../fixtures/practices/workshops.ts';
import { rehearsing } from '../../fixtures/stage.ts';
import * as tables from '../../../src/store/tables/index.ts';

const rehearse = rehearsing({ file: workshopCohort(), until: '2026-11-23T10:00:00+01:00' });

describe('a side track', () => {
  it('kept for the team is neither read nor changed by its mentor, who reads what it shows', () =>
    rehearse(async ({ say, press }) => {
      const told = await say('e01', 'piste raconter Bot de marées');
      expect(told.text).toContain('sous le n° 1');
      expect(told.outcome?.log).toMatchObject([{ type: 'side-track.told' }]);
      for (const order of ['', 'modifier ', 'montrer ', 'garder ', 'retirer '])
        expect((await say('m1', `piste ${order}1`)).text).toContain('Je ne trouve pas de piste');
      for (const typed of ['piste', 'defi'])
        expect((await say('m1', typed)).text).not.toContain('Bot de marées');
      expect((await press('m1', 'sideTrackShare', '1')).text).toContain('Je ne trouve pas de piste');
      await say('e02', 'piste montrer 1');
      expect((await say('m1', 'defi')).text).toContain('Bot de marées');
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

  it('is changed by anyone of its team, and removed with its text', () =>
    rehearse(async ({ say, tx }) => {
      expect((await say('m1', 'piste raconter Un lexique illustré')).text).toContain('sous le n° 1');
      const changed = await say('e02', 'piste modifier 1 État : démontrée\nLien : https://a.example');
      expect(changed.text).toContain('Démontrée');
      expect((await say('m2', 'piste montrer 1')).text).toContain('Je ne trouve pas de piste');
      expect((await say('e02', 'piste retirer 1')).text).toContain('son texte effacé');
      expect(await tx.select().from(tables.sideTracks)).toEqual([]);
    }));

  it('that tells of distress says who would read it before it is told: the team, or more', () =>
    rehearse(async ({ say, tx }) => {
      const { team, shared } = textsIn('fr').sideTrack.stored.readers;
      for (const [shown, readers] of [
        ['non', team],
        ['oui', shared],
      ])
        expect(
          (await say('e01', `piste raconter Titre : Mon mentor me harcèle\nMontrable : ${shown}`)).text,
        ).toContain(readers);
      expect(await tx.select().from(tables.sideTracks)).toEqual([]);
    }));

  it('is nothing to the community nor to sponsors', () =>
    rehearse(async ({ say }) => {
      for (const as of ['a1', 's1'])
        expect((await say(as, 'piste galerie')).text).toContain('est réservé à d’autres rôles');
    }));

  it.each([
    ['no title', 'piste raconter Titre :', 'Il manque un titre'],
    ['a title of 101', `piste raconter ${'é'.repeat(101)}`, '101 caractères, pour 100 au plus'],
    [
      'a link that runs',
      'piste raconter Titre : x\nLien : javascript:alert(1)',
      'Ce lien ne peut pas être ouvert',
    ],
    ['a link that is none', 'piste raconter Titre : x\nLien : ma forge', 'Ce lien ne peut pas être ouvert'],
    ['a state nobody knows', 'piste raconter Titre : x\nÉtat : bof', 'Je n’ai pas compris où cela en est'],
    ['neither yes nor no', 'piste raconter Titre : x\nMontrable : bof', 'Répondez oui ou non'],
    ['a number that is not there', 'piste montrer 99', 'Je ne trouve pas de piste n° 99'],
    ['a number beyond numbers', 'piste 99999999999', 'Je ne trouve pas de piste'],
    ['no number', 'piste montrer', 'Dites-moi quelle piste'],
    ['no order', 'piste blabla', 'Je n’ai pas compris'],
  ])('refuses %s', (_, text, expected) =>
    rehearse(async ({ say, tx }) => {
      expect((await say('e01', text)).text).toContain(expected);
      expect(await tx.select().from(tables.sideTracks)).toEqual([]);
    }),
  );
});
