import type { Phase } from '../../rituals/dataset/dataset.ts';
const list = new Intl.ListFormat('fr', { type: 'unit' });

const weeks = (count: number): string => (count > 1 ? `${count} semaines` : '1 semaine');
const sinceWeeks = (count: number): string => (count > 0 ? `depuis ${weeks(count)}` : 'depuis peu');
const teams = (count: number): string => (count > 1 ? `${count} défis` : '1 défi');

export const digest = {
  words: ['digest'],
  summary: {
    usage: 'digest',
    alsoCalled: ['bulletin'],
    what: 'la page de la semaine : ce qui est attendu, ce qui avance',
  },
  summaryCoordination: {
    usage: 'digest',
    alsoCalled: ['bulletin'],
    what: 'la page de la semaine avant lundi ; « digest à faire » : ce qui attend la coordination',
  },
  orders: {
    preview: ['apercu', 'prochain', 'prochaine'],
    toDo: ['a faire', 'a-faire', 'taches'],
    send: ['envoyer', 'envoi', 'publier'],
    last: ['dernier', 'derniere', 'lire'],
    details: ['detail', 'details', 'tout'],
    pictures: ['image', 'images', 'graphique', 'graphiques'],
    tell: ['nouvelle', 'bonne nouvelle', 'bonne-nouvelle', 'raconter'],
    takeBack: ['retirer', 'reprendre'],
  },
  title: (week: string) => `La page de la ${week}`,
  intro: (label: string) =>
    `Le même texte pour ${label === '' ? 'la coordination' : label} et pour toute la promotion : « digest » le relit.`,
  titles: {
    asked: 'Attendu de la coordination',
    help: 'Entraide ouverte depuis plus d’une semaine',
    data: 'Données',
    milestones: 'Jalons',
    news: 'Bonnes nouvelles',
    workshops: 'Formations à venir',
  },
  nothing: 'Une semaine calme : rien n’est attendu, rien n’attend.',
  more: (count: number) =>
    count > 1 ? `et ${count} autres, dans les détails` : 'et un autre, dans les détails',
  details: 'Les détails de la semaine',
  signed: (team: string) => `(${team})`,
  asked: {
    number: (number: number) => `Demande n° ${number} : `,
    equipment: 'Matériel ou réseau :',
    since: (count: number) => ` · ${sinceWeeks(count)}`,
    wait: (reason: string, count: number, waited: number) =>
      count > 1
        ? `${reason} (${count} jeux, le plus ancien ${sinceWeeks(waited)})`
        : `${reason} (${sinceWeeks(waited)})`,
    datasets: (waits: readonly string[]) => `Données bloquées : ${list.format(waits)}`,
  },
  toDo: {
    title: 'À faire',
    button: 'Voir ce qui est à faire',
    joins: 'Pour rejoindre la communauté',
    asks: 'Demandes à la coordination',
    datasets: 'Données bloquées',
    help: 'Entraide qui attend',
    nothing: 'Rien n’attend la coordination en ce moment.',
    blocked: (reason: string, count: number) =>
      count > 0 ? `bloqué depuis ${weeks(count)} : ${reason}` : `bloqué depuis peu : ${reason}`,
    canUnblock: (role: string) => `peut débloquer : ${role}`,
    unblockers: {
      team: 'l’équipe',
      mentor: 'la ou le mentor',
      sponsor: 'la ou le sponsor',
      it: 'la DSI',
      legal: 'le service juridique',
      privacy: 'la ou le délégué à la protection des données',
      coordination: 'la coordination',
    },
    more: (count: number) => (count > 1 ? `et ${count} autres, ensuite` : 'et un autre, ensuite'),
    upToDate: 'Cette liste se met à jour d’elle-même jusqu’à la page suivante.',
    howTo:
      'Lu par la coordination seule ; « digest à faire » le relit à tout moment. Ou en mots : « rejoindre accueillir », « appel répondre », « données aider », « entraide je prends », suivis du numéro.',
  },
  help: { number: (number: number) => `n° ${number} · ` },
  data: {
    ended: 'clos',
    count: (count: number, where: string) => `${count} · ${where}`,
    upstream: (count: number) => `${count} à une étape antérieure`,
    closed: (count: number) => (count > 1 ? `${count} clos` : '1 clos'),
    stages: (counts: readonly string[]) => `Où en sont les jeux de données : ${list.format(counts)}`,
    moves: (counts: readonly string[]) => `Étapes atteintes cette semaine : ${list.format(counts)}`,
  },
  milestones: {
    coming: (day: string, count: number, owner: string) =>
      ` · ${day}${count > 0 ? ` · ${teams(count)}` : ''} · ${owner}`,
    again: 'À reprogrammer ?',
    teams: (count: number, owner: string) => `${count > 0 ? ` · ${teams(count)}` : ''} · ${owner}`,
  },
  news: { published: 'Publié :', learnt: 'Résolu :', sideTrack: 'Piste annexe :' },
  workshops: {
    session: (when: string, free: number) =>
      ` · ${when} · ${free === 0 ? 'complet' : free > 1 ? `${free} places libres` : 'une place libre'}`,
  },
  preview: {
    title: (week: string, day: string) => `Aperçu : la page de la ${week} part ${day}`,
    again: (week: string) => `Aperçu : la page de la ${week}, qui a été retirée`,
    howToAgain: 'Elle ne repart pas d’elle-même : le bouton, ou « digest envoyer ».',
    alone: 'Et pour la coordination seule, en dessous :',
    howTo: 'Elle part d’elle-même. Pour ne pas attendre : le bouton, ou « digest envoyer ».',
    send: 'Envoyer maintenant',
  },
  read: {
    sentOn: (day: string) => `Envoyée ${day}.`,
    more: '« digest détails » dit tout ce qui n’y tenait pas ; « digest images » envoie les deux graphiques.',
    details: 'Lire les détails',
    pictures: 'Voir les graphiques',
  },
  sent: (week: string) => `La page de la ${week} est partie. Lundi n’en enverra pas une seconde.`,
  picturesSent: 'Les deux graphiques arrivent dans notre conversation.',
  told: (week: string) =>
    `Merci ! Votre nouvelle sera dans la page de la ${week}, signée de votre équipe. « digest retirer » la reprend.`,
  tellForm: {
    team: 'Votre équipe',
    title: 'Une bonne nouvelle',
    label: 'Votre nouvelle',
    hint: 'Lue lundi par toute la promotion, signée de votre équipe.',
  },
  takenBack: 'C’est retiré, y compris de la page si elle est déjà partie. Votre texte :',
  pictures: {
    data: 'L’ouverture des données, semaine après semaine',
    milestones: 'Les jalons des huit semaines qui viennent',
    shortWeek: (week: string) => `S${week}`,
    day: (day: number, month: number) => `${day}/${month}`,
    said: (what: string, columns: readonly string[], rows: readonly string[]) =>
      `${what}, de ${columns[0] ?? ''} à ${columns.at(-1) ?? ''}. ${rows.join(' ; ')}.`,
    row: (name: string, values: readonly number[]) => `${name} : ${values.join(', ')}`,
    noData: 'Il n’y a encore rien à montrer.',
    phases: {
      access: 'repérer, accéder',
      agreement: 'décider, vérifier',
      preparation: 'préparer',
      publication: 'publier',
      open: 'ouvert',
    } as Record<Phase, string>,
    others: 'autres',
    datasets: 'jeux de données',
    count: 'jalons',
    owners: { coordination: 'coordination', mentor: 'mentor', team: 'équipe', sponsor: 'sponsor' },
  },
  refused: {
    'not-yours':
      'Seule la coordination envoie la page de la semaine. Rien n’a été envoyé. « digest » vous la fait lire.',
    'already-sent': (week: string) =>
      `La page de la ${week} est déjà partie : rien n’a été envoyé. « digest dernier » la relit.`,
    'none-yet':
      'Aucune page n’est encore partie. La première part un lundi à 9 h : revenez la lire avec « digest ».',
    'no-team':
      'Une bonne nouvelle est signée d’une équipe, et vous n’en avez pas en ce moment. Rien n’a été enregistré.',
    'nothing-told': 'Votre équipe n’a pas de bonne nouvelle à retirer : rien n’a changé.',
  },
  planned: 'page de la semaine',
  /** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
  stored: {
    kinds: {
      news: { what: 'vos bonnes nouvelles, signées de l’équipe', why: 'vous laisser les retirer' },
    },
    purged: {
      'good news': 'Bonnes nouvelles',
    },
    readers: {
      weeklyPage: (week: string) => `toute la promotion le lira dans la page de la ${week}`,
    },
  },
};
export type DigestTexts = typeof digest;
