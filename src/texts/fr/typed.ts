import { elided } from '../elision.ts';

/** About a text whose author has not chosen its readers. */
export const typed = {
  forgetWords: [
    'oubliez',
    'oublie',
    'rien',
    'rien oubliez',
    'laisse tomber',
    'laissez tomber',
    'annuler',
    'annule',
  ],
  yours: 'Rien n’est enregistré, et personne d’autre que vous ne voit ce texte :',
  yoursInChannel:
    'Rien n’est enregistré. Votre message reste visible dans ce salon, comme tout ce qui s’y écrit ; moi, je ne le montre à personne :',
  choose: 'Pour qui est-il ? Choisissez ci-dessous, ou écrivez le mot :',
  forRound: (name: string, team: string) => `Pour le ${name} ${elided('de', team)}`,
  shortNames: { weekly: 'bilan', daily: 'stand-up' } as Record<string, string>,
  chooseRound: (readers: string, word: string) => ` : ${readers} (ou écrivez « ${word} »).`,
  help: 'Demander de l’aide',
  helpReaders: (word: string) =>
    ` : vous choisissez qui lira la demande avant de l’envoyer (ou écrivez « ${word} »).`,
  talk: 'Parler à quelqu’un',
  talkReaders: (word: string) => ` : vous demandez un appel, sans ce texte (ou écrivez « ${word} »).`,
  nothing: 'Rien, oubliez',
  nothingMore: (word: string) =>
    ` : j’efface ce texte (ou écrivez « ${word} »). Sans choix de votre part, je l’oublie demain.`,
  button: (name: string) => `Pour le ${name}`,
  buttonOfTeam: (name: string, team: string) => `Pour le ${name} ${elided('de', team)}`,
  forgottenNow: 'C’est oublié : il n’en reste rien ici. Votre message, lui, reste dans cette conversation.',
  forgottenWas: (text: string) => `Le texte qui attendait : « ${text} »`,
  cancelElse:
    'Pour annuler autre chose, écrivez de quoi il s’agit, puis « annuler », comme « appel annuler » ; « reprise » met fin à une absence.',
  nothingWaits: 'Aucun texte n’attend votre choix : il n’y a rien à oublier.',
  gone: 'Ce texte n’attend plus : il a déjà été enregistré, ou je l’ai oublié. Rien de plus n’a été fait. S’il vous sert encore, copiez-le de votre message et renvoyez-le.',
  closed: (name: string, word: string) =>
    `Entre-temps, le ${name} a pris fin : rien n’est enregistré, et personne d’autre que vous n’a vu ce texte. Pour l’ajouter quand même, écrivez « ${word} » puis votre texte.`,
  filled: 'Votre dernier message est déjà ici : effacez-le s’il n’est pas pour ce rendez-vous.',
  cut: (max: number) =>
    `Votre texte dépasse ${max} caractères : seul son début est ici, le reste est toujours dans votre message.`,
  readers: {
    cohortLater: (when: string) => `toute la promotion le lira ${when}, et votre équipe dès maintenant`,
    cohortNow: 'toute la promotion le lira dès maintenant',
    team: 'votre équipe le lira dès maintenant, et elle seule',
    mentor: 'l’équipe du défi et ses mentors le liront dès maintenant',
  },
  held: {
    title: 'Avant que quelqu’un le lise',
    another:
      'Rien n’est encore envoyé : depuis, un autre rendez-vous s’est ouvert, et c’est à lui que ce texte répondrait. Confirmez de nouveau si cela vous convient.',
    readers: (readers: string, inChannel: boolean) =>
      inChannel
        ? `Je ne l’ai montré à personne, mais votre message reste visible dans ce salon. Si vous confirmez, ${readers}.`
        : `Il n’est lu que par vous. Si vous confirmez, ${readers}.`,
    distress: (readers: string) => `J’attends votre accord pour ce texte. ${readers}`,
    sensitive: (what: string, readers: string) =>
      `J’attends votre accord pour ce texte, qui semble contenir ${what}. ${readers}`,
    confirm: 'Confirmer l’envoi',
    keep: 'Garder pour l’équipe',
    forget: 'Ne rien envoyer',
    howTo: 'Sans choix de votre part, je l’oublie demain, et personne ne l’aura lu.',
    kinds: {
      email: 'une adresse électronique',
      phone: 'un numéro de téléphone',
      'social-security': 'un numéro de sécurité sociale',
      secret: 'un mot de passe ou une clé',
    },
  },
  distress: {
    unread:
      'Ce message n’a été lu par personne d’autre que vous, et je ne le garde pas. Je ne suis qu’un robot.',
    inChannel:
      'Je ne garde pas ce message et je ne le montre à personne, mais il reste visible dans ce salon : supprimez-le si ce n’est pas ce que vous vouliez. Je ne suis qu’un robot.',
    someone: 'Une personne peut vous écouter :',
    call: (word: string) =>
      `Demandez un appel : écrivez « ${word} » ou utilisez le bouton. Seule la personne qui vous rappellera le saura.`,
    programme: (contact: string) => `Écrivez à ${contact}.`,
    selfHarm:
      'Si vous pensez au suicide ou à vous faire du mal : appelez le 3114, gratuit, jour et nuit. En cas d’urgence, le 112.',
    callButton: 'Demander un appel',
  },
  stop: {
    unread: 'Ce message n’a été lu par personne d’autre que vous, et je ne le garde pas.',
    inChannel: 'Je ne garde pas ce message, mais il reste visible dans ce salon.',
    pause: (word: string) =>
      `Pour que je ne vous écrive plus : écrivez « ${word} » ou utilisez le bouton. Vous n’avez pas de raison à donner, et personne n’en est informé. Pour me faire revenir, écrivez « reprise ».`,
    leave: (word: string) => `Pour quitter la communauté : écrivez « ${word} ».`,
    pauseButton: 'Ne plus m’écrire',
    leaveButton: 'Quitter la communauté',
  },
  changed: {
    emptied: (word: string) =>
      `Votre message est vide maintenant ; ce qu’il avait enregistré n’a pas changé. Pour le retirer, supprimez le message, ou écrivez « ${word} retirer ».`,
    since:
      'Votre correction n’est pas enregistrée : cette réponse a été modifiée depuis, par vous ou par votre équipe. Corrigez-la avec le bouton, pour ne rien écraser.',
    elsewhere: (word: string) =>
      `Votre correction n’est pas enregistrée : ce message répondait à « ${word} », et commence maintenant par un autre mot. Envoyez le nouveau texte dans un nouveau message ; pour retirer l’ancienne réponse, supprimez ce message-ci.`,
    deletedSince:
      'Votre message est supprimé, mais la réponse qu’il avait donnée a été modifiée ou retirée depuis, par vous ou par votre équipe : je n’y ai pas touché. Pour la corriger ou la retirer, utilisez ses boutons.',
    late: (word: string) =>
      `Cette correction n’est pas enregistrée : le rendez-vous est clos, ou ce message n’avait rien enregistré. Pour corriger votre réponse, envoyez « ${word} corriger » suivi du nouveau texte, ou « ${word} historique ».`,
    withdrawn: 'Votre message est supprimé, et ce qu’il avait enregistré est retiré partout où c’était lu.',
  },
  /** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
  stored: {
    kinds: {
      heldTexts: {
        what: 'textes qui attendent que vous disiez pour qui ils sont',
        why: 'vous les rendre',
      },
    },
    purged: {},
  },
};
export type TypedTexts = typeof typed;
