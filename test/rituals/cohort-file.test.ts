import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, inject, test } from 'vitest';
import { readCohortFile, sayProblem } from '../../src/read-cohort-file.ts';
import {
  checkCohortFile,
  type CohortFile,
  launchFaults,
  launchWarnings,
} from '../../src/rituals/cohort-file/index.ts';

const MINIMAL = `cohort:
  id: promo
  name: Promotion
  locale: fr
  timezone: Europe/Paris
  holidays: FR
  starts_on: 2026-09-14
  ends_on: 2027-07-13
  bulletin_channel: promo
  digest_channel: coordination
channels:
  promo: { for: cohort }
  coordination: { for: coordination }
  projet-rivage: { for: rivage }
people:
  - { id: e01, name: Aurèle, roles: [eig], email: e01@a.example }
  - { id: e02, name: Maëlys, roles: [eig], email: e02@a.example }
  - { id: m1, name: Edwige, roles: [mentor] }
  - { id: c1, name: Ombeline, roles: [coordination] }
challenges:
  - id: rivage
    name: Rivage Clair
    channel: projet-rivage
    eig: [e01, { id: e02, from: 2026-10-01 }]
    mentors: [m1]
    in_charge: m1
    coach: c1
rituals:
  - { id: bilan, kind: standup, questions: weekly, answer_by: team, recap: cohort, challenges: all,
      opens_day: mon, opens_at: 10:00, reminds_at: 10:00, closes_day: fri, closes_at: 15:00 }
  - { id: quotidien, kind: standup, questions: daily, answer_by: person, recap: team, challenges: [rivage],
      days: [mon, tue], opens_at: 09:30, reminds_at: 11:00, closes_at: 12:00 }
`;

/** The minimal file with one piece of text replaced. */
const changed = (from: string, to: string): string => {
  if (!MINIMAL.includes(from)) throw new Error(`not in the minimal file: ${from}`);
  return MINIMAL.replace(from, to);
};

const sentencesOf = (text: string, locale: 'fr' | 'en' = 'fr'): string[] => {
  const read = readCohortFile(text, locale);
  return 'faults' in read ? read.faults.map(({ sentence }) => sentence) : [];
};

const fileOf = (text: string): CohortFile => {
  const read = readCohortFile(text, 'fr');
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read.file;
};

describe('a cohort file without fault', () => {
  test('gives its text back as it was written, with each member in the same form', () => {
    const file = fileOf(MINIMAL);
    expect(file.cohort).toMatchObject({ starts_on: '2026-09-14', coordination_label: 'Etalab' });
    expect(file.challenges[0]?.eig).toEqual([{ id: 'e01' }, { id: 'e02', from: '2026-10-01' }]);
    expect(file.rituals[0]).toMatchObject({ opens_at: '10:00', challenges: 'all' });
  });

  test.each([
    ['a draft without contacts, privacy, goal nor rituals', MINIMAL.replace(/rituals:[^]*/, '')],
    ['a défi still without a team', changed('eig: [e01, { id: e02, from: 2026-10-01 }]', 'eig: []')],
    ['a daily ritual asked on dates only', changed('days: [mon, tue]', 'dates: [2026-11-25]')],
    [
      'a ritual every two weeks for a time',
      changed('days: [mon, tue]', 'days: [mon], every_weeks: 2, until: 2026-12-18'),
    ],
    ['a person who works on Saturdays', changed('roles: [mentor]', 'roles: [mentor], works: [fri, sat]')],
    ['an EIG in charge of their own défi', changed('in_charge: m1', 'in_charge: e01')],
    ['a file with a byte order mark', `\uFEFF${MINIMAL}`],
  ])('accepts %s', (_, text) => {
    expect(sentencesOf(text)).toEqual([]);
  });
});

