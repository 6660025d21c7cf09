import { expect } from 'vitest';
import { all, last, lastBeginning, type Scene, type Someone } from './people.ts';
import { datasets } from '../../../src/store/tables/index.ts';

export const answersOnMonday: Scene = async ({ ada, basile, chloe, daniel }) => {
  for (const who of [ada, chloe]) expect(all(who)).toContain('https://robot.example/notice/petite');
  await ada.say('standup Hier la carte, aujourd’hui les <tuiles> & @channel');
  for (const who of [basile, chloe])
    expect(lastBeginning(who, 'Stand-up')).toContain('les <tuiles> & @channel');
  // In a channel, only the person who asked sees the answer.
  await ada.mention('promo', 'aide');
  await chloe.command('aide', 'promo');
  for (const who of [ada, chloe])
    expect(last(who, 'promo')).toContain('Ritournelle, le robot de la promotion');
  for (const who of [basile, daniel]) expect(all(who, 'promo')).toBe('');
  // A mention is answered in private where a platform has no such answers to it.
  await chloe.mention('promo', 'aide');
  expect(last(chloe)).toContain('Ritournelle, le robot de la promotion');
};

export const answersByForm: Scene = async ({ ada, chloe }) => {
  await chloe.press('standupAnswer');
  expect(await chloe.submit({})).toHaveProperty('errors');
  expect(await chloe.submit({ since: 'La carte', next: 'Le moteur' })).toEqual({});
  expect(lastBeginning(ada, 'Stand-up')).toContain('Le moteur');
};

export const saysWhatTheyKnow: Scene = async ({ ada, daniel }) => {
  await ada.say('competences expert : rgaa ; solliciter : oui');
  await daniel.say('competences expert : qgis ; solliciter : oui');
};

export const checksData: Scene = async ({ ada, basile, chloe, edwige, db }) => {
  const [first, second] = await db.select().from(datasets).orderBy(datasets.slug);
  await basile.press('datasetBlocked');
  const blocked = { dataset: first?.id ?? '', reason: 'agreement', since: '2026-10-20' };
  expect(await basile.submit({ ...blocked, who: '' })).toHaveProperty('errors');
  expect(await basile.submit({ ...blocked, who: 'la DPD' })).toEqual({});
  expect(last(basile)).toContain('bloqué depuis 3 semaines : une convention ou une habilitation');
  for (const who of [ada, chloe])
    expect(lastBeginning(who, 'Données : où en est-on ?')).toContain('L’équipe a donné des nouvelles');
  await edwige.command('donnees mer');
  await edwige.choose('datasetUpdate', second?.id ?? '');
  expect(await edwige.submit({ stage: 'arbitration' })).toEqual({});
  await ada.say('donnees voir 2');
  expect(last(ada)).toContain('étape changée (obtenir l’accord), mentor');
};

export const offersATraining: Scene = async ({ ada, chloe, farid, firmin }) => {
  const posts = (who: Someone) => who.reads('promo').filter((text) => text.includes('Formation n° 1'));
  await chloe.command('formation proposer', 'promo');
  const offer = {
    title: 'Publier <!channel> & co',
    date: '2026-11-18',
    time: '12:30',
    where: 'https://visio.example/a',
    minutes: '45',
    places: '1',
    minimum: '1',
    cutoff: '1',
    format: 'peer',
    forWhom: 'everyone',
  };
  expect(await chloe.submit({ ...offer, where: 'javascript:alert(1)' })).toHaveProperty('errors');
  expect(await chloe.submit(offer)).toEqual({});
  await farid.press('workshopJoin', 'promo');
  await firmin.press('workshopJoin', 'promo');
  for (const who of [ada, chloe]) {
    expect(posts(who)).toEqual([expect.stringContaining('A une place : Farid Cinq.')]);
    // Slack shows what would call everybody as a word; elsewhere it is no sign at all.
    expect(posts(who)[0]).toMatch(/Publier (?:<!channel>|@channel) & co/);
    expect(all(who, 'promo')).not.toContain('au rang 1');
  }
  expect(all(firmin, 'promo')).toContain('au rang 1');
};

/** What it causes waits for the morning of whoever waits for the place, and a holiday comes first. */
export const leavesAtNight: Scene = async ({ farid, firmin }) => {
  await farid.press('workshopLeave', 'promo');
  expect(all(firmin)).not.toContain('Une place s’est libérée');
};

export const movesToTheOtherPlatform: Scene = async ({ basile, basileElsewhere }) => {
  await basileElsewhere.say('ici');
  expect(last(basileElsewhere)).toContain('je vous écris désormais ici');
  expect(all(basile)).toContain('Stand-up du jeudi 12 novembre');
};

export const reportsForTheTeam: Scene = async ({ ada, basileElsewhere, chloe }) => {
  await basileElsewhere.command('bilan');
  expect(await basileElsewhere.submit({ priority: 'La carte' })).toEqual({});
  for (const who of [ada, chloe])
    expect(lastBeginning(who, 'Bilan de la semaine 46')).toContain('Basile Deux a répondu pour l’équipe');
  await chloe.say('absente le 13/11 (équipe)');
};

export const misses: Scene = async ({ ada }) => {
  expect(lastBeginning(ada, 'Stand-up du vendredi 13 novembre')).toContain('Chloé Trois n’est pas là');
};

export const correctsTheBulletin: Scene = async ({ ada, basileElsewhere, chloe, coralie, daniel }) => {
  const bulletin = (who: Someone) => lastBeginning(who, 'Les bilans de la semaine 46', 'promo');
  for (const who of [ada, daniel]) expect(bulletin(who)).not.toBe('');
  for (const who of [ada, daniel]) expect(all(who, 'promo')).toContain('Priorité de la semaine : La carte');
  const before = [ada, daniel].map((who) => who.reads('promo').length);
  await basileElsewhere.say('bilan semaine 46 corriger 2. La carte, en ligne');
  for (const who of [ada, daniel]) expect(all(who, 'promo')).toContain('La carte, en ligne');
  expect([ada, daniel].map((who) => who.reads('promo').length)).toEqual(before);
  await ada.say('appel demande Une salle <jeudi> & un café');
  await coralie.command('digest');
  expect(last(coralie)).toContain('Aperçu : la page de la semaine 46 part lundi 16 novembre à 9 h');
  expect(all(chloe, 'coordination')).not.toContain('La page de la semaine 46');
};
