import { describe, expect, it } from 'vitest';
import { datasetCsv } from '../../../src/dataset-csv.ts';
import { setClock } from '../../../src/store/core/clock.ts';
import { exportDatasets } from '../../../src/store/dataset/export.ts';
import { fr } from '../../../src/texts/fr/index.ts';
import { smallCohort } from '../../fixtures/cohort/cohort-file.ts';
import { makeWorld } from '../../fixtures/world.ts';

/** A team that arrived on 15 January 2018 and published on 2 July: five weeks for the access, 21 days, then 73. */
const file = () =>
  smallCohort((raw) => {
    raw.rituals.splice(0);
    Object.assign(raw.cohort, { starts_on: '2018-01-15', ends_on: '2018-11-15' });
  });

const setUp = async () => {
  const world = await makeWorld({ file: file(), now: '2018-01-15T09:00:00+01:00' });
  const on = async (day: string, as: string, text: string) => {
    await setClock(world.db, Temporal.Instant.from(`${day}T10:00:00Z`));
    return world.say(as, text);
  };
  await on('2018-01-15', 'e01', 'donnees ajouter =Opérations coordonnées par les CROSS');
  await on('2018-01-22', 'e01', 'donnees avancer');
  await on('2018-01-23', 'm1', 'donnees bloquer accord : la direction depuis le 22/1');
  await on('2018-02-26', 'm1', 'donnees etape préparation');
  await on('2018-03-30', 'e02', 'donnees etape accord');
  await on('2018-04-20', 'm1', 'donnees etape juridique');
  await on('2018-06-11', 'e01', 'donnees etape documentation');
  await on('2018-06-25', 'e01', 'donnees licence lov2');
  await on('2018-07-02', 'e01', 'donnees lien https://www.data.gouv.fr/fr/datasets/operations-des-cross/');
  await on('2018-07-02', 'e01', 'donnees etape annonce');
  return { ...world, on };
};

describe('a case known to the day', () => {
  it('gives its 35, 21 and 73 days back on the page', async () => {
    const { on } = await setUp();
    const shown = await on('2018-07-10', 'e01', 'donnees voir');
    expect(shown).toContain('l’accès : 35 jours');
    expect(shown).toContain('l’accord : 21 jours');
    expect(shown).toContain('de l’accord à la publication : 73 jours');
    expect(shown).toContain('Disponible');
  });

  it('and in the export, which no spreadsheet takes for a formula and which names nobody', async () => {
    const { db, on } = await setUp();
    await on('2018-07-10', 'e01', 'donnees ajouter @SOMME(A1)');
    const today = Temporal.PlainDate.from('2018-07-10');
    const csv = datasetCsv(await exportDatasets(db, 'petite', today), today, fr);
    expect(csv).toMatchInlineSnapshot(`
      "﻿Défi;Numéro;Titre;Statut;Étape;Ce qui bloque;Semaines d’attente;Le repérer;Y avoir accès;Obtenir l’accord;Vérifier le droit;Protéger les personnes;Préparer les fichiers;Le documenter;Choisir la licence et signer;Le publier;Le faire connaître;Le tenir à jour;Publié le;Licence;Page;Clos;Fondement;Jours d’accès;Jours d’accord;Jours de l’accord à la publication
      Mer Claire;1;'=Opérations coordonnées par les CROSS;Disponible;le faire connaître;;1;2018-01-15;2018-01-22;2018-03-30;2018-04-20;;2018-02-26;2018-06-11;;;2018-07-02;;2018-07-02;Licence Ouverte 2.0;https://www.data.gouv.fr/fr/datasets/operations-des-cross/;;;35;21;73
      Mer Claire;2;'@SOMME(A1);À déterminer;le repérer;;0;2018-07-10;;;;;;;;;;;;;;;;;;
      "
    `);
    expect(csv).not.toMatch(/Ada|Basile|Edwige|la direction/);
  });

  it('of an unknown cohort is empty', async () => {
    const { db } = await setUp();
    expect(await exportDatasets(db, 'autre', Temporal.PlainDate.from('2018-07-10'))).toEqual([]);
  });
});
