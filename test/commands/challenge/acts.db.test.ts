import { describe, expect, it } from 'vitest';
import { challengeCohort } from '../../fixtures/practices/challenges.ts';
import { rehearsing } from '../../fixtures/stage.ts';

const rehearse = rehearsing({ file: challengeCohort(), until: '2026-11-23T10:00:00+01:00' });

describe('« défi »', () => {
  it('is the page of one’s own team: shared this week, datasets with the next step for me, milestones, people', () =>
    rehearse(async ({ say }) => {
      await say('e01', 'bilan 2. Publier la carte');
      await say('e02', 'bilan 3. (équipe) Un souci entre nous');
      await say('e01', 'jalon lien feuille de route https://forge.example/feuille');
      const page = (await say('m1', 'defi')).text;
      expect(page).toMatchInlineSnapshot(`
      "Mer Claire
      Un but
      • phase 2 : prouver le concept
      • en charge : Edwige Mentor
      • coach : Coralie Coordination
      • contact : Camille, programme@demo.example
      • feuille de route (https://forge.example/feuille)

      Partagé cette semaine
      • Priorité de la semaine : Publier la carte

      Données
      • 1. Analyses des eaux · Planifié · étape : préparer les fichiers · en cours depuis 3 semaines
      • 2. Arrêtés de fermeture · À déterminer · étape : y avoir accès · bloqué depuis 6 semaines : le réseau, le pare-feu ou le VPN · peut débloquer : la DSI
      • 3. Localisation des sites · Non disponible · clos, non communicable : L.311-5, sûreté

      • 1. Analyses des eaux · Pour l’équipe : Quel format, quel schéma, un export automatisé ?
      • 2. Arrêtés de fermeture · Pour vous : Avez-vous les données en main, ou un échantillon ? Sinon, qui attendez-vous ?

      Mettre à jour un jeu de données : 1. Analyses des eaux, 2. Arrêtés de fermeture

      Jalons
      • Scénarios de pérennisation · lundi 7 décembre, dans 14 jours
      • Point avec la direction informatique · lundi 11 janvier
      • Bilan à mi-parcours · lundi 15 février
      • Note de pérennisation · lundi 1er mars
      • Code source publié · lundi 8 mars
      • Atelier code ouvert et données ouvertes · lundi 30 novembre, dans 7 jours
      • Journée démo interne · lundi 8 février

      Mettre à jour un jalon : Scénarios de pérennisation, Point avec la direction informatique, Bilan à mi-parcours, Note de pérennisation, Code source publié

      Pour agir : « données », « jalon », « défi point-sponsor », « défi lexique »."
    `);
      expect(page).not.toMatch(/Un souci entre nous|Lagon/);
    }));

  it('shows the help that is under way, but not to the EIGs what was asked of the mentors', () =>
    rehearse(async ({ say }) => {
      await say('m1', 'entraide Sujet : Ouvrir un flux sortant');
      await say('m1', 'entraide Sujet : Parler au sponsor\nPortée : mentors');
      await say('e04', 'entraide Sujet : Une autre équipe');
      await say('e02', 'je prends 1');
      const line = 'n° 1 · Ouvrir un flux sortant · prise en main, depuis lundi 23 novembre';
      const asMentor = (await say('m1', 'defi')).text;
      expect(asMentor).toContain(`Entraide en cours\n• ${line}\n• n° 2 · Parler au sponsor · ouverte`);
      const asFellow = (await say('e01', 'defi')).text;
      expect(asFellow).toContain(line);
      expect(asFellow).not.toMatch(/Parler au sponsor|Une autre équipe/);
      await say('m1', 'entraide résolu 1');
      expect((await say('e01', 'defi')).text).not.toContain('Entraide en cours');
    }));

  it('of another team is nobody’s, whatever one types', () =>
    rehearse(async ({ say }) => {
      expect((await say('m2', 'defi')).text).not.toContain('Analyses des eaux');
      expect((await say('m2', 'defi mer')).text).not.toContain('Analyses des eaux');
      expect((await say('c1', 'defi')).text).toContain('réservé à d’autres rôles');
      expect((await say('a1', 'defi')).text).toContain('réservé à d’autres rôles');
    }));

  it('has a lexicon, whole or one acronym at a time', () =>
    rehearse(async ({ say }) => {
      expect((await say('e01', 'defi lexique')).text).toContain(
        'AMDAC : administrateur ou administratrice ministérielle',
      );
      expect((await say('m1', 'defi lexique prada')).text).toContain('PRADA : personne responsable');
      expect((await say('e04', 'challenge lexicon CNIL')).text).toContain('data protection authority');
      expect((await say('e01', 'defi lexique xyz')).text).toContain('Je ne connais pas le sigle « xyz »');
      expect((await say('e01', '/eig defi du jour')).text).toContain('Je n’ai pas compris');
    }));
});

