import { expect } from 'vitest';
import type { TwoPlatformWorld } from '../../fixtures/chat/two-platforms.ts';

/** What the cohort does in those weeks, moment by moment, and what its people then read, on the platform where they are. */

export const promoOf = (world: TwoPlatformWorld) => ({
  ada: world.onSlack('e01'),
  basile: world.onSlack('e02'),
  basileElsewhere: world.onMattermost('e02'),
  chloe: world.onMattermost('e03'),
  daniel: world.onMattermost('e04'),
  farid: world.onMattermost('e05'),
  edwige: world.onMattermost('m1'),
  firmin: world.onSlack('m2'),
  coralie: world.onSlack('c1'),
  db: world.db,
});

type Promo = ReturnType<typeof promoOf>;
type Someone = { reads(channel?: string): string[] };
type Scene = (promo: Promo) => Promise<void>;

/** A teammate answers on most days. */
const ANSWER = 'standup 1. La carte\n2. Le moteur';

const last = (who: Someone, channel?: string): string => who.reads(channel).at(-1) ?? '';
const all = (who: Someone, channel?: string): string => who.reads(channel).join('\n');
/** What the last message that begins so says now. */
const now = (who: Someone, begins: string, channel?: string): string =>
  who.reads(channel).findLast((text) => text.startsWith(begins)) ?? '';

