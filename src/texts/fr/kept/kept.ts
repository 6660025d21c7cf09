import type { Duration, Retention, Since, Until } from '../../../rituals/retention.ts';

const since: Record<Since, string> = {
  round: 'après le rendez-vous',
  cohortEnd: 'après la fin de la promotion',
  cohortStart: 'après le début de la promotion',
  contract: 'après la fin de votre participation',
  closing: 'après leur clôture',
  answer: 'après la réponse',
  declaration: 'puis la question vous est posée de nouveau',
  session: 'après la séance',
};

const until: Record<Until, string> = {
  roundClosed: 'jusqu’à la clôture du rendez-vous',
  lasts: 'le temps qu’elles durent',
  request: 'autant que la demande',
  revoked: 'jusqu’à « formation calendrier révoquer »',
  coffeeStopped: 'jusqu’à « café arrêter »',
  draw: 'jusqu’au tirage',
  called: 'jusqu’à l’appel',
  addressed: 'jusqu’à ce que vous le disiez',
  lifted: 'jusqu’à ce que vous le leviez',
  answered: 'jusqu’à la réponse',
};

const units = new Intl.DurationFormat('fr', { style: 'long' });
const lengthOf = (duration: Duration): string => units.format(duration);

export const kept = {
  howLong: ({ for: length, since: from, until: end }: Retention): string => {
    const span = length ? lengthOf(length) : '';
    if (end) return span ? `${until[end]}, ${span} au plus` : until[end];
    if (!from) return span;
    return from === 'declaration' ? `${span}, ${since[from]}` : `${span} ${since[from]}`;
  },
  line: (what: string, howLong: string, why: string) =>
    `${what.charAt(0).toUpperCase()}${what.slice(1)} : ${howLong}, pour ${why}.`,
  /** What a purge deletes, in the list that is given to the archives. */
  purged: {
    people: 'Personnes dont la participation est finie, et tout ce qui les nomme',
    'daily answers': 'Réponses aux stand-up',
    'team reports': 'Bilans d’équipe',
    proposals: 'Rendez-vous proposés',
    aliases: 'Noms de code du journal',
    'memory of unknown accounts': 'Conversations de comptes inconnus',
    'ids of calls': 'Empreintes des appels traités',
    'hours of sending': 'Heures d’envoi',
    'hours of conversations': 'Heures de lecture des conversations',
    'appointments kept': 'Passages des rendez-vous du robot',
    'help requests': 'Demandes d’entraide',
    'help drafts': 'Demandes d’entraide jamais confirmées',
    'help suggestions': 'Demandes proposées à des volontaires',
    skills: 'Compétences et accords',
    calls: 'Demandes d’appel',
    'requests to the coordination': 'Demandes à la coordination',
    'requests to join': 'Demandes pour rejoindre la communauté',
    workshops: 'Formations',
    'workshops without a date': 'Formations sans date',
    'side tracks': 'Pistes annexes',
    coffees: 'Cafés',
    'who could unblock datasets': 'Qui pouvait débloquer un jeu de données',
    'people in charge of milestones': 'Personnes en charge d’un jalon',
    'days of reminders of milestones': 'Jours des rappels de jalons',
    'good news': 'Bonnes nouvelles',
    'acts of the coordination': 'Actes de la coordination',
    'imported files': 'Fichiers importés',
    deliveries: 'Messages envoyés, sans leur texte',
    'cards after a pause': 'Cartes de fin de pause',
    'counts of exports': 'Nombres d’exports demandés',
    'lists of purges': 'Bordereaux de purge',
  } as Record<string, string>,
};
export type KeptTexts = typeof kept;