const FAULTS: [name: string, text: string, sentence: string][] = [
  ['an empty file', '', 'Le fichier est vide. Partez de l’exemple demo/cohort.yml.'],
  [
    'a list instead of keys',
    '- a\n',
    'Ligne 1 : le fichier doit commencer par des clés, comme « cohort: » ou « people: ». Partez de l’exemple demo/cohort.yml.',
  ],
  [
    'a YAML mistake',
    changed('[m1]', '[m1'),
    'Ligne 26 : le fichier ne se lit pas à partir d’ici. Vérifiez l’alignement, les guillemets, les crochets et les accolades.',
  ],
  [
    'a text with a colon',
    changed('Rivage Clair', 'Rivage: Clair'),
    'Ligne 22 : il y a deux fois « : » dans cette ligne. Mettez le texte entre guillemets.',
  ],
  [
    'a key given twice',
    changed('    mentors:', '    name: x\n    mentors:'),
    'Ligne 25 : la clé « name » est déjà donnée plus haut. Gardez-en une seule.',
  ],
  [
    'a key that reaches for the prototype',
    changed('  locale: fr', '  __proto__: { admin: true }\n  locale: fr'),
    'Ligne 4 : la clé « __proto__ » est refusée pour des raisons de sécurité. Retirez-la.',
  ],
  [
    'a mistyped key',
    changed('locale:', 'local:\n  locale:'),
    'Ligne 4 : la clé « local » n’est pas connue. Vouliez-vous dire « locale » ?',
  ],
  [
    'a key of a practice that is not there yet',
    changed('roles: [mentor]', 'roles: [mentor], coffee: [lundi]'),
    'Ligne 18 : la clé « coffee » n’est pas connue ici. Retirez-la, ou corrigez son nom.',
  ],
  [
    'an unknown block',
    `${MINIMAL}recipes: []\n`,
    'Ligne 33 : la clé « recipes » n’est pas connue ici. Retirez-la, ou corrigez son nom.',
  ],
  ...(
    [
      [
        'a dataset of an unknown défi',
        'datasets:\n  - { id: j, challenge: y, title: T, stage: legal }',
        'Ligne 34 : le défi y n’existe pas. Ajoutez-le sous challenges, ou corrigez l’identifiant.',
      ],
      [
        'an end state without ground',
        'datasets:\n  - { id: j, challenge: rivage, title: T, stage: legal, end: withheld }',
        'Ligne 34 : le jeu de données j est clos sans raison. Ajoutez « ground » : le texte de loi, ou ce qui a décidé l’équipe.',
      ],
      [
        'a block without reason',
        'datasets:\n  - { id: j, challenge: rivage, title: T, stage: legal, state: blocked }',
        'Ligne 34 : le jeu de données j est en attente ou bloqué sans raison. Ajoutez « reason », ou retirez « state ».',
      ],
      [
        'a reason without block',
        'datasets:\n  - { id: j, challenge: rivage, title: T, stage: legal, reason: network }',
        'Ligne 34 : le jeu de données j a une raison de blocage sans être en attente ni bloqué. Ajoutez state: blocked ou state: waiting, ou retirez « reason ».',
      ],
      [
        'a URL that is no dataset',
        'datasets:\n  - { id: j, challenge: rivage, title: T, stage: legal, link: "https://mal.example/x" }',
        'Ligne 34 : « https://mal.example/x » n’est pas la page d’un jeu de données. Écrivez une adresse comme https://www.data.gouv.fr/fr/datasets/nom-du-jeu/.',
      ],
      [
        'two datasets of one id',
        'datasets:\n  - { id: j, challenge: rivage, title: T, stage: legal }\n  - { id: j, challenge: rivage, title: U, stage: legal }',
        'Ligne 35 : l’identifiant « j » est déjà pris sous datasets. Donnez-en un autre, ou retirez la ligne en double.',
      ],
      [
        'a milestone that is not in the template',
        'milestones:\n  template: eig-10-months\n  exceptions:\n    - { milestone: pique-nique }',
        'Ligne 36 : le jalon pique-nique n’est pas dans le gabarit. Corrigez son nom, ou ajoutez « title » et « on » pour en faire un jalon à vous.',
      ],
      [
        'an own milestone without a date',
        'milestones:\n  template: eig-10-months\n  exceptions:\n    - { milestone: pique-nique, title: Pique-nique }',
        'Ligne 36 : le jalon pique-nique, ajouté au gabarit, n’a pas de date. Ajoutez « on ».',
      ],
      [
        'a team’s milestone without a team',
        'milestones:\n  template: eig-10-months\n  exceptions:\n    - { milestone: roadmap, state: done }',
        'Ligne 36 : le jalon roadmap est celui d’un défi. Ajoutez « challenge ».',
      ],
      [
        'the cohort’s milestone with a team',
        'milestones:\n  template: eig-10-months\n  exceptions:\n    - { milestone: demo-day, challenge: rivage }',
        'Ligne 36 : le jalon demo-day est celui de toute la promotion. Retirez « challenge ».',
      ],
      [
        'a date outside the cohort',
        'milestones:\n  template: eig-10-months\n  exceptions:\n    - { milestone: roadmap, challenge: rivage, on: 2030-01-01 }',
        'Ligne 36 : le 2030-01-01 est hors du programme, qui va du 2026-02-14 au 2028-03-13. Corrigez cette date.',
      ],
      [
        'a milestone moved before its dependency',
        'milestones:\n  template: eig-10-months\n  exceptions:\n    - { milestone: hypothesis, challenge: rivage, on: 2026-10-01 }',
        'Ligne 36 : le 2026-10-01 vient avant « roadmap » (2026-10-26), que ce jalon attend. Choisissez une date plus tardive, ou déplacez aussi l’autre.',
      ],
      [
        'nobody in charge',
        'milestones:\n  template: eig-10-months\n  exceptions:\n    - { milestone: roadmap, challenge: rivage, in_charge: zz }',
        'Ligne 36 : la personne zz n’existe pas. Ajoutez-la sous people, ou corrigez l’identifiant.',
      ],
      [
        'a link that is none',
        'milestones:\n  template: eig-10-months\n  exceptions:\n    - { milestone: midway-review, link: "javascript:alert(1)" }',
        'Ligne 36 : « javascript:alert(1) » n’est pas une adresse. Écrivez-la en entier : https://…',
      ],
    ] as const
  ).map(([name, more, sentence]): [string, string, string] => [name, `${MINIMAL}${more}\n`, sentence]),
  ['a missing key', changed('  locale: fr\n', ''), 'Ligne 1 : il manque « locale ». Ajoutez cette clé ici.'],
  [
    'a missing block',
    MINIMAL.replace(/people:[^]*challenges:\n/, 'challenges:\n'),
    'Ligne 1 : il manque « people ». Ajoutez cette clé ici.',
  ],
  [
    'a key left blank',
    changed('name: Rivage Clair', 'name:'),
    'Ligne 22 : « name » est vide. Complétez la valeur, ou retirez la clé si elle est facultative.',
  ],
  [
    'a number where text is expected',
    changed('name: Rivage Clair', 'name: 12'),
    'Ligne 22 : « name » n’a pas la bonne forme. Écrivez un texte, entre guillemets si c’est un nombre.',
  ],
  [
    'one role outside a list',
    changed('[mentor]', 'mentor'),
    'Ligne 18 : « roles » n’a pas la bonne forme. Écrivez une liste, entre crochets ou avec un tiret par ligne.',
  ],
  [
    'an unknown role',
    changed('[mentor]', '[mentore]'),
    'Ligne 18 : « mentore » n’est pas une valeur possible pour « roles ». Choisissez eig, mentor, sponsor, coordination ou community.',
  ],
  [
    'an unknown set of questions',
    changed('questions: weekly', 'questions: monthly'),
    'Ligne 29 : « questions » attend weekly, daily, arrival, plenary, handover ou mentor, ou une liste de questions, une par ligne.',
  ],
  [
    'a day in French',
    changed('[mon, tue]', '[lun, tue]'),
    'Ligne 32 : « lun » n’est pas une valeur possible pour « days ». Choisissez mon, tue, wed, thu, fri, sat ou sun.',
  ],
  [
    'a name too long',
    changed('Rivage Clair', 'R'.repeat(201)),
    'Ligne 22 : « name » est trop long. Raccourcissez à 200 signes au plus.',
  ],
  [
    'an identifier with a capital and an accent',
    changed('id: quotidien', 'id: Été'),
    'Ligne 31 : l’identifiant « Été » n’a pas la bonne forme. Écrivez de 1 à 40 lettres minuscules sans accent, chiffres ou tirets.',
  ],
  [
    'a channel name with a hash',
    changed('  promo:', '  "#promo": { for: cohort }\n  promo:'),
    'Ligne 12 : l’identifiant « #promo » n’a pas la bonne forme. Écrivez de 1 à 40 lettres minuscules sans accent, chiffres ou tirets.',
  ],
  [
    'a mail address without a domain',
    changed('e01@a.example', 'e01@a'),
    'Ligne 16 : « e01@a » n’est pas une adresse de courriel. Écrivez par exemple prenom.nom@exemple.fr.',
  ],
  [
    'a day that is not in the calendar',
    changed('2026-09-14', '2026-02-30'),
    'Ligne 7 : « 2026-02-30 » n’est pas une date du calendrier. Écrivez année-mois-jour, par exemple 2026-09-14.',
  ],
  [
    'a date written the French way',
    changed('from: 2026-10-01', 'from: 01/10/2026'),
    'Ligne 24 : « 01/10/2026 » n’est pas une date du calendrier. Écrivez année-mois-jour, par exemple 2026-09-14.',
  ],
  [
    'an hour written the French way',
    changed('closes_at: 12:00', 'closes_at: 12h'),
    'Ligne 32 : « 12h » n’est pas une heure. Écrivez par exemple "09:30", entre guillemets.',
  ],
  [
    'a bad time zone',
    changed('Europe/Paris', 'Europe/Brest'),
    'Ligne 5 : le fuseau horaire « Europe/Brest » n’existe pas. Écrivez un nom comme Europe/Paris ou Indian/Reunion.',
  ],
  [
    'an offset instead of a time zone',
    changed('Europe/Paris', '"+02:00"'),
    'Ligne 5 : le fuseau horaire « +02:00 » n’existe pas. Écrivez un nom comme Europe/Paris ou Indian/Reunion.',
  ],
  [
    'unknown holidays',
    changed('holidays: FR', 'holidays: FR-974'),
    'Ligne 6 : le calendrier de jours fériés « FR-974 » n’est pas connu. Écrivez par exemple FR, FR-AM (Alsace-Moselle) ou FR-RE (La Réunion).',
  ],
  [
    'a ritual every half week',
    changed('[mon, tue]', '[mon], every_weeks: 0'),
    'Ligne 32 : « 0 » n’est pas un nombre de semaines possible. Écrivez un nombre entier de 1 à 8.',
  ],
  [
    'défis that are neither all nor a list',
    changed('challenges: [rivage]', 'challenges: rivage'),
    'Ligne 31 : « challenges » attend all, ou une liste d’identifiants de défis entre crochets.',
  ],
  [
    'two people with one identifier',
    changed('challenges:\n', '  - { id: e02, name: Autre, roles: [eig] }\nchallenges:\n'),
    'Ligne 20 : l’identifiant « e02 » est déjà pris sous people. Donnez-en un autre, ou retirez la ligne en double.',
  ],
  [
    'two rituals with one identifier',
    changed('id: quotidien', 'id: bilan'),
    'Ligne 31 : l’identifiant « bilan » est déjà pris sous rituals. Donnez-en un autre, ou retirez la ligne en double.',
  ],
  [
    'two people with one mail address, whatever its case',
    changed('e02@a.example', 'E01@A.example'),
    'Ligne 17 : « e01@a.example » (email) est déjà à la personne e01. Corrigez l’une des deux, ou ne gardez qu’une personne.',
  ],
  [
    'two people with one Slack account',
    changed('e01@a.example', 'e01@a.example, slack: U1').replace('e02@a.example', 'e02@a.example, slack: U1'),
    'Ligne 17 : « u1 » (slack) est déjà à la personne e01. Corrigez l’une des deux, ou ne gardez qu’une personne.',
  ],
  [
    'two channels at one address',
    changed('for: cohort', 'for: cohort, slack: C1').replace('for: rivage', 'for: rivage, slack: C1'),
    'Ligne 14 : l’adresse « C1 » est déjà celle du salon promo. Donnez à chaque salon la sienne.',
  ],
  [
    'a person listed twice in a team',
    changed('id: e02, from', 'id: e01, from'),
    'Ligne 24 : « e01 » est deux fois dans « eig ». Gardez-en un seul.',
  ],
  [
    'a day listed twice',
    changed('[mon, tue]', '[mon, mon]'),
    'Ligne 32 : « mon » est deux fois dans « days ». Gardez-en un seul.',
  ],
  [
    'an EIG who does not exist',
    changed('[e01, {', '[e99, {'),
    'Ligne 24 : la personne e99 n’existe pas. Ajoutez-la sous people, ou corrigez l’identifiant.',
  ],
  [
    'a person in charge who does not exist',
    changed('in_charge: m1', 'in_charge: m9'),
    'Ligne 26 : la personne m9 n’existe pas. Ajoutez-la sous people, ou corrigez l’identifiant.',
  ],
  [
    'a name of JavaScript as a channel',
    changed('bulletin_channel: promo', 'bulletin_channel: constructor'),
    'Ligne 9 : le salon constructor n’existe pas. Ajoutez-le sous channels, ou corrigez le nom.',
  ],
  [
    'a défi without its channel',
    changed('channel: projet-rivage', 'channel: projet-x'),
    'Ligne 23 : le salon projet-x n’existe pas. Ajoutez-le sous channels, ou corrigez le nom.',
  ],
  [
    'a ritual for a défi that does not exist',
    changed('challenges: [rivage]', 'challenges: [ravage]'),
    'Ligne 31 : le défi ravage n’existe pas. Ajoutez-le sous challenges, ou corrigez l’identifiant.',
  ],
  [
    'a channel for nobody',
    changed('promo: { for: cohort }', 'promo: { for: cohort }\n  vide: { for: sponsors }'),
    'Ligne 13 : « sponsors » ne désigne personne. Écrivez cohort, mentors, coordination, community ou l’identifiant d’un défi.',
  ],
  [
    'a digest sent outside the promotion',
    changed('coordination: { for: coordination }', 'coordination: { for: community }'),
    'Ligne 10 : le salon coordination n’est pas ouvert aux bonnes personnes. Choisissez un salon dont « for » est coordination ou cohort.',
  ],
  [
    'a team that would speak before the whole promotion',
    changed('channel: projet-rivage', 'channel: promo'),
    'Ligne 23 : le salon promo n’est pas ouvert aux bonnes personnes. Choisissez un salon dont « for » est rivage.',
  ],
  [
    'a défi named like an audience',
    MINIMAL.replaceAll('rivage', 'all')
      .replace('for: all', 'for: all')
      .replaceAll('projet-all', 'projet-rivage'),
    'Ligne 21 : « all » a déjà un autre sens dans ce fichier. Donnez un autre identifiant à ce défi.',
  ],
  [
    'a mentor who is not one',
    changed('mentors: [m1]', 'mentors: [m1, c1]'),
    'Ligne 25 : la personne c1 n’a pas le rôle mentor. Ajoutez-le à ses rôles sous people, ou choisissez quelqu’un d’autre.',
  ],
  [
    'a coach outside the coordination',
    changed('coach: c1', 'coach: m1'),
    'Ligne 27 : la personne m1 n’a pas le rôle coordination. Ajoutez-le à ses rôles sous people, ou choisissez quelqu’un d’autre.',
  ],
  [
    'a person in charge from outside the team',
    changed('in_charge: m1', 'in_charge: c1'),
    'Ligne 26 : la personne c1 ne fait pas partie du défi rivage. Choisissez un ou une mentor ou EIG de ce défi.',
  ],
  [
    'a promotion that ends before it starts',
    changed('ends_on: 2027-07-13', 'ends_on: 2026-07-13'),
    'Ligne 8 : la fin (2026-07-13) vient avant le début (2026-09-14). Corrigez l’une des deux dates.',
  ],
  [
    'a person who arrives after the end',
    changed('roles: [mentor]', 'roles: [mentor], starts_on: 2027-08-01'),
    'Ligne 18 : la fin (2027-07-13) vient avant le début (2027-08-01). Corrigez l’une des deux dates.',
  ],
  [
    'a member who leaves before arriving',
    changed('from: 2026-10-01', 'from: 2026-10-01, until: 2026-09-30'),
    'Ligne 24 : la fin (2026-09-30) vient avant le début (2026-10-01). Corrigez l’une des deux dates.',
  ],
  [
    'a question asked at night',
    changed('closes_at: 15:00', 'closes_at: 23:00'),
    'Ligne 30 : « closes_at » à 23:00 tombe hors des heures de travail. Choisissez une heure entre 08:30 et 19:00.',
  ],
  [
    'a bilan without its closing day',
    changed('closes_day: fri, ', ''),
    'Ligne 29 : il manque « closes_day ». Ajoutez cette clé ici.',
  ],
  [
    'a daily ritual without days',
    changed('days: [mon, tue], ', ''),
    'Ligne 31 : il manque « days ». Ajoutez cette clé ici.',
  ],
  [
    'a weekly ritual asked on separate days',
    changed('opens_day: mon', 'days: [mon], opens_day: mon'),
    'Ligne 30 : « days » ne s’emploie pas avec les questions weekly. Retirez cette clé, ou changez « questions ».',
  ],
  [
    'a question of one’s own without a label',
    changed('questions: daily', 'title: Météo, questions: ["Humeur (humeur)", " : Combien ?"]'),
    'Ligne 31 : il manque un nom court avant la question. Écrivez par exemple « Charge : De 1 à 5 ? ».',
  ],
  [
    'questions of one’s own without a name',
    changed('questions: daily', 'questions: ["Humeur (humeur)"]'),
    'Ligne 31 : il manque « title ». Ajoutez cette clé ici.',
  ],
  [
    'a mentors’ set that one would answer for all',
    changed('questions: daily, answer_by: person', 'questions: mentor, answer_by: team'),
    'Ligne 31 : les questions mentor demandent « answer_by: person ». Corrigez cette clé.',
  ],
  [
    'a personal answer published for the team',
    changed('recap: team', 'recap: cohort'),
    'Ligne 31 : une réponse par personne n’est lue que par l’équipe. Écrivez recap: team, ou answer_by: team.',
  ],
  [
    'a daily ritual that closes before it opens',
    changed('closes_at: 12:00', 'closes_at: 09:00'),
    'Ligne 32 : le rituel ferme (09:00) avant d’avoir ouvert (09:30). Choisissez une fermeture plus tardive.',
  ],
  [
    'a bilan that closes before it opens',
    changed('opens_day: mon', 'opens_day: sat'),
    'Ligne 30 : le rituel ferme (fri 15:00) avant d’avoir ouvert (sat 10:00). Choisissez une fermeture plus tardive.',
  ],
  [
    'a reminder before the opening',
    changed('reminds_at: 11:00', 'reminds_at: 09:00'),
    'Ligne 32 : le rappel (09:00) n’est pas entre l’ouverture (09:30) et la fermeture (12:00). Déplacez-le entre les deux, ou retirez-le.',
  ],
  [
    'a reminder after the closing of a bilan',
    changed('reminds_at: 10:00', 'reminds_at: 16:00'),
    'Ligne 30 : le rappel (fri 16:00) n’est pas entre l’ouverture (mon 10:00) et la fermeture (fri 15:00). Déplacez-le entre les deux, ou retirez-le.',
  ],
];