const answersOnMonday: Scene = async ({ ada, basile, chloe, daniel }) => {
  for (const who of [ada, chloe]) expect(all(who)).toContain('https://robot.example/notice/petite');
  await ada.say('standup Hier la carte, aujourd’hui les <tuiles> & @channel');
  for (const who of [basile, chloe]) expect(now(who, 'Stand-up')).toContain('les <tuiles> & @channel');
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

const answersByForm: Scene = async ({ ada, chloe }) => {
  await chloe.press('standupAnswer');
  expect(await chloe.submit({})).toHaveProperty('errors');
  expect(await chloe.submit({ since: 'La carte', next: 'Le moteur' })).toEqual({});
  expect(now(ada, 'Stand-up')).toContain('Le moteur');
};

const saysWhatTheyKnow: Scene = async ({ ada, daniel }) => {
  await ada.say('competences expert : rgaa ; solliciter : oui');
  await daniel.say('competences expert : qgis ; solliciter : oui');
};

const checksData: Scene = async ({ ada, basile, chloe, edwige, db }) => {
  const [first, second] = await db.query.datasets.findMany({ orderBy: (table) => table.slug });
  await basile.press('datasetBlocked');
  const blocked = { dataset: first?.id ?? '', reason: 'agreement', since: '2026-10-20' };
  expect(await basile.submit({ ...blocked, who: '' })).toHaveProperty('errors');
  expect(await basile.submit({ ...blocked, who: 'la DPD' })).toEqual({});
  expect(last(basile)).toContain('bloqué depuis 3 semaines : une convention ou une habilitation');
  for (const who of [ada, chloe])
    expect(now(who, 'Données : où en est-on ?')).toContain('L’équipe a donné des nouvelles');
  await edwige.command('donnees mer');
  await edwige.choose('datasetUpdate', second?.id ?? '');
  expect(await edwige.submit({ stage: 'arbitration' })).toEqual({});
  await ada.say('donnees voir 2');
  expect(last(ada)).toContain('étape changée (obtenir l’accord), mentor');
};

const offersATraining: Scene = async ({ ada, chloe, farid, firmin }) => {
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
  await farid.press('workshopLeave', 'promo');
};

const movesToTheOtherPlatform: Scene = async ({ basile, basileElsewhere }) => {
  await basileElsewhere.say('ici');
  expect(last(basileElsewhere)).toContain('je vous écris désormais ici');
  expect(all(basile)).toContain('Stand-up du jeudi 12 novembre');
};

const reportsForTheTeam: Scene = async ({ ada, basileElsewhere, chloe }) => {
  await basileElsewhere.command('bilan');
  expect(await basileElsewhere.submit({ priority: 'La carte' })).toEqual({});
  for (const who of [ada, chloe])
    expect(now(who, 'Bilan de la semaine 46')).toContain('Basile Deux a répondu pour l’équipe');
  await chloe.say('absente le 13/11 (équipe)');
};

const misses: Scene = async ({ ada }) => {
  expect(now(ada, 'Stand-up du vendredi 13 novembre')).toContain('Chloé Trois n’est pas là');
};

const correctsTheBulletin: Scene = async ({ ada, basileElsewhere, chloe, coralie, daniel }) => {
  const bulletin = (who: Someone) => now(who, 'Les bilans de la semaine 46', 'promo');
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

const readsThePage: Scene = async ({ ada, chloe, coralie, daniel, farid }) => {
  for (const who of [coralie, chloe]) {
    const page = now(who, 'La page de la semaine 46', 'coordination');
    expect(page).toContain('Demande n° 1 : Une salle <jeudi> & un café (Mer Claire)');
    expect(page).toContain('Publier');
    const toDo = now(who, 'À faire', 'coordination');
    expect(toDo).toContain('Une salle <jeudi> & un café');
    expect(toDo).toContain('bloqué depuis 3 semaines : une convention ou une habilitation');
  }
  await daniel.command('digest');
  expect(last(daniel)).toContain('Envoyée lundi 16 novembre.');
  await coralie.say('appel répondre 1 La salle 2');
  expect(now(ada, 'La coordination répond à votre demande n° 1')).toContain('Réponse : La salle 2');
  for (const who of [coralie, chloe]) expect(now(who, 'À faire', 'coordination')).not.toContain('Une salle');
  await farid.say('pause');
};

const asksForHelp: Scene = async ({ ada, daniel }) => {
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

const handsHelpOver: Scene = async ({ ada, chloe, daniel }) => {
  await chloe.say(ANSWER);
  expect(last(ada)).toContain('On cherche un coup de main · n° 1');
  await ada.press('helpBusy');
  await chloe.press('helpTake', 'promo');
  for (const who of [ada, daniel])
    expect(now(who, 'Entraide n° 1', 'promo')).toContain('Chloé Trois s’en occupe');
  expect(last(daniel)).toContain('Chloé Trois s’en occupe');
};

const isReminded: Scene = async ({ farid, firmin }) => {
  expect(all(firmin)).toContain('Une place s’est libérée');
  expect(all(firmin)).toContain('https://robot.example/calendar/place/');
  // On his island's clock, then on that of whoever offers it.
  expect(last(firmin)).toContain('C’est tout à l’heure, à 15 h 30');
  expect(last(firmin)).toContain('12 h 30, 45 minutes (heure de Paris)');
  expect(all(farid)).not.toContain('C’est tout à l’heure');
};

const answersInTheThread: Scene = async ({ ada, chloe }) => {
  const prompt = 'Stand-up du jeudi 19 novembre';
  const reply = await chloe.reply(prompt, '1. La carte\n2. Le moteur');
  expect(now(ada, prompt)).toContain('Le moteur');
  await chloe.edit(reply, '1. La carte\n2. Le moteur, en ligne');
  expect(now(ada, prompt)).toContain('Le moteur, en ligne');
};

const settlesHelp: Scene = async ({ ada, chloe, daniel }) => {
  await daniel.press('helpSolved');
  expect(await daniel.submit({ ending: 'solved', learnt: 'Un intitulé visible' })).toEqual({});
  for (const who of [ada, daniel]) expect(all(who, 'promo')).toContain('Cette demande est résolue');
  expect(last(chloe)).toContain('Merci : votre coup de main a servi');
  await ada.say('entraide chercher intitules');
  expect(last(ada)).toContain('Un intitulé visible');
  await daniel.say('je prends 3');
  expect(now(ada, 'Entraide n° 3', 'promo')).toContain('Daniel Quatre s’en occupe');
};

const withdraws: Scene = async ({ ada, chloe, daniel }) => {
  for (const who of [ada, daniel]) expect(all(who, 'promo')).toContain('Les ponts');
  await chloe.say('bilan semaine 47 retirer');
  for (const who of [ada, daniel]) expect(all(who, 'promo')).not.toContain('Les ponts');
  await ada.say('bilan historique');
  expect(last(ada)).toContain('La carte, en ligne');
  expect(await ada.opensHome()).toContain('Votre journée');
};

const ask = (subject: string, tag: string): string =>
  `entraide Sujet : ${subject}\nContexte : le défi\nTags : ${tag}`;
const says =
  (who: Exclude<keyof Promo, 'db'>, text: string): Scene =>
  async (promo) =>
    void (await promo[who].say(text));

const HER_DAYS = ['12', '17', '20', '24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`);
const HER_LATER_DAYS = ['01', '02', '03', '04', '08', '09', '11', '16', '18'].map((day) => `2026-12-${day}`);

const UNSORTED: readonly (readonly [at: string, scene: Scene])[] = [
  ['2026-11-09T10:05:00+01:00', answersOnMonday],
  ['2026-11-10T09:45:00+01:00', answersByForm],
  ['2026-11-10T10:30:00+01:00', checksData],
  ['2026-11-10T10:31:00+01:00', saysWhatTheyKnow],
  ['2026-11-10T14:00:00+01:00', offersATraining],
  ['2026-11-12T10:30:00+01:00', movesToTheOtherPlatform],
  ['2026-11-12T11:00:00+01:00', reportsForTheTeam],
  ['2026-11-13T10:05:00+01:00', misses],
  ['2026-11-13T15:05:00+01:00', correctsTheBulletin],
  ['2026-11-16T09:05:00+01:00', readsThePage],
  ['2026-11-17T14:00:00+01:00', asksForHelp],
  ['2026-11-18T10:05:00+01:00', handsHelpOver],
  ['2026-11-18T11:31:00+01:00', isReminded],
  ['2026-11-18T14:00:00+01:00', says('basileElsewhere', ask('Projeter une couche', 'qgis'))],
  ['2026-11-19T10:05:00+01:00', answersInTheThread],
  ['2026-11-19T14:00:00+01:00', says('ada', ask('Lire un format', 'sql'))],
  ['2026-11-20T11:30:00+01:00', settlesHelp],
  ['2026-11-20T14:00:00+01:00', says('chloe', 'bilan 2. Les ponts')],
  ['2026-11-20T15:05:00+01:00', withdraws],
  ['2026-11-29T12:00:00+01:00', says('ada', 'pause jusqu’au 3/12')],
  ...[...HER_DAYS, ...HER_LATER_DAYS].map((day) => [`${day}T10:05:00+01:00`, says('chloe', ANSWER)] as const),
];

export const scenes = UNSORTED.toSorted(([a], [b]) => a.localeCompare(b));
