/** All the scopes the app asks for, with reasons; no other is asked for. */

export type Scope = { scope: string; why: { fr: string; en: string } };

export const SCOPES: readonly Scope[] = [
  {
    scope: 'chat:write',
    why: {
      fr: 'écrire aux personnes, et dans les salons où le robot est invité',
      en: 'write to people, and in the channels the bot is invited to',
    },
  },
  {
    scope: 'im:write',
    why: { fr: 'ouvrir la conversation avec une personne', en: 'open the conversation with a person' },
  },
  {
    scope: 'im:history',
    why: {
      fr: 'lire ce qui lui est écrit en message direct, et y vérifier qu’un message est bien parti',
      en: 'read what is written to it in direct messages, and check there that a message did leave',
    },
  },
  {
    scope: 'commands',
    why: { fr: 'répondre à /eig et au raccourci', en: 'answer /eig and the shortcut' },
  },
  {
    scope: 'app_mentions:read',
    why: { fr: 'répondre quand on mentionne le robot', en: 'answer when the bot is mentioned' },
  },
  {
    scope: 'users:read',
    why: {
      fr: 'connaître le fuseau horaire, la langue et le départ des personnes',
      en: 'know people’s time zone, language, and when they leave',
    },
  },
  {
    scope: 'users:read.email',
    why: {
      fr: 'reconnaître les personnes du fichier de promotion par leur adresse',
      en: 'recognise the people of the cohort file by their address',
    },
  },
];

/** Optional, and only used where granted. */
export const OPTIONAL_SCOPES: readonly Scope[] = [
  {
    scope: 'channels:history',
    why: {
      fr: 'vérifier dans un salon public qu’un message est bien parti, au lieu de le laisser en attente',
      en: 'check in a public channel that a message did leave, instead of holding it back',
    },
  },
  {
    scope: 'groups:history',
    why: { fr: 'la même chose dans un salon privé', en: 'the same in a private channel' },
  },
  {
    scope: 'files:write',
    why: {
      fr: 'montrer les graphiques de la page de la semaine, que des mots remplacent sans lui, et remettre à la coordination les exports qu’elle demande',
      en: 'show the charts of the week’s page, which words replace without it, and hand the coordination the exports it asks for',
    },
  },
  {
    scope: 'files:read',
    why: {
      fr: 'lire le tableur que la coordination dépose en message direct, et savoir quand un graphique envoyé est prêt à être montré',
      en: 'read the spreadsheet that the coordination drops in its direct message, and know when an uploaded chart is ready to be shown',
    },
  },
  {
    scope: 'channels:read',
    why: {
      fr: 'nommer les salons publics que les textes citent, et dire, avec npm run doctor, dans lesquels le robot manque',
      en: 'name the public channels that texts refer to, and say, with npm run doctor, which ones the bot is missing from',
    },
  },
  {
    scope: 'groups:read',
    why: {
      fr: 'dire, avec npm run doctor, dans quels salons privés le robot manque',
      en: 'say, with npm run doctor, which private channels the bot is missing from',
    },
  },
];

export const missingScopes = (granted: ReadonlySet<string>): Scope[] =>
  SCOPES.filter(({ scope }) => !granted.has(scope));
