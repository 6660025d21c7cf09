import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../fixtures/practices/datasets.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { formIn, press } from '../../fixtures/press.ts';
import { makeWorld } from '../../fixtures/world.ts';

const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

const file = () =>
  smallCohort((raw) => {
    raw.rituals.splice(1);
    Object.assign(raw.channels, { mentors: { for: 'mentors' } });
    Object.assign(raw, {
      datasets: DATASETS,
      milestones: {
        template: 'eig-10-months',
        exceptions: [
          'data-access',
          'it-department',
          'equipment',
          'network',
          'ready',
          'first-days',
          'newcomers-report',
          'roadmap',
          'hypothesis',
        ].map((milestone) => ({ milestone, challenge: 'mer', state: 'done' })),
      },
    });
  });

const setUp = (now?: string) => makeWorld({ file: file(), ...(now ? { now } : {}) });

describe('« defi »', () => {
  it('is the page of one’s own team: shared this week, datasets with the next step for me, milestones, people', async () => {
    const world = await setUp();
    await world.to('2026-11-23T10:00:00+01:00');
    await world.say('e01', 'bilan 2. Publier la carte');
    await world.say('e02', 'bilan 3. (équipe) Un souci entre nous');
    await world.say('e01', 'jalon lien feuille de route https://forge.example/feuille');
    const page = await world.say('m1', 'defi');
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

      Pour agir : « donnees », « jalon », « defi point-sponsor », « defi lexique »."
    `);
    expect(page).not.toMatch(/Un souci entre nous|Lagon/);
  });

  it('shows the help that is under way, but not to the EIGs what was asked of the mentors', async () => {
    const world = await setUp();
    await world.say('m1', 'entraide Sujet : Ouvrir un flux sortant');
    await world.say('m1', 'entraide Sujet : Parler au sponsor\nPortée : mentors');
    await world.say('e04', 'entraide Sujet : Une autre équipe');
    await world.say('e02', 'je prends 1');
    const line = 'n° 1 · Ouvrir un flux sortant · prise en main, depuis lundi 23 novembre';
    const asMentor = await world.say('m1', 'defi');
    expect(asMentor).toContain(`Entraide en cours\n• ${line}\n• n° 2 · Parler au sponsor · ouverte`);
    const asFellow = await world.say('e01', 'defi');
    expect(asFellow).toContain(line);
    expect(asFellow).not.toMatch(/Parler au sponsor|Une autre équipe/);
    await world.say('m1', 'entraide résolu 1');
    expect(await world.say('e01', 'defi')).not.toContain('Entraide en cours');
  });

  it('of another team is nobody’s, whatever one types', async () => {
    const world = await setUp();
    expect(await world.say('m2', 'defi')).not.toContain('Analyses des eaux');
    expect(await world.say('m2', 'defi mer')).not.toContain('Analyses des eaux');
    expect(await world.say('c1', 'defi')).toContain('pas ouvert à votre rôle');
    expect(await world.say('a1', 'defi')).toContain('pas ouvert à votre rôle');
  });

  it('has a lexicon, whole or one acronym at a time', async () => {
    const world = await setUp();
    expect(await world.say('e01', 'defi lexique')).toContain(
      'AMDAC : administrateur ou administratrice ministérielle',
    );
    expect(await world.say('m1', 'defi lexique prada')).toContain('PRADA : personne responsable');
    expect(await world.say('e04', 'challenge lexicon CNIL')).toContain('data protection authority');
    expect(await world.say('e01', 'defi lexique xyz')).toContain('Je ne connais pas le sigle « xyz »');
  });
});

describe('« defi point-sponsor »', () => {
  it('drafts at most ten lines for the mentor, from what was shared only', async () => {
    const world = await setUp();
    await world.to('2026-11-23T10:00:00+01:00');
    await world.say('e01', 'bilan 2. Publier la carte');
    await world.say('e02', 'bilan 3. (équipe) Un souci entre nous');
    const draft = await world.say('m1', 'defi point-sponsor texte');
    expect(draft).toMatchInlineSnapshot(`
      "Voici votre point, à copier dans un courriel. Je ne l’envoie à personne et ne le garde pas :

      Mer Claire : point de novembre
      Où nous en sommes : phase 2 : prouver le concept.
      Décision attendue de votre part : Décision sur la suite du défi, mardi 13 avril.
      Cette semaine : Priorité de la semaine : Publier la carte
      Données, « Analyses des eaux » : Planifié, en cours depuis 3 semaines.
      Données, « Arrêtés de fermeture » : À déterminer, bloqué depuis 6 semaines : le réseau, le pare-feu ou le VPN.
      Données, « Localisation des sites » : Non disponible, non communicable.
      À venir : Scénarios de pérennisation, lundi 7 décembre.
      À venir : Point avec la direction informatique, lundi 11 janvier."
    `);
    expect(draft).not.toContain('Un souci entre nous');
  });

  it('is corrected in a form, given back to be copied, kept nowhere and sent to nobody', async () => {
    const world = await setUp();
    const opened = await world.sandbox.acting.say({
      as: 'm1',
      in: 'bot',
      text: 'defi point-sponsor',
      id: 'draft',
    });
    const form = formIn(opened);
    const long = Array.from({ length: 11 }, (_, line) => `ligne ${line}`).join('\n');
    expect(await world.submit('m1', form.id, { point: long })).toMatchObject({
      errors: { point: expect.stringContaining('11 lignes, pour 10 au plus') },
    });
    expect(await world.submit('m1', form.id, { point: ' ' })).toMatchObject({
      errors: { point: expect.any(String) },
    });
    await world.submit('m1', form.id, { point: 'Tout avance. <!channel>' });
    expect(last(await world.texts('m1'))).toContain('Tout avance. <!channel>');
    await world.to('2026-11-24T18:00:00+01:00');
    expect(await world.texts('s1')).toEqual([]);
    const dump = await world.db.execute(
      "select count(*)::int as n from milestones where note like '%avance%'",
    );
    expect(dump).toEqual([{ n: 0 }]);
  });

  it('is the mentor’s, not the EIGs’', async () => {
    const world = await setUp();
    expect(await world.say('e01', 'defi point-sponsor')).toContain('avec la ou le mentor');
  });
});

describe('the rhythm of a défi', () => {
  it('each month brings the mentor in charge what comes and the sponsor point, and says nothing to the sponsor', async () => {
    const world = await setUp('2026-12-13T08:00:00+01:00');
    await world.to('2026-12-14T18:00:00+01:00');
    const month = last((await world.texts('m1')).filter((text) => text.includes('le mois 3')));
    expect(month).toContain('phase 2 : prouver le concept');
    expect(month).toContain('point sponsor');
    expect(formIn(await press(world, 'm1', 'challengePoint')).title).toBe('Point sponsor');
    expect(await world.texts('s1')).toEqual([]);
    expect((await world.texts('e01')).join()).not.toContain('le mois 3');
  });

  it('two weeks before the end says thank you, and what one may take along', async () => {
    const world = await setUp('2027-06-28T08:00:00+02:00');
    await world.to('2027-06-29T18:00:00+02:00');
    expect((await world.texts('e01')).join()).toMatch(
      /se termine mardi 13 juillet[\s\S]*mon-compte exporter[\s\S]*Pour le faire effacer : dpd@demo\.example/,
    );
    expect((await world.texts('m1')).join()).not.toContain('se termine mardi');
  });
});
