/** Pages outside a platform, on which a link lets one person do one thing; and the first mail. */
export const answer = {
  title: 'Ritournelle',
  for: (name: string) => `Pour ${name}`,
  inTheirName: (name: string) =>
    `Ce que vous faites ici porte ce nom : ${name}. Ce n’est pas le vôtre ? Fermez cette page : rien n’est fait sans appuyer.`,
  ask: (what: string) => `« ${what} » ?`,
  nothingYet: 'Rien n’est encore fait : il suffit d’appuyer une fois.',
  choiceYet: 'Rien n’est encore fait : choisissez, puis confirmez.',
  confirm: 'Confirmer',
  choose: 'Choisissez',
  send: 'Envoyer',
  about: 'Le message, tel qu’il est maintenant',
  optional: 'facultatif',
  atMost: (characters: number) => `${characters} caractères au plus`,
  readersTitle: 'Un message partira à :',
  noReaders: 'Aucun message ne partira à quelqu’un d’autre.',
  readers: {
    channel: (name: string) => `toutes les personnes du salon ${name}`,
    thread: 'toutes les personnes qui lisent cette discussion',
    team: (name: string) => `l’équipe du défi ${name}`,
    role: 'les personnes de la promotion qui ont ce rôle',
  },
  errors: 'Rien n’a été enregistré : il reste quelque chose à corriger.',
  usedForm:
    'Ce lien a déjà servi à répondre, et cette réponse est enregistrée. Si vous renvoyez ce formulaire, il la remplacera.',
  used: 'Ce lien a déjà servi : rien n’est fait deux fois.',
  done: 'C’est fait.',
  back: 'Vous pouvez fermer cette page.',
  typed: {
    title: 'Autre chose ?',
    label: 'Écrire au robot',
    hint: 'Un mot suffit : aide, ma-journée, jalon, données, formation, pause…',
    send: 'Envoyer',
  },
  refused: {
    title: 'Ce lien n’ouvre rien',
    altered:
      'Ce lien est incomplet ou n’existe pas : rien n’a été fait. Ouvrez-le en entier depuis le mail, ou demandez-en un autre.',
    expired: 'Ce lien a plus d’un mois et ne sert plus : rien n’a été fait. Demandez-en un autre.',
    revoked:
      'Ce lien a été repris, par exemple par une pause : rien n’a été fait. Ouvrez un mail plus récent, ou demandez un autre lien.',
    tooLong:
      'Ce qui a été envoyé est trop long : rien n’a été enregistré. Revenez en arrière, raccourcissez votre texte et renvoyez-le.',
    broken:
      'Quelque chose n’a pas marché de notre côté, et rien n’a été enregistré. Revenez en arrière et réessayez dans une minute.',
  },
  renew: {
    button: 'Recevoir un autre lien par mail',
    address: 'Votre adresse mail',
    toAddress: 'Recevoir un lien à cette adresse',
  },
  renewed: {
    title: 'Regardez vos mails',
    sentence:
      'Si cette adresse est celle d’une personne de la promotion, un nouveau lien y arrive, une fois par jour au plus. Sinon, écrivez à la coordination.',
  },
  formThere: 'Ce formulaire se remplit sur une page, réservée à vous :',
  openForm: 'ouvrir le formulaire',
  itsMe: {
    words: ['confirmer'],
    why: (cohort: string) => `La coordination de « ${cohort} » m’a donné cette adresse.`,
    ask: 'Avant de vous écrire autre chose, je m’assure que c’est la vôtre. Sans réponse, vous ne recevrez rien de plus.',
    button: 'C’est bien moi',
    done: 'Merci ! Cette adresse est la vôtre : je vous y écrirai, dans vos heures de travail. Vous pourrez répondre depuis chaque mail, sans compte et sans mot de passe.',
    already: 'C’était déjà fait : cette adresse est la vôtre.',
  },
  stop: {
    words: ['desabonner'],
    button: 'Ne plus recevoir de mails',
    done: 'C’est fait : je ne vous écris plus par mail. Pour en recevoir de nouveau, écrivez « mon-compte joindre mail ».',
    toChat: 'C’est fait : je ne vous écris plus par mail, mais sur la messagerie seulement.',
    already: 'Vous ne receviez déjà plus de mails : rien n’a changé.',
  },
  unread: {
    title: 'Votre mail n’a pas été lu',
    line: (contact: string) =>
      `Personne ne lit ce qui arrive à cette adresse, et le robot n’en garde rien. Pour parler à quelqu’un, écrivez à : ${contact}.`,
  },
  fresh: {
    title: 'Votre nouveau lien',
    asked: 'Vous avez demandé un autre lien. Si ce n’était pas vous, ne faites rien.',
    use: 'Il ouvre votre journée, d’où tout se fait. Il est pour vous : ne le transférez pas.',
    button: 'Ouvrir ma journée',
  },
};
export type AnswerTexts = typeof answer;