describe('a fault in a cohort file is said with its line and its remedy', () => {
  test.each(FAULTS)('%s', (_, text, sentence) => {
    expect(sentencesOf(text)).toEqual([sentence]);
  });

  test.each(FAULTS)('%s: in English too, at the same line', (_, text) => {
    const lines = (locale: 'fr' | 'en') => {
      const read = readCohortFile(text, locale);
      return 'faults' in read ? read.faults.map(({ line }) => line) : [];
    };
    const [sentence] = sentencesOf(text, 'en');
    expect(lines('en')).toEqual(lines('fr'));
    expect(sentence).toMatch(/^(Line \d+: |The file is empty)/);
  });

  test('all faults are listed together, in the order of the lines', () => {
    const text = changed('[e01, {', '[e99, {').replace('locale: fr', 'locale: fr\n  colour: blue');
    expect(sentencesOf(text.replace('e01@a.example', 'nobody'))).toEqual([
      'Ligne 5 : la clé « colour » n’est pas connue ici. Retirez-la, ou corrigez son nom.',
      'Ligne 17 : « nobody » n’est pas une adresse de courriel. Écrivez par exemple prenom.nom@exemple.fr.',
      'Ligne 25 : la personne e99 n’existe pas. Ajoutez-la sous people, ou corrigez l’identifiant.',
    ]);
  });
});

