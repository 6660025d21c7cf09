const list = new Intl.ListFormat('fr', { type: 'disjunction' });

const weeks = (count: number): string => (count > 1 ? `${count} semaines` : '1 semaine');
const days = (count: number): string => (count > 1 ? `${count} jours` : `${count} jour`);

export const dataset = {
  words: ['données', 'donnee'],
  summary: { usage: 'données', what: 'où en sont vos jeux de données, et quoi faire ensuite' },
  summaryOfCommunity: { usage: 'données', what: 'les données que la promotion a ouvertes' },
  title: (team: string) => `Les jeux de données · ${team}`,
  none: 'Aucun jeu de données n’est encore noté. Ouvrir des données se prépare plusieurs mois en avance : écrivez « données ajouter » et un titre.',
  states: {
    underway: (count: number) => (count > 0 ? `en cours depuis ${weeks(count)}` : 'en cours'),
    waiting: (reason: string, count: number) =>
      count > 0 ? `en attente depuis ${weeks(count)} : ${reason}` : `en attente : ${reason}`,
    blocked: (reason: string, count: number) =>
      count > 0 ? `bloqué depuis ${weeks(count)} : ${reason}` : `bloqué : ${reason}`,
  },
  who: 'peut débloquer :',
  ended: (end: string) => `clos, ${end} : `,
  step: (stage: string) => `étape : ${stage}`,
  forYou: 'Pour vous :',
  forTeam: 'Pour l’équipe :',
  forMentor: 'Pour la ou le mentor :',
  published: 'page publiée',
  checked: (day: string) => `vérifiée sur data.gouv.fr ${day}`,
  licence: (name: string) => `licence : ${name}`,
  howToType:
    'Vous pouvez aussi écrire : « données avancer 2 », « données bloquer 2 réseau : la DSI », « données lien 2 https://… », « données rien ».',
  choose: 'Mettre à jour un jeu de données',
  optionOf: (number: number, title: string) => `${number}. ${title}`,
  add: 'Ajouter un jeu de données',
  formTitle: {
    update: 'Où en est-on ?',
    block: 'Qu’est-ce qui bloque ?',
    add: 'Nouveau jeu de données',
    end: 'Clore ce jeu',
  },
  labels: {
    dataset: 'Jeu de données',
    title: 'Titre',
    stage: 'Où en est-on ?',
    reason: 'Qu’est-ce qui bloque ?',
    who: 'Qui peut débloquer ?',
    since: 'Depuis quand ?',
    licence: 'Licence',
    link: 'Page sur data.gouv.fr',
    end: 'Clore ce jeu',
    ground: 'Pourquoi le clore ?',
    weeks: 'Semaines',
  },
  hints: {
    title: 'Un titre seulement : aucune donnée ne s’écrit ici.',
    who: 'Un service plutôt qu’un nom : « la DSI », « le service juridique ».',
    ground: 'Le texte de loi, ou ce qui a décidé l’équipe. Un refus fondé est un résultat.',
    link: 'L’adresse de la page du jeu de données.',
  },
  durations: {
    title: 'Le temps que cela a pris',
    access: (count: number) => `l’accès : ${days(count)}`,
    agreement: (count: number) => `l’accord : ${days(count)}`,
    opening: (count: number) => `de l’accord à la publication : ${days(count)}`,
  },
  history: {
    title: 'Ce qui s’est passé',
    kinds: {
      added: 'noté',
      moved: 'étape changée',
      held: 'en attente ou bloqué',
      unblocked: 'débloqué',
      ended: 'clos',
      reopened: 'rouvert',
      licensed: 'licence choisie',
      linked: 'page indiquée',
      unchanged: 'rien de nouveau',
      seen: 'vu sur data.gouv.fr',
    },
    by: {
      eig: 'l’équipe',
      mentor: 'mentor',
      coordination: 'la coordination',
      sponsor: 'sponsor',
      community: 'la communauté',
      file: 'le fichier de la promotion',
      catalogue: 'le catalogue',
    },
  },
  checkin: {
    title: (team: string) => `Données : où en est-on ? · ${team}`,
    intro: 'Une réponse suffit pour l’équipe, un appui suffit pour dire que rien n’a changé.',
    introMentor:
      'Avant l’arrivée de l’équipe, ces questions sont pour vous : ouvrir des données se prépare des mois à l’avance.',
    nothing: 'Rien de nouveau',
    forward: 'Ça avance',
    blocked: 'Bloqué',
    answeredNothing: 'Réponse de l’équipe : rien de nouveau. Merci !',
    answeredNews: 'L’équipe a donné des nouvelles. Merci !',
    over: 'La question suivante est déjà posée.',
    howToType: 'Ou écrivez : « données rien », « données avancer 2 », « données bloquer 2 réseau : la DSI ».',
  },
  help: {
    button: 'Demander de l’aide',
    offer: (command: string, subject: string) =>
      `Un coup de main ? Quelqu’un a peut-être déjà débloqué cela. Le bouton ouvre une demande déjà remplie ; ou écrivez « ${command} entraide ${subject} ».`,
    subject: (reason: string) => `Débloquer des données : ${reason}`,
    context: (title: string, state: string) => `« ${title} », ${state}.`,
    who: (who: string) => `Peut débloquer : ${who}.`,
  },
  saved: {
    added: (number: number) =>
      `C’est noté, sous le numéro ${number}. Pour dire où il en est : « données avancer ${number} ».`,
    moved: (stage: string) => `C’est noté. Prochaine étape : ${stage}.`,
    held: (reason: string) => `C’est noté, et compris ainsi : ${reason}.`,
    unblocked: (count: number) =>
      count > 0 ? `Débloqué, après ${weeks(count)}. Bravo !` : 'Débloqué. Bravo !',
    ended: 'C’est noté : ce jeu de données est clos. Un refus bien fondé est un résultat comme un autre.',
    reopened: 'C’est noté : ce jeu de données est rouvert.',
    licensed: (name: string) => `C’est noté : ${name}.`,
    linked: 'C’est noté. La page sera vérifiée sur data.gouv.fr quand le catalogue répondra.',
    nothing: 'C’est noté pour l’équipe : rien de nouveau. Merci !',
    nothingAgain: 'La réponse de l’équipe est déjà notée : rien n’a changé.',
    rhythm: (count: number) =>
      count === 0
        ? 'C’est noté : je ne poserai plus la question. « données rythme 2 » la fait revenir.'
        : `C’est noté : je poserai la question ${count === 1 ? 'chaque semaine' : `toutes les ${weeks(count)}`}.`,
  },
  refused: {
    'not-yours':
      'Ce jeu de données est celui d’une autre équipe. Rien n’a été enregistré. Écrivez « données » pour les vôtres.',
    'which-one':
      'Je ne sais pas de quel jeu de données il s’agit. Rien n’a été enregistré. Donnez son numéro, par exemple « données avancer 2 » ; « données » les montre.',
    'no-team':
      'Les jeux de données sont ceux d’un défi, et vous n’en avez pas en ce moment. Rien n’a été enregistré.',
    'no-title':
      'Il manque un titre. Rien n’a été enregistré. Écrivez par exemple « données ajouter Analyses des eaux ».',
    'which-stage': (stages: readonly string[]) =>
      `Je ne connais pas cette étape. Rien n’a été enregistré. Écrivez par exemple « données étape 2 juridique » : ${list.format(stages)}.`,
    'which-licence':
      'Cette licence n’est pas dans la liste de l’État. Rien n’a été enregistré. Écrivez « lov2 », « odbl », ou « homologuée ».',
    'no-dataset-page':
      'Cette adresse n’est pas la page d’un jeu de données sur data.gouv.fr. Rien n’a été enregistré. Elle ressemble à https://www.data.gouv.fr/fr/datasets/nom-du-jeu/ ; les autres portails y ont aussi la leur.',
    'which-rhythm': (max: number) =>
      `Il faut un nombre de semaines entre 1 et ${max}, ou « jamais ». Rien n’a changé. Écrivez par exemple « données rythme 3 ».`,
    'not-a-day': (text: string) =>
      `« ${text} » n’est pas une date que je comprends. Rien n’a été enregistré. Écrivez par exemple « 4/12 ».`,
    'no-checkin':
      'Je n’ai pas encore posé la question à votre équipe. Rien n’a été enregistré. « données » montre où en est chaque jeu de données.',
    ended:
      'Ce jeu de données est clos. Rien n’a été enregistré. Pour le reprendre, écrivez « données rouvrir » et son numéro.',
    'not-ended': 'Ce jeu de données n’est pas clos : rien n’a changé.',
    'same-stage': 'Ce jeu de données en est déjà là : rien n’a changé.',
    'last-stage': 'Ce jeu de données est à la dernière étape : le tenir à jour. Rien n’a changé.',
    'not-blocked': 'Ce jeu de données n’était ni bloqué ni en attente : rien n’a changé.',
    'no-ground':
      'Pour clore, il faut dire pourquoi : le texte de loi, ou ce qui a décidé l’équipe. Rien n’a été enregistré. Écrivez par exemple « données fin 2 refus : L.311-5, sûreté ».',
    'no-one':
      'Dites aussi qui peut débloquer. Rien n’a été enregistré. Écrivez par exemple « données bloquer 2 réseau : la DSI ».',
    'since-future':
      'Cette date est à venir : un blocage a déjà commencé. Rien n’a été enregistré. Donnez une date passée.',
    'too-long': 'C’est un peu long. Rien n’a été enregistré : gardez 120 signes au plus.',
  },
  coordination: {
    title: 'Les données de la promotion',
    stage: (count: number, ended: number) =>
      ended > 0 ? `${count} en cours, ${ended} clos` : `${count} en cours`,
    blocks: 'Ce qui bloque',
    block: (reason: string, count: number, wait: number) =>
      `${reason} : ${count}, le plus ancien depuis ${weeks(wait)}`,
    none: 'Rien n’est bloqué en ce moment.',
    more: '« données promotion » montre chaque jeu de données.',
  },
  offer: {
    button: 'Proposer de l’aide',
    title: (label: string) => `${label === '' ? 'La coordination' : label} propose son aide`,
    howTo:
      'Pour dire ce qui vous aiderait : « appel demande » et vos mots, que toute la promotion pourra lire. Pour en parler de vive voix : « appel jeudi 14 h ».',
    done: (team: string, title: string) =>
      `C’est proposé à l’équipe ${team}, pour « ${title} ». Rien n’a changé dans ses données.`,
    refused: {
      coordination:
        'Seule la coordination propose son aide ainsi. Rien n’a été envoyé. Pour en demander : « entraide ».',
      which:
        'Je ne sais pas de quel jeu de données bloqué il s’agit, ou il ne l’est plus. Rien n’a été envoyé. Écrivez l’équipe, et le numéro s’il y en a plusieurs : « données aider Rivage Clair 2 ». « digest à faire » les montre.',
    },
  },
  cohort: {
    all: 'Chaque jeu de données',
    published: 'Les données ouvertes par la promotion',
    noneYet: 'Aucun jeu de données n’est encore noté dans la promotion.',
    nonePublished: 'La promotion n’a pas encore publié de jeu de données. Il y en aura : revenez voir.',
    onDay: (day: string) => `publié le ${day}`,
    others: (count: number) => (count === 1 ? 'et un autre' : `et ${count} autres`),
  },
  columns: {
    challenge: 'Défi',
    number: 'Numéro',
    title: 'Titre',
    status: 'Statut',
    stage: 'Étape',
    state: 'Ce qui bloque',
    weeks: 'Semaines d’attente',
    published: 'Publié le',
    licence: 'Licence',
    link: 'Page',
    end: 'Clos',
    ground: 'Fondement',
    access: 'Jours d’accès',
    agreement: 'Jours d’accord',
    opening: 'Jours de l’accord à la publication',
  },
  page: { title: 'Données' },
  today: { title: 'Données à faire avancer' },
  planned: (team: string) => `données · ${team} : où en est-on ?`,
};
export type DatasetTexts = typeof dataset;
