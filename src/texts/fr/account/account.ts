export const account = {
  pause: {
    words: ['pause', 'stop', 'arrete', 'arretez', 'arreter'],
    summary: { usage: 'pause jusqu’au 4/12', what: 'ne plus rien recevoir, sans donner de raison' },
    until: (day: string) =>
      `C’est noté : je ne vous écris plus avant le ${day}. Personne n’en est informé. Pour reprendre plus tôt, écrivez « reprise ».`,
    open: 'C’est noté : je ne vous écris plus. Personne n’en est informé. Pour reprendre, écrivez « reprise ».',
    past: (day: string) =>
      `La date du ${day} est passée : rien n’a changé. Écrivez par exemple « pause jusqu’à lundi », ou « pause » seul.`,
  },
  resume: {
    words: ['reprise'],
    summary: { usage: 'reprise', what: 'recevoir à nouveau les messages' },
    done: 'Bon retour ! Je vous écrirai de nouveau, dans vos heures de travail.',
    already: 'Vous n’étiez pas en pause : rien n’a changé.',
  },
  away: {
    words: ['absent', 'absente', 'absence', 'conge', 'conges'],
    summary: {
      usage: 'absent jusqu’à lundi',
      what: 'ne rien recevoir ces jours-là ; ajoutez « (équipe) » pour le lui dire',
    },
    /** « je ne suis pas là vendredi », « je pars en congés du 7 au 11 » */
    sentence:
      /^(?:je\s+)?(?:ne\s+)?(?:(?:suis|serai)\s+(?:pas\s+l[aà]|absente?|malade)|(?:(?:suis|serai|pars)\s+)?en\s+(?:cong[eé]s?|arr[eê]t|vacances|rtt)|(?:prends|pose)\s+(?:une?|des|mes|mon)\s+(?:cong[eé]s?|vacances|rtt|jours?)(?:\s+de\s+(?:cong[eé]s?|rtt))?)(?=[\s.,!]|$)/i,
    team: ['équipe', 'equipe'],
    button: 'Le dire à mon équipe',
    quiet: 'Ne plus le dire',
    done: (when: string, shared: boolean) =>
      shared
        ? `C’est noté : je ne vous écris pas ${when}, et votre équipe le sait. Vos mentors et la coordination, non.`
        : `C’est noté : je ne vous écris pas ${when}. Personne n’en est informé, à moins que vous ne le vouliez.`,
    today: 'aujourd’hui',
    on: (day: string) => `le ${day}`,
    until: (day: string) => `avant le ${day}`,
    span: (from: string, to: string) => `du ${from} au ${to}`,
    past: (what: string) =>
      `« ${what} » : ces jours sont passés, trop lointains, ou finissent avant de commencer. Rien n’a changé. Écrivez par exemple « absent vendredi », « absent jusqu’à lundi » ou « absent du 4/12 au 11/12 ».`,
    notUnderstood:
      'Je n’ai pas compris quels jours : rien n’a été enregistré, ni comme absence ni comme réponse. Écrivez par exemple « absent vendredi », « absent jusqu’à lundi » ou « absent du 4/12 au 11/12 ».',
    noTeam: 'Seules les équipes d’EIG en sont informées ; vos jours sont notés.',
    gone: 'Cette absence est terminée : rien n’a changé.',
  },
  mine: {
    words: ['mon-compte'],
    summary: {
      usage: 'mon-compte',
      what: 'votre langue, votre fuseau, vos jours, les rappels, et ce que je garde sur vous',
    },
    title: 'Votre compte',
    labels: {
      name: 'Nom',
      language: 'Langue',
      zone: 'Fuseau horaire',
      days: 'Jours travaillés',
      reminders: 'Rappels',
      reach: 'Où vous écrire',
      bulletins: 'Bulletins par mail',
      end: 'Fin prévue',
    },
    languages: { fr: 'français', en: 'anglais' } as Record<string, string>,
    everyWorkingDay: 'du lundi au vendredi',
    reminders: { on: 'oui', off: 'non' },
    reaches: { chat: 'messagerie', mail: 'mail', both: 'les deux' } as Record<
      'chat' | 'mail' | 'both',
      string
    >,
    reachWords: {
      chat: ['messagerie', 'chat'],
      mail: ['mail', 'courriel'],
      both: ['les-deux', 'deux'],
    } as Record<string, string[]>,
    noEnd: 'non précisée',
    refused: 'Je n’ai pas compris : rien n’a changé. Écrivez « mon-compte » pour voir ce qu’il permet.',
    kept: 'Ce que je garde sur vous',
    keptLine: (what: string, count: number, howLong: string) => `${what} : ${count} (${howLong})`,
    identity: (howLong: string) =>
      `votre nom, vos comptes, votre adresse, vos équipes et ces réglages (${howLong})`,
    change: 'Changer',
    how: 'Ou écrivez « mon-compte langue anglais », « mon-compte fuseau Indian/Reunion », « mon-compte jours lun mar jeu » ou « mon-compte rappels non ».',
    formTitle: 'Votre compte',
    saved: 'C’est enregistré.',
    fields: {
      zoneHint: 'Un nom comme Europe/Paris, Indian/Reunion ou America/Cayenne.',
      reachHint: 'Là où ce n’est pas possible, l’autre prend le relais. Les deux : une copie sur chacun.',
    },
    keys: {
      name: ['nom'],
      language: ['langue'],
      zone: ['fuseau'],
      days: ['jours', 'jour'],
      reminders: ['rappels', 'rappel'],
      reach: ['joindre'],
      bulletins: ['bulletins', 'bulletin'],
    },
    languageWords: { fr: ['francais', 'fr'], en: ['anglais', 'en'] } as Record<string, string[]>,
    faults: {
      name: 'Écrivez un nom de soixante caractères au plus, sans symboles. Rien n’a été enregistré.',
      language:
        'Cette langue n’est pas parlée ici. Choisissez le français ou l’anglais. Rien n’a été enregistré.',
      zone: 'Ce fuseau horaire n’existe pas. Écrivez un nom comme Europe/Paris ou Indian/Reunion. Rien n’a été enregistré.',
      days: 'Choisissez au moins un jour travaillé, par exemple « lun mar jeu ». Rien n’a été enregistré.',
      reminders: 'Répondez oui ou non. Rien n’a été enregistré.',
      reach: 'Choisissez la messagerie, le mail ou les deux. Rien n’a été enregistré.',
      noMail:
        'Aucun mail ne peut vous être envoyé : votre adresse n’est pas connue, ou les mails ne sont pas ouverts ici. Rien n’a été enregistré. Demandez-le à la coordination.',
    },
  },
  contract: {
    words: ['fin-de-contrat'],
    planned: 'fins de contrat à confirmer',
    ask: (day: string) =>
      `D’après ce que je sais, votre participation se termine le ${day}. Est-ce toujours exact ? À partir de ce jour-là, je ne vous écrirai plus.`,
    yes: 'C’est exact',
    other: 'Une autre date',
    how: 'Ou écrivez « fin-de-contrat oui », ou « fin-de-contrat 31/08/2027 ».',
    confirmed: (day: string) => `Merci. Je cesse de vous écrire à partir du ${day}.`,
    formTitle: 'Fin de participation',
    field: 'Dernier jour',
    proposed: (day: string) =>
      `Merci. La coordination est prévenue que ce sera le ${day}, et vous aurez sa réponse ici. Rien ne change d’ici là.`,
    past: (day: string) => `La date du ${day} est passée : rien n’a changé.`,
    notUnderstood:
      'Je n’ai pas compris cette date : rien n’a changé. Écrivez par exemple « fin-de-contrat 31/08/2027 ».',
    none: 'Je ne connais pas de fin à votre participation : rien n’a changé. Écrivez à la coordination.',
    toCoordination: (name: string, before: string, after: string) =>
      `${name} indique que sa participation se terminera le ${after}, et non le ${before}. Tant que vous ne l’avez pas pris en compte, rien ne change.`,
    take: 'Prendre en compte',
    leave: 'Garder l’ancienne date',
    taken: (name: string, day: string) => `C’est pris en compte : ${name} jusqu’au ${day}.`,
    left: (name: string, day: string) => `La date reste le ${day} pour ${name} : rien n’a changé.`,
    settled: 'C’est déjà réglé : rien n’a changé.',
    answerTaken: (day: string) => `La coordination a pris en compte votre nouvelle date : le ${day}.`,
    answerLeft: (day: string) =>
      `La coordination garde la date du ${day}. Pour en parler, écrivez-lui directement.`,
  },
  notice: {
    title: 'Bonjour, je suis Ritournelle, le robot de la promotion et de sa communauté',
    purpose:
      'À quoi je sers : faire vivre les bilans, l’entraide et les formations de la promotion. Ni évaluation, ni présence, ni surveillance.',
    optional: 'Répondre est facultatif et sans conséquence. « pause » arrête tout, sans raison à donner.',
    kept: (controller: string, basis: string, standup: string, report: string) =>
      `Ce que je garde : votre réponse à un stand-up, ${standup} ; un bilan, ${report}. Responsable : ${controller}, au titre de ${basis}.`,
    readers:
      'Qui lit : votre équipe pour le stand-up, la promotion pour le bilan. Jamais votre hiérarchie par mon intermédiaire.',
    rights: (contact: string) =>
      `Vos droits (accès, rectification, effacement, limitation, opposition) : écrivez « mon-compte », ou ${contact}, ou la CNIL.`,
    link: 'Lire la notice complète',
    bases: {
      public_interest: 'sa mission d’intérêt public',
      legitimate_interest: 'son intérêt légitime',
      contract: 'l’exécution de votre contrat',
      legal_obligation: 'une obligation légale',
    } as Record<string, string>,
  },
  /** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
  stored: {
    kinds: {
      pauses: { what: 'pauses et absences en cours', why: 'vous laisser en paix' },
      contracts: {
        what: 'fin de participation que vous avez confirmée',
        why: 'cesser de vous écrire à temps',
      },
      counts: {
        what: 'jours où je compte mes propres messages',
        why: 'limiter les messages',
      },
    },
    purged: {},
  },
};
export type AccountTexts = typeof account;