test('an entry of the wrong shape hides no fault of the others, and adds none', () => {
  const text = changed('[e01, {', '[e99, {')
    .replace('roles: [eig]', 'rolles: [eig]')
    .replace('closes_at: 12:00', 'closes_at: 08:00');
  const said = sentencesOf(text).map((sentence) => sentence.replace(/^Ligne \d+ : /, '').slice(0, 38));
  expect(said).toEqual([
    expect.stringContaining('roles'),
    expect.stringContaining('rolles'),
    expect.stringContaining('la personne e99 n’existe pas'),
    expect.stringContaining('closes_at'),
    expect.stringContaining('le rituel ferme (08:00)'),
  ]);
});

const places = (value: unknown, path: string[] = []): string[][] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inside]) => places(inside, [...path, key]))]
    : [path];

const replaced = (value: unknown, [key, ...rest]: string[], put: unknown): unknown => {
  if (key === undefined) return put;
  const copy: Record<string, unknown> = Object.assign(Array.isArray(value) ? [] : {}, value);
  copy[key] = replaced(copy[key], rest, put);
  return copy;
};

test('whatever replaces whatever part of a file, it is read or refused, never a crash', () => {
  const file = fileOf(MINIMAL);
  const junk = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('99:99', '2026-13-01', 'constructor', '__proto__', undefined),
  );
  fc.assert(
    fc.property(fc.constantFrom(...places(file)), junk, (path, put) => {
      const checked = checkCohortFile(replaced(file, path, put));
      expect('file' in checked || checked.faults.length > 0).toBe(true);
    }),
    { numRuns: inject('atLength') ? 2000 : 500 },
  );
});

