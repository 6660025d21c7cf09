import { dates } from '../dates.ts';
import type { SheetSentences, SheetWords } from '../../../rituals/cohort-sheet/index.ts';

const conjunction = new Intl.ListFormat('fr', { type: 'conjunction' });
const neededColumns = { name: '« Nom »', email: '« Adresse »', roles: '« Rôle »' };

const words: SheetWords = {
  columns: {
    name: [
      'Nom',
      'nom complet',
      'nom et prénom',
      'prénom et nom',
      'prénom nom',
      'nom prénom',
      'nom de famille',
      'personne',
    ],
    firstName: ['Prénom'],
    email: [
      'Adresse',
      'courriel',
      'mail',
      'e-mail',
      'adresse mail',
      'adresse e-mail',
      'adresse électronique',
      'mél',
    ],
    roles: ['Rôle', 'rôles', 'fonction', 'statut'],
    challenge: ['Défi', 'défis', 'équipe', 'projet'],
    host: ['Administration', 'administration d’accueil', 'ministère', 'structure'],
    goal: ['Objectif', 'but', 'objectif du défi'],
    inCharge: ['Responsable', 'personne responsable'],
    startsOn: ['Arrivée', 'début', 'date d’arrivée', 'date de début', 'du'],
    endsOn: ['Départ', 'fin', 'date de fin', 'date de départ', 'fin de contrat', 'au'],
    locale: ['Langue'],
    timezone: ['Fuseau', 'fuseau horaire'],
    works: ['Jours', 'jours travaillés', 'jours de travail'],
    skills: ['Compétences'],
    channel: ['Salon', 'salon du défi', 'canal'],
    slack: ['Slack', 'identifiant slack'],
    mattermost: ['Mattermost'],
  },
  roles: {
    eig: ['EIG', 'entrepreneur d’intérêt général', 'entrepreneuse d’intérêt général', 'lauréat', 'lauréate'],
    mentor: [
      'mentor',
      'mentore',
      'mentors',
      'porteur',
      'porteuse',
      'porteur de projet',
      'porteuse de projet',
    ],
    sponsor: ['sponsor', 'mentor de haut niveau', 'mentore de haut niveau'],
    coordination: ['coordination', 'coach', 'coordinateur', 'coordinatrice', 'équipe programme'],
    community: ['communauté', 'alumni', 'ancien', 'ancienne'],
  },
  languages: { fr: ['français'], en: ['anglais'] },
};

const faults: SheetSentences = {
  broken: () => 'un guillemet est ouvert sans être refermé. Retirez-le, ou doublez-le.',
  'long-cell': ({ most }) =>
    `une case a plus de ${most.toLocaleString('fr-FR')} caractères. Raccourcissez-la : aucune n’en a besoin d’autant.`,
  'many-rows': ({ most }) =>
    `ce tableur a plus de ${most.toLocaleString('fr-FR')} lignes. Coupez-le en plusieurs fichiers.`,
  'many-columns': ({ most }) =>
    `ce tableur a plus de ${most} colonnes. Ne gardez que celles de « promo modèle ».`,
  'no-rows': () =>
    'il n’y a personne dans ce tableur. Mettez une ligne de titres, puis une ligne par personne.',
  'no-columns': ({ missing }) =>
    `il manque ${missing.length > 1 ? 'les colonnes' : 'la colonne'} ${conjunction.format(missing.map((column) => neededColumns[column]))}. La première ligne porte les titres : « promo modèle » vous en donne un exemple.`,
  'column-twice': ({ column }) => `la colonne « ${column} » dit la même chose qu’une autre. Gardez-en une.`,
  'no-name': () => 'cette ligne n’a pas de nom. Complétez-la ou retirez-la.',
  'no-email': ({ name }) => `${name} n’a pas d’adresse. Ajoutez celle de son compte dans votre messagerie.`,
  'bad-email': ({ value }) => `« ${value} » n’est pas une adresse de courriel.`,
  'same-email': ({ value, other }) =>
    `« ${value} » est déjà à la ligne ${other}. Une personne, une ligne : séparez ses rôles par une virgule.`,
  'same-account': ({ value, other }) => `le compte « ${value} » est déjà à la ligne ${other}.`,
  'no-role': ({ name }) => `${name} n’a pas de rôle : EIG, mentor, sponsor, coordination ou communauté.`,
  'unknown-role': ({ value }) =>
    `« ${value} » n’est pas un rôle. Écrivez EIG, mentor, sponsor, coordination ou communauté.`,
  'no-team': ({ name }) => `${name} est EIG sans défi. Complétez la colonne « Défi ».`,
  'bad-date': ({ value }) => `« ${value} » n’est pas une date. Écrivez par exemple 14/09/2026.`,
  'ends-first': ({ starts, ends }) =>
    `le départ (${dates.fullDay(Temporal.PlainDate.from(ends))}) vient avant l’arrivée (${dates.fullDay(Temporal.PlainDate.from(starts))}).`,
  'unknown-zone': ({ value }) =>
    `« ${value} » n’est pas un fuseau horaire. Écrivez par exemple Europe/Paris ou Indian/Reunion.`,
  'unknown-language': ({ value }) =>
    `« ${value} » n’est pas une langue que je parle. Écrivez français ou anglais.`,
  'bad-days': ({ value }) =>
    `« ${value} » ne dit pas des jours de la semaine. Écrivez par exemple « lundi à jeudi ».`,
  formula: ({ value }) =>
    `« ${value} » est une formule ou son erreur. Collez la valeur à la place (collage spécial, valeurs).`,
  'not-in-team': ({ name, challenge }) => `${name} ne fait pas partie du défi ${challenge}.`,
};

export const cohortSheet = {
  words,
  faults,
  atLine: (line: number, sentence: string): string => `Ligne ${line} : ${sentence}`,
};
export type CohortSheetTexts = typeof cohortSheet;
