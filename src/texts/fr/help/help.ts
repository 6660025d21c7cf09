import type { HelpAudience, HelpState, Urgency } from '../../../rituals/help/request.ts';
import type { Sensitive } from '../../../rituals/words/sensitive.ts';

const list = new Intl.ListFormat('fr', { type: 'conjunction' });
const weeks = (count: number): string => (count === 1 ? 'une semaine' : `${count} semaines`);

export const help = {
  words: ['entraide'],
  summary: { usage: 'entraide', what: 'demander un coup de main, en proposer, retrouver une solution' },
  labels: {
    subject: 'Sujet',
    context: 'Contexte',
    tried: 'Déjà essayé',
    urgency: 'Pour quand',
    tags: 'Mots-clés',
    audience: 'À qui demander',
    learnt: 'Ce qu’on a appris',
    reason: 'Raison',
    ending: 'Comment cela finit',
  },
  questions: {
    subject: 'Votre question, en une phrase ?',
    context: 'Que faut-il savoir pour vous aider ?',
    tried: 'Qu’avez-vous déjà essayé ?',
    tags: 'De quoi s’agit-il ? Par exemple : rgaa, postgis',
  },
  tagsHint:
    'Séparés par des virgules. « réseau » et « matériel » préviennent aussi la personne responsable du défi et la coordination.',
  learntHint: 'Facultatif, une ligne : elle aidera la prochaine équipe qui cherchera.',
  urgencies: { today: 'Aujourd’hui', week: 'Cette semaine', whenever: 'Quand vous pouvez' } as Record<
    Urgency,
    string
  >,
  audiences: { cohort: 'La promotion', mentors: 'Les mentors', community: 'La communauté' } as Record<
    HelpAudience,
    string
  >,
  endings: {
    solved: 'Résolu',
    around: 'Contourné',
    dropped: 'Plus besoin',
  },
  states: {
    draft: 'à confirmer',
    open: 'ouverte',
    claimed: 'prise en main',
    solved: 'résolue',
    around: 'contournée',
    dropped: 'close, plus besoin',
    removed: 'retirée',
  } as Record<HelpState, string>,
  formTitle: 'Demander un coup de main',
  closeTitle: 'Clore la demande',
  removeTitle: 'Retirer la demande',
  number: (number: number) => `n° ${number}`,
  title: (number: number) => `Entraide n° ${number}`,
  signed: (name: string, team: string) => (team ? `${name} · ${team}` : name),
  byTeam: (team: string) => (team ? `Une demande de l’équipe ${team}` : 'Une demande de la communauté'),
  someone: 'Une personne de la promotion',
  wanted: (urgency: string) => `Pour quand : ${urgency.toLowerCase()}.`,
  publicThread:
    'Ce fil est public : y répondre affiche votre nom. N’y mettez ni donnée personnelle ni donnée non publique.',
  howToTake: (number: number) =>
    `Répondez dans le fil, avec un bouton, ou écrivez au robot « je prends ${number} ». Commencez par des questions, elles aident souvent plus que des réponses.`,
  helpedBy: (names: readonly string[]) => `${list.format(names)} s’en occupe${names.length > 1 ? 'nt' : ''}.`,
  helped: 'Quelqu’un s’en occupe. Une autre idée reste bienvenue.',
  widened: 'La demande est élargie : la suite se lit dans le salon de la communauté.',
  widenedToCohort: 'La demande est élargie à toute la promotion.',
  helpersLine: (names: readonly string[]) =>
    `${list.format(names)} ${names.length > 1 ? 'prennent' : 'prend'} cette demande. Parlez-en ici. Besoin d’y réfléchir à plusieurs ? Trente minutes suffisent : exposé, questions, propositions, synthèse.`,
  helperLine: 'Quelqu’un prend cette demande. Parlez-en ici, d’autres peuvent s’y joindre.',
  closedLine: (state: string) => `Demande ${state}. Merci à toutes les personnes qui ont lu.`,
  learntLine: 'Ce qu’on a appris :',
  wait: (count: number) =>
    count === 0 ? 'En attente depuis moins d’une semaine.' : `En attente depuis ${weeks(count)}.`,
  buttons: {
    ask: 'Demander de l’aide',
    take: 'Je prends',
    same: 'Même problème',
    busy: 'Pas disponible',
    pass: 'Je passe la main',
    solved: 'Résolu',
    around: 'Contourné',
    dropped: 'Plus besoin',
    droppedInChannel: 'Je n’en ai plus besoin',
    widen: 'Élargir',
    publish: 'Publier',
    edit: 'Modifier',
    cancel: 'Abandonner',
    remove: 'Retirer',
  },
  preview: {
    title: 'Avant de publier dans la communauté',
    nothingYet: 'Rien n’est encore publié. Voici ce que la communauté lirait :',
    reminder: (team: string) =>
      `La communauté dépasse la promotion : pas de donnée personnelle, pas de donnée non publique. La demande sera signée ${team ? `de l’équipe ${team}` : '« la communauté »'}, sans votre nom ; mais répondre dans le fil public affiche votre nom.`,
    found: (kinds: readonly string[]) =>
      `Attention, ce texte semble contenir ${list.format(kinds)}. Est-ce bien voulu ?`,
    howTo: (number: number) =>
      `Choisissez un bouton, ou écrivez « entraide publier ${number} » ou « entraide abandonner ${number} ».`,
    kinds: {
      email: 'une adresse de courriel',
      phone: 'un numéro de téléphone',
      'social-security': 'un numéro de sécurité sociale',
      secret: 'une clé, un jeton ou un mot de passe',
    } as Record<Sensitive, string>,
  },
  receipt: {
    posted: (number: number, place: string) => `C’est publié dans #${place}, sous le n° ${number}.`,
    realistic: (when: string) =>
      `Une réponse est réaliste d’ici ${when}, le temps que les autres travaillent.`,
    asking: 'Je propose aussi votre demande, en privé, à une personne qui connaît le sujet.',
    nobody:
      'Je ne connais encore personne de libre à qui la proposer en privé : je regarderai de nouveau chaque matin.',
    tagless: 'Sans mot-clé, je ne sais pas à qui la proposer en privé ; elle se lit dans le salon.',
    lasting:
      'La personne responsable de votre défi et la coordination sont prévenues. La demande reste ouverte tant que cela dure.',
    follow: (number: number) =>
      `Je reviendrai vers vous seulement. Pour clore : « entraide résolu ${number} » et, si vous voulez, ce que vous avez appris ; ou « entraide plus besoin ${number} ».`,
  },
  abandoned: 'C’est abandonné : rien n’a été publié, et le texte est effacé.',
  suggestion: {
    title: (number: number) => `On cherche un coup de main · n° ${number}`,
    why: 'Vous avez accepté que je vous propose ce genre de sujet. Ne pas répondre est permis : je demanderai simplement à quelqu’un d’autre.',
    howTo: (number: number) =>
      `Vous pouvez aussi écrire « je prends ${number} », « je ne suis pas disponible ${number} » ou « je passe la main ${number} ».`,
    taken: (number: number) =>
      `Vous avez pris cette demande, merci. Si vous ne pouvez plus : « je passe la main ${number} ».`,
    declined: 'C’est noté, je demande à quelqu’un d’autre. Personne n’en est informé.',
  },
  taken: (number: number, place: string) =>
    `Merci ! La demande n° ${number} est à vous ; d’autres peuvent s’y joindre. Le fil est dans #${place}. La personne qui a demandé voit votre nom.`,
  same: (number: number) =>
    `C’est noté : vous saurez ce qui a résolu la demande n° ${number}. Personne d’autre n’en est informé.`,
  passed: (number: number) =>
    `C’est noté, merci d’avoir essayé. Je cherche quelqu’un d’autre pour la demande n° ${number}.`,
  news: {
    title: (number: number) => `Votre demande n° ${number}`,
    helped: (names: readonly string[], place: string) =>
      `${list.format(names)} s’en occupe${names.length > 1 ? 'nt' : ''}. Le fil est dans #${place}.`,
    alone: 'Elle attend quelqu’un : je continue de demander autour de moi.',
    same: (people: number) =>
      people === 1
        ? 'Une autre personne a le même problème.'
        : `${people} autres personnes ont le même problème.`,
  },
  follow: {
    evening: 'Vous aviez besoin d’un coup de main aujourd’hui. Où en êtes-vous ?',
    morning: (day: string) =>
      `${day.charAt(0).toUpperCase()}${day.slice(1)}, vous aviez besoin d’un coup de main dans la journée. Où en êtes-vous ce matin ?`,
    day: (days: number) => `Votre demande a ${days} jours. Où en êtes-vous ?`,
    still:
      'Deux semaines déjà. Est-ce toujours utile ? Vous pouvez clore, ou demander à un cercle plus large.',
    lasting: 'Je garde votre demande ouverte tant que cela dure. Dites-moi seulement si cela change.',
    howTo: (number: number) =>
      `Ou écrivez « entraide résolu ${number} », « entraide contourné ${number} », « entraide plus besoin ${number} ».`,
    closed: (state: string) => `Cette demande est ${state}.`,
  },
  howToWiden: (number: number) => `Pour demander à un cercle plus large : « entraide élargir ${number} ».`,
  closed: (number: number, state: string) =>
    `La demande n° ${number} est ${state}. Les personnes qui ont aidé sont remerciées en privé.`,
  kept: 'Ce que vous avez appris se retrouve avec « entraide chercher ».',
  thanks: 'Merci : votre coup de main a servi.',
  sameSolved: 'Vous aviez le même problème : il a trouvé une issue.',
  lasting: {
    mentor: (team: string) => `L’équipe ${team} est freinée par le matériel ou le réseau`,
    coordination: (team: string) => `Matériel ou réseau · ${team}`,
    over: 'C’est réglé.',
    ask: 'Si vous pouvez débloquer quelque chose dans votre administration, l’équipe vous en saura gré. Répondez-lui directement.',
  },
  removedTo: (number: number, label: string, subject: string) =>
    `La coordination (${label}) a retiré votre demande n° ${number} : « ${subject} »`,
  removedReason: 'Raison donnée :',
  removedNext: 'Vous pouvez la reformuler et demander à nouveau avec « entraide ».',
  removed: (number: number) =>
    `La demande n° ${number} est retirée, et la personne qui l’avait posée en sait la raison.`,
  widen: {
    kept: 'Rien n’a changé : la demande garde son cercle.',
    done: (number: number, place: string) =>
      `La demande n° ${number} est élargie : elle est aussi dans #${place}.`,
  },
  search: {
    title: 'Demandes résolues',
    none: 'Je n’ai rien trouvé de résolu sur ce sujet. Posez la question avec « entraide », vous serez sans doute utile à d’autres.',
    empty: 'Dites-moi quoi chercher, par exemple « entraide chercher pare-feu ».',
  },
  list: {
    title: 'Demandes ouvertes',
    none: 'Aucune demande ouverte en ce moment. Pour demander : « entraide ».',
    more: 'Pour en lire une, écrivez « entraide voir » et son numéro.',
  },
  page: {
    title: 'Entraide en cours',
    since: (day: string) => `depuis ${day}`,
    more: 'Pour agir : « entraide voir » et son numéro.',
  },
  helpingTitle: (number: number) => `Vous aidez pour la demande n° ${number}`,
  planned: {
    follow: (number: number) => `entraide n° ${number} : demander des nouvelles`,
    silence: (number: number) => `entraide n° ${number} : demander à quelqu’un d’autre`,
    retry: (number: number) => `entraide n° ${number} : chercher encore quelqu’un`,
  },
};
export type HelpTexts = typeof help;