const DEMO = readFileSync(new URL('../../demo/cohort.yml', import.meta.url), 'utf8');

describe('the demo cohort', () => {
  const demo = fileOf(DEMO);
  const withRole = (role: string) =>
    demo.people.filter(({ roles }) => roles.some((own) => own === role)).length;

  test('has its 76 people, each in their place', () => {
    expect({
      challenges: demo.challenges.length,
      eig: withRole('eig'),
      mentors: withRole('mentor'),
      sponsors: withRole('sponsor'),
      coordination: withRole('coordination'),
      community: withRole('community'),
      people: demo.people.length,
    }).toEqual({
      challenges: 12,
      eig: 32,
      mentors: 18,
      sponsors: 12,
      coordination: 5,
      community: 10,
      people: 76,
    });
  });

  test('places each of the 32 EIGs and the 18 mentors on one défi', () => {
    const ids = (key: 'eig' | 'mentors') =>
      demo.challenges.flatMap((challenge) => challenge[key].map(({ id }) => id));
    expect([new Set(ids('eig')).size, ids('eig').length]).toEqual([32, 32]);
    expect([new Set(ids('mentors')).size, ids('mentors').length]).toEqual([18, 18]);
  });

  test('could be launched as it is', () => {
    expect([launchFaults(demo), launchWarnings(demo)]).toEqual([[], []]);
  });
});

