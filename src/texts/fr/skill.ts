import type { Level } from '../../rituals/skill/skill.ts';

export const skill = {
  declare: {
    words: ['compétences', 'competence'],
    summary: {
      usage: 'compétences',
      what: 'dire sur quoi vous pouvez aider, ou ce que vous voulez apprendre',
    },
  },
  whoKnows: {
    words: ['qui-sait', 'quisait'],
    summary: { usage: 'qui-sait rgaa', what: 'qui peut aider sur un sujet' },
  },
  formTitle: 'Mes compétences',
  labels: {
    expert: 'Je maîtrise',
    peer: 'Je connais bien',
    learning: 'Je veux apprendre',
    suggested: 'On peut me solliciter',
    cap: 'Fois par mois, au plus',
  },
  hints: {
    expert: 'Des mots séparés par des virgules, par exemple : rgaa, postgis',
    suggested:
      'Facultatif. Sans votre accord, personne ne vous trouve ici et je ne vous propose aucune demande.',
  },
  options: { yes: 'Oui, je suis d’accord', no: 'Non' },
  typedLabels: {
    expert: ['expert', 'experte', 'je-maitrise', 'maitrise'],
    peer: ['pair', 'je-connais', 'je-connais-bien', 'connais'],
    learning: ['apprendre', 'je-veux-apprendre'],
    suggested: ['solliciter', 'on-peut-me-solliciter', 'accord', 'suggestions'],
    cap: ['fois-par-mois', 'par-mois', 'plafond'],
  },
  levels: { expert: 'maîtrise', peer: 'connaît bien', learning: 'veut apprendre' } as Record<Level, string>,
  saved: 'C’est enregistré.',
  consenting: (cap: number) =>
    `Vous êtes d’accord pour qu’on vous trouve avec « qui-sait » et pour que je vous propose des demandes : ${cap} par mois au plus, jamais deux jours de suite. Ne pas répondre est permis.`,
  notConsenting:
    'Personne ne vous trouve avec « qui-sait », et je ne vous propose aucune demande. Pour accepter : « compétences solliciter : oui ».',
  none: 'Vous n’avez rien déclaré pour l’instant.',
  howTo:
    'Pour changer : « compétences », ou par écrit, une ligne par sujet, « compétences expert : rgaa, dsfr », « apprendre : postgis », « solliciter : oui », « par mois : 2 ».',
  found: 'Qui peut aider sur',
  nobody:
    'Personne ne s’est déclaré sur ce sujet et n’accepte d’être trouvé. Posez la question avec « entraide » : quelqu’un saura peut-être.',
  consentOnly: 'Ne figurent ici que des personnes qui l’ont accepté.',
  empty: 'Dites-moi sur quel sujet, par exemple « qui-sait rgaa ».',
  refused: {
    'too-many-skills': (max: number) =>
      `${max} sujets au plus. Rien n’a été enregistré : gardez ceux sur lesquels on peut vous solliciter.`,
    'skill-too-long': (max: number) =>
      `Un sujet tient en ${max} caractères. Rien n’a été enregistré : raccourcissez et renvoyez.`,
  },
  /** Each kind of data: what it is, why it is kept; what a purge deletes; who will read what is typed. */
  stored: {
    kinds: {
      skills: { what: 'compétences', why: 'vous proposer des demandes' },
      consents: { what: 'accord pour qu’on vous sollicite', why: 'ne solliciter que qui le veut' },
    },
    purged: {
      skills: 'Compétences et accords',
    },
    readers: {
      skills: 'toute la promotion et sa communauté le liront en cherchant qui peut aider',
    },
  },
};
export type SkillTexts = typeof skill;