describe('« défi point-sponsor »', () => {
  it('drafts at most ten lines for the mentor, from what was shared only', () =>
    rehearse(async ({ say }) => {
      await say('e01', 'bilan 2. Publier la carte');
      await say('e02', 'bilan 3. (équipe) Un souci entre nous');
      const { text } = await say('m1', 'defi point-sponsor texte');
      const [draft, link] = text.split('\n\nen faire un brouillon dans ma messagerie ');
      expect(link).toMatch(/^\(mailto:\?subject=Mer%20Claire/);
      expect(draft).toMatchInlineSnapshot(`
      "Voici votre point, à copier dans un courriel. Je ne l’envoie à personne et ne le garde pas :

      Mer Claire : point de novembre
      Où nous en sommes : phase 2, prouver le concept.
      Décision attendue de votre part : Décision sur la suite du défi, mardi 13 avril.
      Cette semaine : Priorité de la semaine : Publier la carte
      Données, « Analyses des eaux » : Planifié, en cours depuis 3 semaines.
      Données, « Arrêtés de fermeture » : À déterminer, bloqué depuis 6 semaines : le réseau, le pare-feu ou le VPN.
      Données, « Localisation des sites » : Non disponible, non communicable.
      À venir : Scénarios de pérennisation, lundi 7 décembre.
      À venir : Point avec la direction informatique, lundi 11 janvier."
    `);
      expect(draft).not.toContain('Un souci entre nous');
    }));

  it('is corrected in a form, given back to be copied, kept nowhere and sent to nobody', () =>
    rehearse(async ({ say, submit }) => {
      const { form } = await say('m1', 'defi point-sponsor');
      const { id = '', payload, title, fields: [field] = [] } = form ?? {};
      expect(title).toBe('Point sponsor');
      expect(field?.value).toContain('Mer Claire : point de novembre');
      const long = Array.from({ length: 11 }, (_, line) => `ligne ${line}`).join('\n');
      expect((await submit('m1', id, { point: long }, payload)).errors).toEqual({
        point: expect.stringContaining('11 lignes, pour 10 au plus'),
      });
      expect((await submit('m1', id, { point: ' ' }, payload)).errors).toEqual({
        point: expect.stringContaining('Écrivez au moins une ligne'),
      });
      const ready = await submit('m1', id, { point: 'Tout avance. <!channel>' }, payload);
      expect(ready.text).toContain('Tout avance. <!channel>');
      expect(Object.keys(ready.outcome ?? {})).toEqual(['answer']);
    }));

  it('is the mentor’s of that team: not the EIGs’, nor another mentor’s', () =>
    rehearse(async ({ say, press, submit }) => {
      const payload = (await say('m1', 'defi point-sponsor')).form?.payload ?? '';
      const values = { point: 'Tout avance.' };
      for (const refused of [
        await say('e01', 'defi point-sponsor'),
        await press('e01', 'challengePoint', payload),
        await submit('e01', 'challengePoint', values, payload),
      ])
        expect(refused.text).toContain('avec la ou le mentor');
      for (const refused of [
        await press('m2', 'challengePoint', payload),
        await submit('m2', 'challengePoint', values, payload),
      ])
        expect(refused.text).toContain('Vous n’avez pas de défi en ce moment');
      expect((await press('m1', 'challengePoint', 'bof')).text).toContain('n’est plus valable');
      expect((await press('m1', 'challengePoint', payload)).form?.title).toBe('Point sponsor');
    }));
});