const LAUNCH: [name: string, change: (file: CohortFile) => void, sentences: string[]][] = [
  [
    'a défi without a goal',
    (file) => delete file.challenges[0]?.goal,
    ['Le défi rivage n’a pas d’objectif. Ajoutez « goal » : une phrase que toute la promotion comprend.'],
  ],
  [
    'a défi without a person in charge',
    (file) => delete file.challenges[0]?.in_charge,
    [
      'Le défi rivage n’a pas de personne responsable. Ajoutez « in_charge » : c’est à elle que le robot écrira.',
    ],
  ],
  [
    'a défi without a mentor',
    (file) => file.challenges[0]?.mentors.splice(0),
    ['Le défi rivage n’a ni mentore ni mentor. Ajoutez au moins une personne sous « mentors ».'],
  ],
  [
    'a défi without a team',
    (file) => file.challenges[0]?.eig.splice(0),
    ['Le défi rivage n’a pas d’EIG. Ajoutez l’équipe sous « eig ».'],
  ],
  [
    'a défi of eight months',
    (file) => Object.assign(file.challenges[0] ?? {}, { ends_on: '2027-05-13' }),
    ['Le défi rivage va du 2026-09-14 au 2027-05-13. Un défi dure de 9 à 12 mois : corrigez ses dates.'],
  ],
  [
    'a défi of more than twelve months',
    (file) => Object.assign(file.challenges[0] ?? {}, { starts_on: '2026-06-01' }),
    ['Le défi rivage va du 2026-06-01 au 2027-07-13. Un défi dure de 9 à 12 mois : corrigez ses dates.'],
  ],
  [
    'a défi of exactly nine months',
    (file) => Object.assign(file.challenges[0] ?? {}, { ends_on: '2027-06-13' }),
    [],
  ],
  [
    'a défi of exactly twelve months',
    (file) => Object.assign(file.challenges[0] ?? {}, { ends_on: '2027-09-13' }),
    [],
  ],
  [
    'a cohort without the contact for personal data',
    (file) => delete file.cohort.contacts?.data_protection,
    ['Avant le lancement, il faut un contact « data_protection ». Ajoutez-le sous cohort, contacts.'],
  ],
  [
    'a cohort without privacy',
    (file) => delete file.cohort.privacy,
    ['controller', 'basis', 'hosting'].map(
      (key) => `Avant le lancement, la notice doit dire « ${key} ». Ajoutez-le sous cohort, privacy.`,
    ),
  ],
];

describe('before a launch', () => {
  test.each(LAUNCH)('%s', (_, change, sentences) => {
    const file = structuredClone(fileOf(DEMO));
    change(file);
    expect(launchFaults(file).map(({ problem }) => sayProblem(problem, 'fr'))).toEqual(sentences);
  });

  test('one EIG alone is a warning, not a fault', () => {
    const file = structuredClone(fileOf(DEMO));
    file.challenges[0]?.eig.splice(1);
    expect(launchFaults(file)).toEqual([]);
    expect(launchWarnings(file).map(({ problem }) => sayProblem(problem, 'fr'))).toEqual([
      'Le défi rivage n’a qu’une personne EIG : prévoir un binôme.',
    ]);
  });
});
