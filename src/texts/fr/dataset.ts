const list = new Intl.ListFormat('fr', { type: 'disjunction' });

const weeks = (count: number): string => (count > 1 ? `${count} semaines` : '1 semaine');
const days = (count: number): string => (count > 1 ? `${count} jours` : `${count} jour`);

export const dataset = {
  words: ['donnees', 'données', 'donnee'],
  summary: { usage: 'donnees', what: 'où en sont vos jeux de données, et quoi faire ensuite' },
  verbs: {
    add: ['ajouter', 'ajoute', 'ajout', 'nouveau'],
    next: ['avancer', 'avance'],
    stage: ['etape'],
    block: ['bloquer', 'bloque', 'blocage'],
    wait: ['attendre', 'attend', 'attente'],
    unblock: ['debloquer', 'debloque'],
    end: ['fin', 'clore', 'clos'],
    reopen: ['rouvrir', 'reprendre'],
    licence: ['licence'],
    link: ['lien', 'publie'],
    show: ['voir', 'historique'],
    nothing: ['rien'],
    rhythm: ['rythme', 'cadence'],
  },
  title: (team: string) => `Les jeux de données · ${team}`,
  none: 'Aucun jeu de données n’est encore noté. Ouvrir des données se prépare plusieurs mois en avance : écrivez « donnees ajouter » et un titre.',
  /** The four statuses of data.gouv.fr. */
  statuses: {
    undecided: 'À déterminer',
    planned: 'Planifié',
    available: 'Disponible',
    unavailable: 'Non disponible',
  },
  stages: {
    identified: 'le repérer',
    access: 'y avoir accès',
    arbitration: 'obtenir l’accord',
    legal: 'vérifier le droit',
    'personal-data': 'protéger les personnes',
    preparation: 'préparer les fichiers',
    documentation: 'le documenter',
    validation: 'choisir la licence et signer',
    publication: 'le publier',
    announcement: 'le faire connaître',
    maintenance: 'le tenir à jour',
  },
  stageWords: {
    identified: ['identifie', 'reperer', 'inventaire'],
    access: ['acces', 'avoir acces'],
    arbitration: ['accord', 'arbitrage', 'hierarchie'],
    legal: ['juridique', 'droit'],
    'personal-data': ['donnees personnelles', 'personnes', 'anonymisation', 'dcp'],
    preparation: ['preparation', 'preparer', 'fichiers', 'format'],
    documentation: ['documentation', 'documenter', 'dictionnaire'],
    validation: ['validation', 'signature', 'signer'],
    publication: ['publication', 'publier'],
    announcement: ['annonce', 'annoncer', 'faire connaitre'],
    maintenance: ['maintenance', 'mise a jour', 'tenir a jour'],
  },
  questions: {
    identified: 'Quelles données, qui les produit, qui peut dire oui ?',
    access: 'Avez-vous les données en main, ou un échantillon ? Sinon, qui attendez-vous ?',
    arbitration: 'Qui doit dire oui, et avec quel argument ?',
    legal: 'Y a-t-il un secret protégé ou un droit de tiers ? L’avis est-il demandé ?',
    'personal-data': 'Peut-on retrouver quelqu’un ? Qui a validé la méthode ?',
    preparation: 'Quel format, quel schéma, un export automatisé ?',
    documentation: 'Quelqu’un d’extérieur peut-il s’en servir sans vous appeler ?',
    validation: 'La licence est-elle choisie ? Qui signe, et quand ?',
    publication: 'Est-ce en ligne ? À quelle adresse ?',
    announcement: 'Qui faut-il prévenir ?',
    maintenance: 'Qui met à jour quand l’équipe sera partie ?',
  },
  reasons: {
    'unknown-producer': 'on ne sait pas qui produit ces données',
    'no-export': 'il n’y a pas d’export',
    network: 'le réseau, le pare-feu ou le VPN',
    agreement: 'une convention ou une habilitation',
    hierarchy: 'l’accord de la hiérarchie',
    secrecy: 'un secret protégé (affaires, sûreté…)',
    'personal-data': 'des données personnelles',
    'third-party-rights': 'des droits de tiers ou une redevance',
    'statistical-secrecy': 'le secret statistique',
    quality: 'la qualité ou la documentation',
    format: 'le format ou le volume',
    'no-time': 'le manque de temps',
    licence: 'le choix de la licence',
    'no-update-process': 'personne pour mettre à jour',
    'platform-rights': 'les droits sur data.gouv.fr',
  },
  reasonWords: {
    'unknown-producer': ['producteur', 'productrice', 'qui produit'],
    'no-export': ['export', 'extraction', 'api'],
    network: ['reseau', 'pare feu', 'firewall', 'vpn', 'port', 'ports', 'flux', 'proxy'],
    agreement: ['convention', 'habilitation', 'protocole'],
    hierarchy: ['hierarchie', 'accord', 'arbitrage', 'directeur', 'directrice', 'direction', 'chef'],
    secrecy: ['secret', 'secret des affaires', 'surete', 'securite', 'defense'],
    'personal-data': [
      'donnees personnelles',
      'rgpd',
      'anonymisation',
      'pseudonymisation',
      'vie privee',
      'dpd',
    ],
    'third-party-rights': ['tiers', 'redevance', 'droit d auteur', 'propriete intellectuelle'],
    'statistical-secrecy': ['secret statistique', 'statistique'],
    quality: ['qualite', 'documentation', 'erreurs'],
    format: ['format', 'volume', 'taille'],
    'no-time': ['temps', 'priorite'],
    licence: ['licence'],
    'no-update-process': ['mise a jour', 'maintenance'],
    'platform-rights': ['data gouv fr', 'data gouv', 'compte', 'droits de publication'],
  },
  ends: {
    withheld: 'non communicable',
    abandoned: 'abandonné',
    'already-open': 'déjà ouvert',
  },
  endWords: {
    withheld: ['refus', 'refuse', 'non communicable', 'secret'],
    abandoned: ['abandon', 'abandonne'],
    'already-open': ['deja ouvert', 'deja', 'ouvert'],
  },
  licences: { lov2: 'Licence Ouverte 2.0', odbl: 'ODbL', approved: 'une autre, homologuée' },
  licenceWords: {
    lov2: ['lov2', 'licence ouverte', 'ouverte', 'etalab'],
    odbl: ['odbl'],
    approved: ['homologuee', 'homologue', 'autre'],
  },
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
    'Vous pouvez aussi écrire : « donnees avancer 2 », « donnees bloquer 2 réseau : la DSI », « donnees lien 2 https://… », « donnees rien ».',
  choose: 'Mettre à jour un jeu de données',
  optionOf: (number: number, title: string) => `${number}. ${title}`,
  add: 'Ajouter un jeu de données',
  formTitle: { update: 'Où en est-on ?', block: 'Qu’est-ce qui bloque ?', add: 'Nouveau jeu de données' },
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
    howToType: 'Ou écrivez : « donnees rien », « donnees avancer 2 », « donnees bloquer 2 réseau : la DSI ».',
  },
  help: {
    button: 'Demander de l’aide',
    offer: 'Un coup de main ? Quelqu’un a peut-être déjà débloqué cela.',
    words: (command: string, subject: string) =>
      `Pour demander de l’aide à la promotion, écrivez : ${command} entraide ${subject}. Pour un appel avec la coordination : ${command} appel.`,
    subject: (reason: string) => `débloquer des données (${reason})`,
  },
  saved: {
    added: (number: number) =>
      `C’est noté, sous le numéro ${number}. Pour dire où il en est : « donnees avancer ${number} ».`,
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
        ? 'C’est noté : je ne poserai plus la question. « donnees rythme 2 » la fait revenir.'
        : `C’est noté : je poserai la question ${count === 1 ? 'chaque semaine' : `toutes les ${weeks(count)}`}.`,
  },
  refused: {
    'not-yours':
      'Ce jeu de données est celui d’une autre équipe. Rien n’a été enregistré. Écrivez « donnees » pour les vôtres.',
    'which-one':
      'Je ne sais pas de quel jeu de données il s’agit. Rien n’a été enregistré. Donnez son numéro, par exemple « donnees avancer 2 » ; « donnees » les montre.',
    'no-team':
      'Les jeux de données sont ceux d’un défi, et vous n’en avez pas en ce moment. Rien n’a été enregistré.',
    'no-title':
      'Il manque un titre. Rien n’a été enregistré. Écrivez par exemple « donnees ajouter Analyses des eaux ».',
    'title-too-long': (max: number) =>
      `Ce titre est trop long. Rien n’a été enregistré : gardez ${max} signes au plus.`,
    'which-stage': (stages: readonly string[]) =>
      `Je ne connais pas cette étape. Rien n’a été enregistré. Écrivez par exemple « donnees etape 2 juridique » : ${list.format(stages)}.`,
    'which-licence':
      'Cette licence n’est pas dans la liste de l’État. Rien n’a été enregistré. Écrivez « lov2 », « odbl », ou « homologuée ».',
    'no-dataset-page':
      'Cette adresse n’est pas la page d’un jeu de données sur data.gouv.fr. Rien n’a été enregistré. Elle ressemble à https://www.data.gouv.fr/fr/datasets/nom-du-jeu/ ; les autres portails y ont aussi la leur.',
    'which-rhythm': (max: number) =>
      `Il faut un nombre de semaines entre 1 et ${max}, ou « jamais ». Rien n’a changé. Écrivez par exemple « donnees rythme 3 ».`,
    'not-a-day': (text: string) =>
      `« ${text} » n’est pas une date que je comprends. Rien n’a été enregistré. Écrivez par exemple « 4/12 ».`,
    'no-checkin':
      'Je n’ai pas encore posé la question à votre équipe. Rien n’a été enregistré. « donnees » montre où en est chaque jeu de données.',
    ended:
      'Ce jeu de données est clos. Rien n’a été enregistré. Pour le reprendre, écrivez « donnees rouvrir » et son numéro.',
    'not-ended': 'Ce jeu de données n’est pas clos : rien n’a changé.',
    'same-stage': 'Ce jeu de données en est déjà là : rien n’a changé.',
    'last-stage': 'Ce jeu de données est à la dernière étape : le tenir à jour. Rien n’a changé.',
    'not-blocked': 'Ce jeu de données n’était ni bloqué ni en attente : rien n’a changé.',
    'no-ground':
      'Pour clore, il faut dire pourquoi : le texte de loi, ou ce qui a décidé l’équipe. Rien n’a été enregistré. Écrivez par exemple « donnees fin 2 refus : L.311-5, sûreté ».',
    'no-one':
      'Il manque qui peut débloquer. Rien n’a été enregistré. Écrivez par exemple « donnees bloquer 2 réseau : la DSI ».',
    'since-future':
      'Cette date est à venir : un blocage a déjà commencé. Rien n’a été enregistré. Donnez une date passée.',
    'too-long': 'C’est un peu long. Rien n’a été enregistré : gardez 120 signes au plus.',
    required: 'Cette question attend une réponse. Rien n’a encore été enregistré.',
  },
  never: ['jamais', 'aucun'],
  coordination: {
    title: 'Les données de la promotion',
    stage: (count: number, ended: number) =>
      ended > 0 ? `${count} en cours, ${ended} clos` : `${count} en cours`,
    blocks: 'Ce qui bloque',
    block: (reason: string, count: number, wait: number) =>
      `${reason} : ${count}, le plus ancien depuis ${weeks(wait)}`,
    none: 'Rien n’est bloqué en ce moment.',
  },
  page: { title: 'Données' },
  today: { title: 'Données à faire avancer' },
  planned: (team: string) => `données · ${team} : où en est-on ?`,
};
export type DatasetTexts = typeof dataset;
