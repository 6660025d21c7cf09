import { expect } from 'vitest';
import { ANSWER, all, last, lastBeginning, type Scene } from './people.ts';

export const readsThePage: Scene = async ({ ada, chloe, coralie, daniel, farid }) => {
  for (const who of [coralie, chloe]) {
    const page = lastBeginning(who, 'La page de la semaine 46', 'coordination');
    expect(page).toContain('Demande n° 1 : Une salle <jeudi> & un café (Mer Claire)');
    expect(page).toContain('Publier');
    const toDo = lastBeginning(who, 'À faire', 'coordination');
    expect(toDo).toContain('Une salle <jeudi> & un café');
    expect(toDo).toContain('bloqué depuis 3 semaines : une convention ou une habilitation');
  }
  await daniel.command('digest');
  expect(last(daniel)).toContain('Envoyée lundi 16 novembre.');
  await coralie.say('appel répondre 1 La salle 2');
  expect(lastBeginning(ada, 'La coordination répond à votre demande n° 1')).toContain('Réponse : La salle 2');
  for (const who of [coralie, chloe])
    expect(lastBeginning(who, 'À faire', 'coordination')).not.toContain('Une salle');
  await farid.say('pause');
};

export const asksForHelp: Scene = async ({ ada, daniel }) => {
  await daniel.command('entraide Tester au lecteur d’écran');
  const request = {
    subject: 'Un <formulaire> & @channel',
    urgency: 'week',
    audience: 'cohort',
    tags: 'rgaa',
  };
  expect(await daniel.submit({ ...request, subject: '' })).toHaveProperty('errors');
  expect(await daniel.submit(request)).toEqual({});
  for (const who of [ada, daniel]) expect(last(who, 'promo')).toContain('Un <formulaire> & @channel');
};

export const handsHelpOver: Scene = async ({ ada, chloe, daniel }) => {
  await chloe.say(ANSWER);
  expect(last(ada)).toContain('On cherche un coup de main · n° 1');
  await ada.press('helpBusy');
  await chloe.press('helpTake', 'promo');
  for (const who of [ada, daniel])
    expect(lastBeginning(who, 'Entraide n° 1', 'promo')).toContain('Chloé Trois s’en occupe');
  expect(last(daniel)).toContain('Chloé Trois s’en occupe');
};

export const isReminded: Scene = async ({ farid, firmin }) => {
  expect(all(firmin)).toContain('Une place s’est libérée');
  expect(all(firmin)).toContain('https://robot.example/calendar/place/');
  // On his island's clock, then on that of whoever offers it.
  expect(last(firmin)).toContain('C’est tout à l’heure, à 15 h 30');
  expect(last(firmin)).toContain('12 h 30, 45 minutes (heure de Paris)');
  expect(all(farid)).not.toContain('C’est tout à l’heure');
};

export const answersInTheThread: Scene = async ({ ada, chloe }) => {
  const prompt = 'Stand-up du jeudi 19 novembre';
  const reply = await chloe.reply(prompt, '1. La carte\n2. Le moteur');
  expect(lastBeginning(ada, prompt)).toContain('Le moteur');
  await chloe.edit(reply, '1. La carte\n2. Le moteur, en ligne');
  expect(lastBeginning(ada, prompt)).toContain('Le moteur, en ligne');
};

export const settlesHelp: Scene = async ({ ada, chloe, daniel }) => {
  await daniel.press('helpSolved');
  expect(await daniel.submit({ ending: 'solved', learnt: 'Un intitulé visible' })).toEqual({});
  for (const who of [ada, daniel]) expect(all(who, 'promo')).toContain('Cette demande est résolue');
  expect(last(chloe)).toContain('Merci : votre coup de main a servi');
  await ada.say('entraide chercher intitules');
  expect(last(ada)).toContain('Un intitulé visible');
  await daniel.say('je prends 3');
  expect(lastBeginning(ada, 'Entraide n° 3', 'promo')).toContain('Daniel Quatre s’en occupe');
};

export const withdraws: Scene = async ({ ada, chloe, daniel }) => {
  for (const who of [ada, daniel]) expect(all(who, 'promo')).toContain('Les ponts');
  await chloe.say('bilan semaine 47 retirer');
  for (const who of [ada, daniel]) expect(all(who, 'promo')).not.toContain('Les ponts');
  await ada.say('bilan historique');
  expect(last(ada)).toContain('La carte, en ligne');
  expect(await ada.opensHome()).toContain('Votre journée');
};
